import { UserError } from '../errors.js';
import type { Subscription, Weekday, Wish } from '../ports.js';
import { settledDays } from './days.js';
import { quoted } from './refusals.js';
import { type Choices, readerOf, readOne, type Said, type Section, unknown } from './said.js';

/** What a line says of a wish: slugs, as typed, each once. `allTopics`, `allEditions`: every choice of before is dropped first. */
export interface WishWords extends Wish {
  readonly allTopics: boolean;
  readonly allEditions: boolean;
}

/** What a line says of a subscription; undefined for what it does not speak of. */
export interface Settings {
  readonly days: readonly Weekday[] | undefined;
  readonly time: string | undefined;
  readonly timeZone: string | undefined;
  readonly wish: WishWords;
  readonly whenDone: Subscription['whenDone'] | undefined;
}

/** Settings, and the sections that were begun and left empty, as in `off topics`. */
export interface SettingsRead {
  readonly settings: Settings;
  readonly empty: readonly Section[];
}

/** Reads all that `on` and `off` can be followed by, in any order. Throws `UserError` for what is unknown or contradictory. */
export function readSettings(tokens: readonly string[], choices: Choices): SettingsRead {
  const reader = readerOf(choices);
  const said: Said[] = [];
  let section: Section | undefined;
  for (let at = 0; at < tokens.length; ) {
    const reading = readOne(tokens.slice(at), section, reader);
    if (!reading) throw unknown(tokens[at] ?? '', section, reader);
    if (reading.value.kind === 'section') section = reading.value.section;
    said.push(reading.value);
    at += reading.length;
  }
  return { settings: settled(said), empty: emptySections(said) };
}

/** Whether words begin with something that `on` can be followed by. Throws like `readSettings`. */
export function beginsWithSettings(tokens: readonly string[], choices: Choices): boolean {
  const found = readOne(tokens, undefined, readerOf(choices));
  return found !== undefined && found.value.kind !== 'nothing';
}

function settled(said: readonly Said[]): Settings {
  const days = settledDays(said.flatMap((one) => (one.kind === 'days' ? [one.days] : [])));
  const time = only(
    said.flatMap((one) => (one.kind === 'time' ? [one.time] : [])),
    'There is one digest a day',
  );
  const timeZone = only(
    said.flatMap((one) => (one.kind === 'zone' ? [one.timeZone] : [])),
    'A channel has one time zone',
  );
  const whenDone = only(
    said.flatMap((one) => (one.kind === 'whenDone' ? [one.whenDone] : [])),
    'There is one ending',
  );
  return { days, time, timeZone, whenDone, wish: settledWish(said) };
}

function settledWish(said: readonly Said[]): WishWords {
  const topics = once(said.flatMap((one) => (one.kind === 'topic' ? [one.slug] : [])));
  const withoutTopics = once(said.flatMap((one) => (one.kind === 'without' ? [one.slug] : [])));
  const editions = once(said.flatMap((one) => (one.kind === 'editions' ? one.slugs : [])));
  const allTopics = said.some((one) => one.kind === 'all' && one.section === 'topics');
  const allEditions = said.some((one) => one.kind === 'all' && one.section === 'editions');
  const both = topics.find((slug) => withoutTopics.includes(slug));
  if (both !== undefined) throw new UserError(`With ${quoted(both)} or without it? Type +${both} or -${both}.`);
  if (allTopics && topics[0] !== undefined)
    throw new UserError(`All topics, or only ${quoted(topics[0])}? Type topics all, or topics +${topics[0]}.`);
  if (allEditions && editions[0] !== undefined)
    throw new UserError(`All editions, or only ${quoted(editions[0])}? Type editions all, or editions ${editions[0]}.`);
  return { topics, withoutTopics, editions, allTopics, allEditions };
}

/** The one value that was said, however often. Throws `UserError` when there are two. */
function only<T extends string>(values: readonly T[], rule: string): T | undefined {
  const [first, second] = once(values);
  if (first !== undefined && second !== undefined)
    throw new UserError(`${rule}: ${quoted(first)} or ${quoted(second)}? Type one of them.`);
  return first;
}

function once<T>(values: readonly T[]): T[] {
  return [...new Set(values)];
}

function emptySections(said: readonly Said[]): Section[] {
  const wish = settledWish(said);
  const begun = once(said.flatMap((one) => (one.kind === 'section' ? [one.section] : [])));
  return begun.filter((section) =>
    section === 'topics'
      ? !wish.allTopics && wish.topics.length + wish.withoutTopics.length === 0
      : !wish.allEditions && wish.editions.length === 0,
  );
}
