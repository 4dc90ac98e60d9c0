/** A time as a clock on the wall shows it. Months count from 1. */
export interface WallTime {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly hour: number;
  readonly minute: number;
}

const MINUTE_MS = 60_000;

/** What clocks in a zone show at an instant. */
export function wallTime(atMs: number, timeZone: string): WallTime {
  const parts = new Intl.DateTimeFormat('en-GB', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
  }).formatToParts(atMs);
  const part = (type: Intl.DateTimeFormatPartTypes): number =>
    Number(parts.find((one) => one.type === type)?.value ?? Number.NaN);
  return { year: part('year'), month: part('month'), day: part('day'), hour: part('hour'), minute: part('minute') };
}

/**
 * The first instant at which clocks in a zone show a time. A time that the clocks leap over is taken for as much after the
 * leap as it lay behind it, as Temporal's `compatible` does.
 */
export function instantMs(wall: WallTime, timeZone: string): number {
  const asUtcMs = utcMs(wall);
  // The offsets a day before and after are the only ones a zone can have at that time.
  const offsets = [offsetMs(asUtcMs - 86_400_000, timeZone), offsetMs(asUtcMs + 86_400_000, timeZone)];
  const fitting = offsets
    .map((offset) => asUtcMs - offset)
    .filter((atMs) => utcMs(wallTime(atMs, timeZone)) === asUtcMs);
  return fitting.length > 0 ? Math.min(...fitting) : asUtcMs - (offsets[0] ?? 0);
}

const utcMs = ({ year, month, day, hour, minute }: WallTime): number => Date.UTC(year, month - 1, day, hour, minute);

function offsetMs(atMs: number, timeZone: string): number {
  return utcMs(wallTime(atMs, timeZone)) - Math.floor(atMs / MINUTE_MS) * MINUTE_MS;
}
