import type { Catalog } from '../catalog/catalog.js';
import { describeSchedule, formatDue } from '../core/cadence/describe-schedule.js';
import type { Due } from '../core/cadence/next-due.js';
import { describeWish, type WishNames } from '../core/digest-words/describe-wish.js';
import type { Schedule, Subscription, Wish } from '../core/ports.js';
import { code, counted, escaped } from './mrkdwn.js';

/** Characters of a wish in words, and of lines to type, that are still read. */
const LONGEST_WISH = 300;
const LONGEST_TYPED = 400;

/** What topics and editions of a catalog are called; a slug it no longer has is its own name. */
export function wishNames({ topics, editions }: Pick<Catalog, 'topics' | 'editions'>): WishNames {
  return {
    topic: (slug) => topics.get(slug)?.name ?? slug,
    edition: (slug) => editions.get(slug)?.shortName ?? slug,
  };
}

/** `Monday to Friday at 09:00, Europe/Lisbon · everything`, escaped. */
export function whatAndWhen({ schedule, wish }: { schedule: Schedule; wish: Wish }, names: WishNames): string {
  const told = describeWish(wish, names);
  const brief = told.length > LONGEST_WISH ? countsOf(wish) : told;
  return `${escaped(describeSchedule(schedule))} · ${escaped(brief)}`;
}

/** `12 topics, 3 topics left out, 2 editions`: where the names would fill the screen. */
function countsOf({ topics, withoutTopics, editions }: Wish): string {
  const counts = [
    topics.length === 0 ? 'all topics' : counted(topics.length, 'topic'),
    ...(withoutTopics.length === 0 ? [] : [`${counted(withoutTopics.length, 'topic')} left out`]),
    ...(editions.length === 0 ? [] : [counted(editions.length, 'edition')]),
  ];
  return counts.join(', ');
}

/** `Mon 23 Nov 2026, 09:00, then Tue 24 Nov 2026, 09:00`; undefined when none is to come. */
export function nextDates(dues: readonly Due[], timeZone: string): string | undefined {
  const dates = dues.map(({ dueAtMs }) => formatDue(dueAtMs, timeZone));
  return dates.length === 0 ? undefined : dates.join(', then ');
}

/** `/digest off`, then `/digest on 09:00`, as code; where that is long, the form in which it can be chosen. */
export function typedLines(lines: readonly string[]): string {
  const typed = lines.map((line) => code(`/digest ${line}`)).join(', then ');
  return typed.length > LONGEST_TYPED ? `Settings… in ${code('/digest')}` : typed;
}

/** A channel as Slack shows it: by name to its members alone. */
export function channelLink(channel: string): string {
  return `<#${escaped(channel)}>`;
}

/** When everything has been shown, as a sentence. */
export function whenDoneText(whenDone: Subscription['whenDone']): string {
  return whenDone === 'changes'
    ? 'When everything has been shown: once a week what changed since.'
    : 'When everything has been shown: nothing more until the catalog grows.';
}
