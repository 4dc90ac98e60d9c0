import type { VNode } from 'preact';
import type { SlashCommand } from '../../page-api.js';
import { usePage } from '../state/page-context.js';
import { Avatar } from './avatar.js';

export interface CompletionsProps {
  readonly id: string;
  readonly commands: readonly SlashCommand[];
  readonly active: number;
  readonly onPick: (command: string) => void;
}

/** The commands that what is typed may become. */
export function Completions({ id, commands, active, onPick }: CompletionsProps): VNode {
  const { scene } = usePage();
  return (
    <div class="completions" id={id} role="listbox" aria-label="Commands">
      <div class="completions-head" aria-hidden="true">
        Commands of {scene.bot.realName}{' '}
        <span>
          <kbd>↑</kbd> <kbd>↓</kbd> to choose, <kbd>Tab</kbd> to take
        </span>
      </div>
      {commands.map(({ command, usageHint, description }, index) => (
        <div
          key={command}
          id={`${id}-${index}`}
          role="option"
          tabIndex={-1}
          aria-selected={index === active}
          class={index === active ? 'completion active' : 'completion'}
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => onPick(command)}
          onKeyDown={() => {}}
        >
          <Avatar person={scene.bot} />
          <span>
            <strong>{command}</strong> <span class="quiet">{usageHint}</span>
            <span class="completion-more">{description}</span>
          </span>
        </div>
      ))}
    </div>
  );
}
