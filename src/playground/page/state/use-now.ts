import { useEffect, useState } from 'preact/hooks';

/** The workspace's clock, drawn anew every ten seconds. */
export function useNow(aheadMs: number): number {
  const [realMs, setRealMs] = useState(() => Date.now());
  // A clock put forward is drawn at once.
  useEffect(() => {
    setRealMs(Date.now());
    const timer = setInterval(() => setRealMs(Date.now()), 10_000);
    return () => clearInterval(timer);
  }, [aheadMs]);
  return realMs + aheadMs;
}
