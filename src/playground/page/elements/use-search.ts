import { useEffect, useState } from 'preact/hooks';
import type { Outcome } from '../../page-api.js';
import { type MenuGroup, readGroups } from './select-options.js';

export interface Found {
  readonly groups: readonly MenuGroup[];
  /** What to say in place of options. */
  readonly note: string | undefined;
}

/** Asks for an external select's options, a moment after the last key. */
export function useSearch(
  isOn: boolean,
  typed: string,
  leastLength: number,
  search: (query: string) => Promise<Outcome>,
): Found {
  const [found, setFound] = useState<Found>({ groups: [], note: undefined });
  // The function is a new one at every drawing, and always asks the same.
  useEffect(() => {
    if (!isOn) return undefined;
    if (typed.length < leastLength) {
      setFound({ groups: [], note: `Type at least ${leastLength} characters` });
      return undefined;
    }
    let isCurrent = true;
    setFound({ groups: [], note: 'Searching…' });
    const ask = async (): Promise<void> => {
      const outcome = await search(typed);
      if (!isCurrent) return;
      if (outcome.ok)
        setFound({ groups: readGroups({ options: outcome.options, option_groups: outcome.groups }), note: undefined });
      else setFound({ groups: [], note: outcome.error });
    };
    const timer = setTimeout(() => void ask(), 200);
    return () => {
      isCurrent = false;
      clearTimeout(timer);
    };
  }, [isOn, typed, leastLength]);
  return found;
}
