import { useEffect, useState } from 'preact/hooks';

const MINUTE_MS = 60_000;

/** The workspace's clock, drawn anew when its minute ends. */
export function useNow(aheadMs: number): number {
  const [realMs, setRealMs] = useState(() => Date.now());
  useEffect(() => {
    let timer: number | undefined;
    // A clock put forward is drawn at once.
    const draw = (): void => {
      setRealMs(Date.now());
      timer = window.setTimeout(draw, MINUTE_MS - ((Date.now() + aheadMs) % MINUTE_MS));
    };
    draw();
    return () => clearTimeout(timer);
  }, [aheadMs]);
  return realMs + aheadMs;
}
