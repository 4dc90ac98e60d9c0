/** When a standing digest comes, as far as a cron expression can say it. */
export interface StandingSchedule {
  /** ISO weekdays, 1 is Monday, rising; at least one. */
  readonly days: readonly number[];
  /** Local time of day, `HH:MM`. */
  readonly time: string;
}

const WEEKDAYS = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'];

/** Days and time of `0 9 * * 1-5`; undefined for what a daily digest cannot follow, such as several hours or days of a month. */
export function standingSchedule(cron: string): StandingSchedule | undefined {
  const [, minute = '', hour = '', said = ''] = /^(\d{1,2})\s+(\d{1,2})\s+\*\s+\*\s+(\S+)$/.exec(cron.trim()) ?? [];
  if (hour === '' || Number(minute) > 59 || Number(hour) > 23) return undefined;
  const days = said === '*' ? [1, 2, 3, 4, 5, 6, 7] : said.split(',').flatMap(weekdays);
  if (days.length === 0 || days.includes(Number.NaN)) return undefined;
  return {
    days: [...new Set(days)].sort((a, b) => a - b),
    time: `${hour.padStart(2, '0')}:${minute.padStart(2, '0')}`,
  };
}

/** ISO weekdays of `1-5`, `mon` or `7`; `NaN` for anything else. Cron counts Sunday as 0 and as 7. */
function weekdays(part: string): number[] {
  const [from = Number.NaN, to = from] = part.split('-').map((day) => {
    const named = WEEKDAYS.indexOf(day.toLowerCase());
    const number = named >= 0 ? named : /^[0-7]$/.test(day) ? Number(day) : Number.NaN;
    return number === 0 ? 7 : number;
  });
  if (Number.isNaN(from) || Number.isNaN(to)) return [Number.NaN];
  // `sun-tue` goes over the end of the week.
  const length = ((to - from + 7) % 7) + 1;
  return Array.from({ length }, (_, at) => ((from + at - 1) % 7) + 1);
}
