const STYLES: Readonly<Record<string, Intl.DateTimeFormatOptions>> = {
  date_num: { year: 'numeric', month: '2-digit', day: '2-digit' },
  date_slash: { year: 'numeric', month: '2-digit', day: '2-digit' },
  date: { year: 'numeric', month: 'long', day: 'numeric' },
  date_pretty: { year: 'numeric', month: 'long', day: 'numeric' },
  date_short: { year: 'numeric', month: 'short', day: 'numeric' },
  date_short_pretty: { year: 'numeric', month: 'short', day: 'numeric' },
  date_long: { weekday: 'long', year: 'numeric', month: 'long', day: 'numeric' },
  date_long_full: { weekday: 'long', year: 'numeric', month: 'long', day: 'numeric' },
  date_long_pretty: { weekday: 'long', year: 'numeric', month: 'long', day: 'numeric' },
  day_divider_pretty: { weekday: 'long', month: 'long', day: 'numeric' },
  time: { hour: 'numeric', minute: '2-digit' },
  time_secs: { hour: 'numeric', minute: '2-digit', second: '2-digit' },
};

export interface Reader {
  readonly timeZone: string;
  readonly nowMs: number;
}

/**
 * Fills a format such as `{date_short} at {time}` for a reader
 * (docs.slack.dev/messaging/formatting-message-text#date-formatting). A token Slack does not know stays as it is.
 */
export function slackDate(seconds: number, format: string, { timeZone, nowMs }: Reader): string {
  return format.replace(/\{(\w+)\}/g, (whole, token: string) => {
    if (token === 'ago') return ago(nowMs / 1_000 - seconds);
    const pretty = token.endsWith('_pretty') ? nearDay(seconds * 1_000, nowMs, timeZone) : undefined;
    if (pretty) return pretty;
    const style = STYLES[token];
    if (!style) return whole;
    const locale = token === 'date_num' ? 'sv-SE' : 'en-US';
    return new Intl.DateTimeFormat(locale, { timeZone, ...style }).format(seconds * 1_000);
  });
}

function nearDay(atMs: number, nowMs: number, timeZone: string): string | undefined {
  const day = (ms: number): string => new Intl.DateTimeFormat('sv-SE', { timeZone }).format(ms);
  const near: readonly (readonly [number, string])[] = [
    [0, 'today'],
    [-1, 'yesterday'],
    [1, 'tomorrow'],
  ];
  const daysBetween = (Date.parse(day(atMs)) - Date.parse(day(nowMs))) / 86_400_000;
  return near.find(([days]) => days === daysBetween)?.[1];
}

function ago(seconds: number): string {
  const units: readonly (readonly [Intl.RelativeTimeFormatUnit, number])[] = [
    ['year', 31_536_000],
    ['month', 2_592_000],
    ['day', 86_400],
    ['hour', 3_600],
    ['minute', 60],
  ];
  const [unit, size] = units.find(([, one]) => Math.abs(seconds) >= one) ?? (['second', 1] as const);
  return new Intl.RelativeTimeFormat('en', { numeric: 'auto' }).format(-Math.trunc(seconds / size), unit);
}
