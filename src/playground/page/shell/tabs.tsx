import type { VNode } from 'preact';
import { useRef } from 'preact/hooks';

export interface TabsProps {
  readonly tab: 'home' | 'messages';
  readonly onTab: (tab: 'home' | 'messages') => void;
}

const TABS = ['home', 'messages'] as const;

/** The tabs of the bot's direct message. The arrow keys go from one to the other. */
export function Tabs({ tab, onTab }: TabsProps): VNode {
  const bar = useRef<HTMLDivElement>(null);
  return (
    <div
      ref={bar}
      class="tabs"
      role="tablist"
      aria-label="App"
      onKeyDown={(event) => {
        if (event.key !== 'ArrowRight' && event.key !== 'ArrowLeft') return;
        const other = tab === 'home' ? 'messages' : 'home';
        onTab(other);
        bar.current?.querySelector<HTMLElement>(`[data-tab=${other}]`)?.focus();
      }}
    >
      {TABS.map((one) => (
        <button
          key={one}
          type="button"
          role="tab"
          data-tab={one}
          aria-selected={one === tab}
          tabIndex={one === tab ? 0 : -1}
          onClick={() => onTab(one)}
        >
          {one === 'home' ? 'Home' : 'Messages'}
        </button>
      ))}
    </div>
  );
}
