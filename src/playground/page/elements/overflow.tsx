import type { VNode } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { list, text } from '../json.js';
import { Icon } from '../shell/icon.js';
import { type ElementProps, useElement } from '../state/surface.js';
import { isSafeUrl } from '../text/passage.js';
import { TextObject } from '../text/text-object.js';

/** The three dots and their menu, after the menu-button pattern of the ARIA guide. */
export function Overflow(props: ElementProps): VNode {
  const { press, isBusy } = useElement(props);
  const [isOpen, setIsOpen] = useState(false);
  const box = useRef<HTMLSpanElement>(null);
  const options = list(props.element, 'options');
  useEffect(() => {
    if (isOpen) box.current?.querySelector<HTMLElement>('[role=menuitem]')?.focus();
  }, [isOpen]);
  const close = (): void => {
    setIsOpen(false);
    box.current?.querySelector('button')?.focus();
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const items = [...(box.current?.querySelectorAll<HTMLElement>('[role=menuitem]') ?? [])];
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (event.key === 'Escape' && isOpen) {
      event.stopPropagation();
      close();
    } else if (step !== undefined && isOpen) {
      event.preventDefault();
      const at = items.findIndex((item) => item.matches(':focus'));
      items[(at + step + items.length) % items.length]?.focus();
    }
  };
  return (
    <span
      class="overflow"
      ref={box}
      onKeyDown={onKeyDown}
      onFocusOut={({ currentTarget, relatedTarget }) => {
        if (!(relatedTarget instanceof Node && currentTarget.contains(relatedTarget))) setIsOpen(false);
      }}
    >
      <button
        type="button"
        class="slack-button overflow-button"
        aria-label="More actions"
        aria-haspopup="menu"
        aria-expanded={isOpen}
        aria-busy={isBusy}
        onClick={() => setIsOpen(!isOpen)}
      >
        <Icon name="dots" />
      </button>
      {isOpen && (
        <div class="menu menu-right" role="menu" aria-label="More actions">
          {options.map((option, index) => (
            <button
              key={index}
              type="button"
              role="menuitem"
              class="menu-option"
              onClick={() => {
                const url = text(option, 'url');
                if (isSafeUrl(url)) window.open(url, '_blank', 'noopener,noreferrer');
                close();
                press({ selected_option: option });
              }}
            >
              <TextObject of={option['text']} />
            </button>
          ))}
        </div>
      )}
    </span>
  );
}
