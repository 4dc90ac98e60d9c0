import { useEffect, useState } from 'preact/hooks';
import { listenAs } from './live.js';
import { changed, EMPTY_MODEL, type PageModel } from './model.js';

export interface Live {
  readonly model: PageModel;
  /** Whether the stream is broken off; the browser tries again by itself. */
  readonly isLost: boolean;
}

const NOTHING: Live = { model: EMPTY_MODEL, isLost: false };

/** The workspace as a person sees it, kept up to date. */
export function useLive(person: string): Live {
  const [live, setLive] = useState({ ...NOTHING, person });
  useEffect(
    () =>
      listenAs(person, {
        onStart: (changes) => setLive({ model: changed(EMPTY_MODEL, changes), isLost: false, person }),
        onChange: (changes) => setLive(({ model }) => ({ model: changed(model, changes), isLost: false, person })),
        onLost: () => setLive(({ model }) => ({ model, isLost: true, person })),
      }),
    [person],
  );
  // What the person before saw is not for the next one.
  return live.person === person ? live : NOTHING;
}
