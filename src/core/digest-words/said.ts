import { type ZoneIndex, zoneIndex, zoneNamed } from '../cadence/zones.js';
import { UserError } from '../errors.js';
import type { Subscription } from '../ports.js';
import type { Names } from '../search/names.js';
import { DAY_WORDS, type DaysWord, readDays } from './days.js';
import { type Named, namesOf, nearestName, readEditions, readName } from './named.js';
import type { Reading } from './reading.js';
import { nearestWord, notUnderstood } from './refusals.js';
import { readTime } from './times.js';
import { readZone } from './zone-words.js';

/** What settings can be made of. */
export interface Choices {
  readonly topics: readonly Named[];
  readonly editions: readonly Named[];
  /** Made anew for each line when it is not given, which takes some milliseconds. */
  readonly zones?: ZoneIndex | undefined;
}

/** One thing that a line says. */
export type Said =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'section'; readonly section: Section }
  | { readonly kind: 'all'; readonly section: Section }
  | { readonly kind: 'days'; readonly days: DaysWord }
  | { readonly kind: 'time'; readonly time: string }
  | { readonly kind: 'zone'; readonly timeZone: string }
  | { readonly kind: 'topic' | 'without'; readonly slug: string }
  | { readonly kind: 'editions'; readonly slugs: readonly string[] }
  | { readonly kind: 'whenDone'; readonly whenDone: Subscription['whenDone'] };

/** What the words that follow are looked for among first. */
export type Section = 'topics' | 'editions';

/** Choices, ready to be looked up. */
export interface Reader extends Choices {
  readonly topicNames: Names<Named>;
  readonly editionNames: Names<Named>;
  readonly zones: ZoneIndex;
}

const REMEDY = 'Type for example /digest on 09:00 mon-fri Europe/Lisbon topics +security.';
const FILLERS = /^(?:and|or|&|at|on|in|every|each|the|for|from|of|with|please|about|digest|time|zone|timezone|tz)$/i;
const ALL = /^(?:all|every|everything|any|anything|\*)$/i;
const KEYWORDS = ['topics', 'editions', 'everything', 'when', 'done', 'without', ...DAY_WORDS];

/** Looks up what the choices are called; made once for a line. */
export function readerOf(choices: Choices): Reader {
  return {
    ...choices,
    topicNames: namesOf(choices.topics),
    editionNames: namesOf(choices.editions),
    zones: choices.zones ?? zoneIndex(),
  };
}

/** Reads one thing at the beginning of words; undefined when they begin with nothing known. */
export function readOne(
  tokens: readonly string[],
  section: Section | undefined,
  reader: Reader,
): Reading<Said> | undefined {
  return (
    readSection(tokens, section) ??
    readWhenDone(tokens) ??
    readSigned(tokens, section, reader) ??
    (section === 'topics' ? readTopic(tokens, reader) : undefined) ??
    (section === 'editions' ? readEditionWords(tokens, reader) : undefined) ??
    saying(readTime(tokens), (time) => ({ kind: 'time', time })) ??
    saying(readDays(tokens), (days) => ({ kind: 'days', days })) ??
    readTopic(tokens, reader) ??
    (FILLERS.test(tokens[0] ?? '') ? { value: { kind: 'nothing' }, length: 1 } : undefined) ??
    saying(readZone(tokens, reader.zones), (timeZone) => ({ kind: 'zone', timeZone })) ??
    saying(readName(tokens, reader.editionNames), ({ slug }) => ({ kind: 'editions', slugs: [slug] }))
  );
}

function readSection(
  [token = '', next = '']: readonly string[],
  section: Section | undefined,
): Reading<Said> | undefined {
  const named = sectionNamed(token);
  if (named !== undefined) return { value: { kind: 'section', section: named }, length: 1 };
  if (!ALL.test(token)) return undefined;
  const following = sectionNamed(next);
  if (following !== undefined) return { value: { kind: 'all', section: following }, length: 2 };
  if (section !== undefined) return { value: { kind: 'all', section }, length: 1 };
  return /^everything$/i.test(token) ? { value: { kind: 'all', section: 'topics' }, length: 1 } : undefined;
}

function sectionNamed(token: string): Section | undefined {
  if (/^topics?:?$/i.test(token)) return 'topics';
  return /^editions?:?$/i.test(token) ? 'editions' : undefined;
}

/** `when done stop`, `done changes`. */
export function readWhenDone(tokens: readonly string[]): Reading<Said & { readonly kind: 'whenDone' }> | undefined {
  const text = tokens.slice(0, 5).join(' ').toLowerCase();
  const found =
    /^(?:when[- ]?)?done(?: (stop|off|end|nothing)| (?:weekly )?(?:what )?(changes?|changed|weekly))?(?= |$)/.exec(
      text,
    );
  if (!found) return undefined;
  if (!found[1] && !found[2])
    throw new UserError(
      'When everything has been shown: type “when done stop”, or “when done changes” for a weekly digest of what changed.',
    );
  return { value: { kind: 'whenDone', whenDone: found[1] ? 'stop' : 'changes' }, length: found[0].split(' ').length };
}

/** `+security`, `-gpu`, `without gpu`: a topic, or with `+` an edition. */
function readSigned(
  tokens: readonly string[],
  section: Section | undefined,
  reader: Reader,
): Reading<Said> | undefined {
  const [token = ''] = tokens;
  const word = /^(?:(not|no|without|except|exclude|excluding|minus)|(plus|include|including))$/i.exec(token);
  const sign = word ? (word[1] ? '-' : '+') : /^[+-]/.exec(token)?.[0];
  if (sign === undefined || /^[+-]\d\d?(?::?\d\d)?$/.test(token)) return undefined;
  const bare = word ? '' : token.slice(1);
  const rest = [...(bare === '' ? [] : [bare]), ...tokens.slice(1)];
  const more = bare === '' ? 1 : 0;
  const topic = readName(rest, reader.topicNames);
  if (topic && section !== 'editions')
    return { value: { kind: sign === '-' ? 'without' : 'topic', slug: topic.value.slug }, length: topic.length + more };
  const editions = readEditionWords(rest, reader);
  if (editions && sign === '-')
    throw new UserError(
      'Editions cannot be left out one by one. Name those you want, such as editions kubecon-eu-2021, or type editions all.',
    );
  if (editions) return { ...editions, length: editions.length + more };
  if (topic)
    return { value: { kind: sign === '-' ? 'without' : 'topic', slug: topic.value.slug }, length: topic.length + more };
  throw unknown(rest[0] ?? token, section ?? 'topics', reader);
}

function readTopic(tokens: readonly string[], { topicNames }: Reader): Reading<Said> | undefined {
  return saying(readName(tokens, topicNames), ({ slug }) => ({ kind: 'topic', slug }));
}

function readEditionWords(tokens: readonly string[], { editions }: Reader): Reading<Said> | undefined {
  // `Europe/Paris` is a zone, even where an edition was held in Paris.
  if (tokens[0]?.includes('/')) return undefined;
  return saying(readEditions(tokens, editions), (found) => ({
    kind: 'editions',
    slugs: found.map(({ slug }) => slug),
  }));
}

function saying<T>(reading: Reading<T> | undefined, say: (value: T) => Said): Reading<Said> | undefined {
  return reading && { value: say(reading.value), length: reading.length };
}

/** The refusal of a word that says nothing, with the nearest word, topic, edition or zone. */
export function unknown(typed: string, section: Section | undefined, reader: Reader): UserError {
  const bare = typed.replace(/^[+-]+/, '') || typed;
  if (/^\d{4}-\d\d-\d\d/.test(typed))
    return notUnderstood(typed, { remedy: 'Dates go with skip or snooze: /digest skip 2026-12-24..2027-01-02.' });
  const keyword = nearestWord(bare, section === undefined ? KEYWORDS : ['topics', 'editions']);
  const names = section === 'editions' ? [reader.editionNames] : [reader.topicNames, reader.editionNames];
  const name = names.flatMap((one) => nearestName(bare, one)?.slug ?? [])[0];
  if (section === undefined)
    return notUnderstood(typed, { nearest: keyword ?? name ?? nearestCity(bare, reader), remedy: REMEDY });
  const nearest = name ?? keyword;
  const known = reader[section].map(({ slug }) => slug);
  const all = `The ${section} are: ${known.join(', ')}.`;
  return notUnderstood(typed, { nearest, remedy: nearest === undefined ? all : REMEDY });
}

function nearestCity(typed: string, reader: Reader): string | undefined {
  const zone = zoneNamed(typed, reader.zones);
  return zone.kind === 'unknown' ? zone.nearest[0] : undefined;
}
