import type { ComponentChildren, VNode } from 'preact';
import { useId, useLayoutEffect, useRef } from 'preact/hooks';
import { Icon } from './icon.js';

export interface DialogProps {
  readonly look: string;
  readonly label: string;
  /** Called for the cross. */
  readonly onClose: () => void;
  /** Called for Escape, when that means something else than the cross. */
  readonly onEscape?: () => void;
  /** Before the title, such as the way back. */
  readonly before?: ComponentChildren;
  /** Behind the title. */
  readonly after?: ComponentChildren;
  readonly children: ComponentChildren;
}

/** A dialog over the page. The browser keeps the focus inside it, and gives it back afterwards. */
export function Dialog({ look, label, onClose, onEscape = onClose, before, after, children }: DialogProps): VNode {
  const dialog = useRef<HTMLDialogElement>(null);
  const id = useId();
  useLayoutEffect(() => {
    const before = document.activeElement;
    const shown = dialog.current;
    shown?.showModal();
    return () => {
      // While it is open, nothing outside can take the focus.
      shown?.close();
      if (before instanceof HTMLElement) before.focus();
    };
  }, []);
  return (
    <dialog
      ref={dialog}
      class={`dialog ${look}`}
      aria-labelledby={id}
      onCancel={(event) => {
        // The workspace says when a dialog is gone.
        event.preventDefault();
        event.stopPropagation();
        onEscape();
      }}
    >
      <div class="dialog-head">
        {before}
        <h2 id={id}>{label}</h2>
        {after}
        <button type="button" class="icon-button" aria-label="Close" onClick={onClose}>
          <Icon name="close" />
        </button>
      </div>
      {children}
    </dialog>
  );
}
