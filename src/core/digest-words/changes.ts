import { UserError } from '../errors.js';
import type { Subscription, Weekday, Wish } from '../ports.js';
import { quoted } from './refusals.js';
import type { Settings, WishWords } from './settings.js';

/** The part of a subscription that `on` and `off` speak of. */
export type Chosen = Pick<Subscription, 'schedule' | 'wish' | 'whenDone'>;

/** What `on` leaves: what it speaks of is added or replaced, all else stays. A topic is wanted or left out, never both. */
export function withSettings({ schedule, wish, whenDone }: Chosen, settings: Settings): Chosen {
  const said = settings.wish;
  return {
    schedule: {
      days: settings.days ?? schedule.days,
      time: settings.time ?? schedule.time,
      timeZone: settings.timeZone ?? schedule.timeZone,
    },
    wish: {
      topics: joined(said.allTopics ? [] : without(wish.topics, said.withoutTopics), said.topics),
      withoutTopics: joined(said.allTopics ? [] : without(wish.withoutTopics, said.topics), said.withoutTopics),
      editions: joined(said.allEditions ? [] : wish.editions, said.editions),
    },
    whenDone: settings.whenDone ?? whenDone,
  };
}

/** What `off` with days, topics or editions leaves, and which of them were not there to be taken away. */
export interface Dropped {
  readonly chosen: Chosen;
  /** Slugs of topics and editions, as they were typed. */
  readonly absent: readonly string[];
}

/**
 * What `off topics +security -gpu` leaves: the mirror of what `on` adds. Throws `UserError` when no day would be left, and when the last topic
 * or edition would go: an empty list means everything, which nobody asks for by taking something away.
 */
export function withoutSettings(
  { schedule, wish, whenDone }: Chosen,
  dropped: { readonly days: readonly Weekday[]; readonly wish: WishWords },
): Dropped {
  const said = dropped.wish;
  const days = without(schedule.days, dropped.days);
  if (days.length === 0) throw new UserError('That leaves no day. To stop the digest type /digest off.');
  const left: Wish = {
    topics: said.allTopics ? [] : keepingOne(wish.topics, said.topics, 'topics'),
    withoutTopics: said.allTopics ? [] : without(wish.withoutTopics, said.withoutTopics),
    editions: said.allEditions ? [] : keepingOne(wish.editions, said.editions, 'editions'),
  };
  const absent = [
    ...without(said.topics, wish.topics),
    ...without(said.withoutTopics, wish.withoutTopics),
    ...without(said.editions, wish.editions),
  ];
  return { chosen: { schedule: { ...schedule, days }, wish: left, whenDone }, absent };
}

function keepingOne(have: readonly string[], drop: readonly string[], what: 'topics' | 'editions'): readonly string[] {
  const left = without(have, drop);
  if (left.length > 0 || have.length === 0) return left;
  const last = have.map(quoted).join(', ');
  throw new UserError(
    `Without ${last} no ${what} are left. For all ${what} type /digest off ${what}; to stop the digest, /digest off.`,
  );
}

function without<T>(list: readonly T[], gone: readonly T[]): T[] {
  return list.filter((one) => !gone.includes(one));
}

function joined<T>(list: readonly T[], more: readonly T[]): T[] {
  return [...new Set([...list, ...more])];
}
