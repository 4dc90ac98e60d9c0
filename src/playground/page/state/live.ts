import type { Act, Change, Outcome } from '../../page-api.js';

export interface LiveHandlers {
  /** The stream began, or began anew: what follows is everything once more. */
  readonly onStart: (changes: readonly Change[]) => void;
  readonly onChange: (changes: readonly Change[]) => void;
  readonly onLost: () => void;
}

const AGAIN_MS = 2_000;

/** Hears of everything that a person sees, until the way to stop that it gives is called. A broken stream is opened again. */
export function listenAs(person: string, { onStart, onChange, onLost }: LiveHandlers): () => void {
  let stop = (): void => {};
  const open = (): void => {
    const stream = new EventSource(`/playground/live?as=${encodeURIComponent(person)}`);
    let isFresh = true;
    let timer: number | undefined;
    stream.addEventListener('open', () => {
      isFresh = true;
    });
    stream.addEventListener('error', () => {
      onLost();
      // The browser gives up where something else answers at the address; the workspace may still come back.
      if (stream.readyState === EventSource.CLOSED) timer = window.setTimeout(open, AGAIN_MS);
    });
    stream.addEventListener('message', ({ data }: MessageEvent<string>) => {
      const changes = JSON.parse(data) as readonly Change[];
      (isFresh ? onStart : onChange)(changes);
      isFresh = false;
    });
    stop = () => {
      clearTimeout(timer);
      stream.close();
    };
  };
  open();
  return () => stop();
}

/** Does something as a person. A workspace that cannot be reached is an outcome too. */
export async function post(act: Act): Promise<Outcome> {
  try {
    const answer = await fetch('/playground/act', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(act),
    });
    if (!answer.ok) return { ok: false, error: `The workspace answered ${answer.status}.` };
    return (await answer.json()) as Outcome;
  } catch {
    return { ok: false, error: 'The workspace cannot be reached. Is the playground still running?' };
  }
}
