import { daysAfter } from '../cadence/calendar.js';
import type { Skip } from '../ports.js';

/** All dates of both, in order, those that overlap or follow each other as one. */
export function withSkips(have: readonly Skip[], more: readonly Skip[]): Skip[] {
  const joined: Skip[] = [];
  for (const skip of [...have, ...more].sort((a, b) => a.fromOn.localeCompare(b.fromOn))) {
    const last = joined.at(-1);
    if (!last || skip.fromOn > daysAfter(last.toOn, 1)) joined.push(skip);
    else if (skip.toOn > last.toOn) joined[joined.length - 1] = { fromOn: last.fromOn, toOn: skip.toOn };
  }
  return joined;
}

/** The dates that are in `have` and in none of `gone`, in order. */
export function withoutSkips(have: readonly Skip[], gone: readonly Skip[]): Skip[] {
  return gone.reduce<Skip[]>((left, one) => left.flatMap((skip) => cutOut(skip, one)), withSkips(have, []));
}

/** The skips as far as they are not over on a date. */
export function skipsFrom(skips: readonly Skip[], todayOn: string): Skip[] {
  return skips.flatMap(({ fromOn, toOn }) =>
    toOn < todayOn ? [] : [{ fromOn: fromOn < todayOn ? todayOn : fromOn, toOn }],
  );
}

function cutOut(skip: Skip, gone: Skip): Skip[] {
  if (gone.toOn < skip.fromOn || gone.fromOn > skip.toOn) return [skip];
  return [
    ...(skip.fromOn < gone.fromOn ? [{ fromOn: skip.fromOn, toOn: daysAfter(gone.fromOn, -1) }] : []),
    ...(skip.toOn > gone.toOn ? [{ fromOn: daysAfter(gone.toOn, 1), toOn: skip.toOn }] : []),
  ];
}
