import type { ComponentChildren, VNode } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { Icon } from './icon.js';

export interface SidePaneProps {
  readonly title: string;
  readonly subtitle: string;
  readonly onClose: () => void;
  readonly children: ComponentChildren;
}

/** A pane beside the conversation; over it on a narrow screen. Escape closes it. */
export function SidePane({ title, subtitle, onClose, children }: SidePaneProps): VNode {
  const pane = useRef<HTMLElement>(null);
  useLayoutEffect(() => {
    const before = document.activeElement;
    pane.current?.focus();
    return () => {
      if (before instanceof HTMLElement) before.focus();
    };
  }, []);
  return (
    <aside
      ref={pane}
      class="side-pane"
      tabIndex={-1}
      aria-label={title}
      onKeyDown={({ key, defaultPrevented }) => {
        if (key === 'Escape' && !defaultPrevented) onClose();
      }}
    >
      <div class="pane-head">
        <h2>{title}</h2>
        <span class="topic">{subtitle}</span>
        <button type="button" class="icon-button" aria-label={`Close ${title.toLowerCase()}`} onClick={onClose}>
          <Icon name="close" />
        </button>
      </div>
      {children}
    </aside>
  );
}
