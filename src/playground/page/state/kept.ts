import { useState } from 'preact/hooks';

/** Two tabs may be two people; the theme is the browser's. */
type Keeper = 'tab' | 'browser';

/** A word that outlives the page: the theme, who acts. A browser that keeps nothing forgets it on leaving. */
export function useKept(key: string, keeper: Keeper): [string, (value: string) => void] {
  const [value, setValue] = useState(() => read(key, keeper));
  return [
    value,
    (next) => {
      setValue(next);
      try {
        storageOf(keeper).setItem(key, next);
      } catch {
        // Private windows may refuse; the page works without.
      }
    },
  ];
}

function read(key: string, keeper: Keeper): string {
  try {
    return storageOf(keeper).getItem(key) ?? '';
  } catch {
    return '';
  }
}

const storageOf = (keeper: Keeper): Storage => (keeper === 'tab' ? sessionStorage : localStorage);
