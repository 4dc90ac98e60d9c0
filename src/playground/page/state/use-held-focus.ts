import type { RefObject } from 'preact';
import { useLayoutEffect } from 'preact/hooks';

/**
 * Gives the focus a place when a drawing takes away what had it, as the press that turns a page does: what says the same words
 * now, or else the box. Without this a person at the keyboard is sent back to the top of the page. With `box` it is always the
 * box, where what says the same words would be another thing's.
 */
export function useHeldFocus(box: RefObject<HTMLElement | null>, place: 'same words' | 'box'): void {
  // Read while drawing: when it is done, the browser has forgotten who had the focus.
  const words = box.current?.contains(document.activeElement) ? document.activeElement?.textContent : undefined;
  useLayoutEffect(() => {
    if (typeof words !== 'string' || !box.current || document.activeElement !== document.body) return;
    const found =
      place === 'same words'
        ? [...box.current.querySelectorAll<HTMLElement>('button, a[href]')].find((one) => one.textContent === words)
        : undefined;
    if (found) found.focus({ preventScroll: true });
    else focusBox(box.current);
  });
}

/** A box that could be clicked into would take the focus from whoever reads it, so it may have it this once. */
function focusBox(box: HTMLElement): void {
  if (!box.hasAttribute('tabindex')) {
    box.tabIndex = -1;
    box.addEventListener('blur', () => box.removeAttribute('tabindex'), { once: true });
  }
  box.focus({ preventScroll: true });
}
