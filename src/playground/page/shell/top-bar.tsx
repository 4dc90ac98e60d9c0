import type { VNode } from 'preact';
import { usePage } from '../state/page-context.js';
import { ClockControl } from './clock-control.js';
import { Icon } from './icon.js';

export interface TopBarProps {
  readonly theme: string;
  readonly onTheme: (theme: string) => void;
  readonly isLost: boolean;
}

/** The bar above everything: the bot's connection, the clock, the theme. */
export function TopBar({ theme, onTheme, isLost }: TopBarProps): VNode {
  const { scene } = usePage();
  const isDark = theme === 'dark' || (theme === '' && matchMedia('(prefers-color-scheme: dark)').matches);
  const label = isDark ? 'Use the light theme' : 'Use the dark theme';
  return (
    <header class="top-bar">
      <span class="connection" role="status">
        {isLost ? (
          <span class="connection-lost">
            <Icon name="warning" /> Connection lost. Trying again…
          </span>
        ) : (
          <BotConnection connection={scene.connection} name={scene.bot.realName} />
        )}
      </span>
      <ClockControl />
      <button
        type="button"
        class="bar-button"
        aria-label={label}
        title={label}
        onClick={() => onTheme(isDark ? 'light' : 'dark')}
      >
        <Icon name={isDark ? 'sun' : 'moon'} />
      </button>
    </header>
  );
}

function BotConnection({
  connection,
  name,
}: {
  readonly connection: 'none' | 'http' | 'socket';
  readonly name: string;
}): VNode {
  if (connection === 'none')
    return (
      <span>
        <span class="dot" />
        {name} is not connected
      </span>
    );
  return (
    <span>
      <span class="dot dot-on" />
      {name} <span class="wide-only">is connected {connection === 'http' ? 'over HTTP' : 'over Socket Mode'}</span>
    </span>
  );
}
