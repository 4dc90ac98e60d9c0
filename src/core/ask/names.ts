import { GENERAL } from '../fillers.js';
import type { Knowledge } from '../knowledge.js';
import { compact, words } from '../search/fold.js';
import { allowedErrors, editDistance, SURE_LETTERS } from '../search/spelling.js';
import type { Group, Subject } from '../subject.js';
import { misspeltPeople } from './misspelt-people.js';
import { PADDING } from './padding.js';
import type { Token } from './tokens.js';

/** A stretch of a question that names something known. */
export interface Named {
  readonly from: number;
  readonly to: number;
  readonly subjects: readonly Subject[];
  /** Categories of tools that go by the same name. */
  readonly groups: readonly Group[];
  readonly excluded: boolean;
  /** A description tells what the thing named does or where it is; what is in focus is not said, but taken over from the answer before. */
  readonly by: 'name' | 'part' | 'spelling' | 'description' | 'focus';
}

/** Kinds of tools that are known by a name of their own; the others are words of the trade. */
const OWN_NAME: ReadonlySet<string> = new Set([
  'project',
  'subproject',
  'product',
  'cloud-service',
  'internal',
  'certification',
]);
/** In the place of a word that is no part of a name any more. */
const TAKEN = '|';
/** Particles of people's names. */
const PARTICLES = new Set(['van', 'der', 'de', 'von', 'la', 'di', 'the', 'el']);
const LONGEST_PART = 4;
const OF_A_KIND = 3;
const LONGEST_MISSPELT = 3;
/** Share of English from which a word is no slip for a name some letters away: `grateful` is not `stateful`. */
const OF_ENGLISH = 5e-6;

/** Whether a name can only mean one thing, so that an answer must be about it. */
export function pins({ subjects, by }: Named): boolean {
  if (by !== 'name') return true;
  return subjects.some(
    ({ kind, of }) => kind === 'speaker' || kind === 'organisation' || (kind === 'tool' && OWN_NAME.has(of.kind)),
  );
}

/** Whether it names a person or an organisation. */
export function isOfPeople({ subjects }: Named): boolean {
  return subjects.some(({ kind }) => kind === 'speaker' || kind === 'organisation');
}

/** Whether it is one word that a topic or category only goes by as well: `pods`, `runtime`. It may be meant as a plain word. */
export function isPlainAlias({ subjects, groups, from, to, by }: Named, typed: readonly { word: string }[]): boolean {
  const own = [...subjects.map(({ of }) => of.name), ...groups.map(({ of }) => of.name)].map(compact);
  const word = typed[from]?.word ?? '';
  const isProper = own.some((name) => name === word || name === `${word}s` || `${name}s` === word);
  const isSubject = ['about', 'on', 'of', 'regarding'].includes(typed[from - 1]?.word ?? '');
  return by === 'name' && to - from === 1 && !isProper && !isSubject && subjects.every(({ kind }) => kind === 'topic');
}

/** Everything named: whole names first, then parts of people's names, then names with typing errors. */
export function namesIn(
  knowledge: Knowledge,
  tokens: readonly Token[],
  taken: readonly boolean[],
  excluded: readonly boolean[],
): Named[] {
  const free = tokens.map(({ word }, at) => (taken[at] ? TAKEN : word));
  const found: Named[] = [];
  const note = (
    from: number,
    to: number,
    subjects: readonly Subject[],
    groups: readonly Group[],
    by: Named['by'],
  ): void => {
    found.push({ from, to, subjects, groups, excluded: excluded[from] ?? false, by });
    free.fill(TAKEN, from, to);
  };
  for (const { from, to, organisations } of knowledge.descriptions.spot(free))
    note(
      from,
      to,
      organisations.map((of) => ({ kind: 'organisation', of })),
      [],
      'description',
    );
  // Of two letters, only those with a digit are names inside others: `m3` and `s3`, not `go`.
  const isShort = (from: number, to: number): boolean =>
    free.length > 1 && /^[a-z]{0,2}$/.test(free.slice(from, to).join(''));
  // What everything is about tells nothing, unless it is to be left out.
  const isGeneral = (from: number, to: number): boolean =>
    to - from === 1 && GENERAL.has(free[from] ?? '') && excluded[from] !== true;
  const spotted = knowledge.subjects
    .spot(free, 2)
    .filter(
      ({ from, to }) =>
        !isGeneral(from, to) && !isShort(from, to) && !free.slice(from, to).every((word) => PADDING.has(word)),
    );
  const grouped = knowledge.groups
    .spot(free)
    .map(({ from, to, hits }) => ({
      from,
      to,
      groups: hits.map(({ name }) => name.target).filter(({ kind }) => kind !== 'status'),
    }))
    .filter(({ from, to, groups }) => groups.length > 0 && !free.slice(from, to).every((word) => PADDING.has(word)));
  for (const { from, to, hits } of spotted) {
    // A longer name of a category stands before a shorter one inside it.
    if (grouped.some((one) => one.from <= from && one.to >= to && one.to - one.from > to - from)) continue;
    const groups = grouped.filter((one) => one.from === from && one.to === to).flatMap((one) => one.groups);
    // What has the name as its own goes before a topic that only goes by it too.
    const isOwn = hits.some(({ name }) => name.proper && name.target.kind !== 'topic');
    const subjects = hits
      .filter(({ name }) => !isOwn || name.proper || name.target.kind !== 'topic')
      .map(({ name }) => name.target);
    // A short form of many letters in capitals is a name; in small ones it is mostly a word.
    note(
      from,
      to,
      subjects.filter((one, at) => subjects.findIndex(({ of }) => of === one.of) === at),
      groups,
      'name',
    );
  }
  for (const { from, to, groups } of grouped)
    if (free.slice(from, to).every((word) => word !== TAKEN)) note(from, to, [], groups, 'name');
  partsOfNames(knowledge, tokens, free, note);
  misspeltNames(knowledge, free, note);
  for (const { from, to, people } of misspeltPeople(knowledge, free)) note(from, to, people, [], 'spelling');
  return found.sort((a, b) => a.from - b.from);
}

type Note = (from: number, to: number, subjects: readonly Subject[], groups: readonly Group[], by: Named['by']) => void;

/** People by first or last name, companies by a word of theirs: `Alolita`, `mr van der voort`, `googlers`. */
function partsOfNames(knowledge: Knowledge, tokens: readonly Token[], free: string[], note: Note): void {
  for (let length = LONGEST_PART; length > 0; length -= 1) {
    for (let from = 0; from + length <= free.length; from += 1) {
      const span = free.slice(from, from + length);
      if (span.some((word) => word === TAKEN || (PADDING.has(word) && !PARTICLES.has(word)))) continue;
      const telling = span.filter((word) => !PARTICLES.has(word) && word.length >= 3);
      if (telling.length === 0) continue;
      const people = called(knowledge, span);
      // What many organisations are called alike is a noun for their kind: `SIG`.
      if (people.length === 0 || people.filter(({ kind }) => kind === 'organisation').length >= OF_A_KIND) continue;
      const token = tokens[from];
      const isPerson = people.some(({ kind }) => kind === 'speaker');
      const isOwn = (telling.length > 1 && isPerson) || token?.capital;
      const sure = isOwn || !telling.every((word) => isPlainWord(knowledge, word));
      const before = slips(people, free.slice(Math.max(0, from - 1), from));
      if (sure) note(from - before, from + length + slips(people, free.slice(from + length)), people, [], 'part');
    }
  }
}

/** How many of the words that follow are the rest of a person's name with typing errors: 1 or 0. */
function slips(people: readonly Subject[], [next = TAKEN]: readonly string[]): number {
  const rest = people.flatMap((one) => (one.kind === 'speaker' ? words(one.of.name) : []));
  const allowed = allowedErrors(next.length);
  return rest.some((word) => word !== next && editDistance(next, word, allowed) <= allowed) ? 1 : 0;
}

function called(knowledge: Knowledge, span: readonly string[]): Subject[] {
  const [longest = ''] = span.toSorted((a, b) => b.length - a.length);
  const forms = [
    longest,
    ...['s', 'r', 'rs', 'er', 'ers'].filter((end) => longest.endsWith(end)).map((end) => longest.slice(0, -end.length)),
  ];
  const found = new Set<Subject>();
  for (const form of new Set(forms)) {
    if (form.length < 3) continue;
    const exact =
      form === longest ? [] : knowledge.subjects.exact(form).filter(({ name }) => name.target.kind === 'organisation');
    const parts = form === longest ? knowledge.subjects.partial(form) : [];
    for (const { name } of [...exact, ...parts]) {
      const isPerson = name.target.kind === 'speaker' || name.target.kind === 'organisation';
      const own = words(name.text);
      if (isPerson && (form !== longest || span.every((word) => own.includes(word)))) found.add(name.target);
    }
  }
  const once = [...found];
  return once.filter((one, at) => once.findIndex(({ of }) => of === one.of) === at);
}

/** Whether the records use it as a word of the language. */
function isPlainWord(knowledge: Knowledge, word: string): boolean {
  const has = (index: Knowledge['toolText'] | Knowledge['talkTitles']): boolean =>
    (index.search.search(word, 1).hits[0]?.exact ?? 0) > 0;
  return has(knowledge.toolText) || has(knowledge.talkTitles);
}

function misspeltNames(knowledge: Knowledge, free: string[], note: Note): void {
  for (let length = LONGEST_MISSPELT; length > 0; length -= 1) {
    for (let from = 0; from + length <= free.length; from += 1) {
      const span = free.slice(from, from + length);
      if (span.some((word) => word === TAKEN) || span.every((word) => PADDING.has(word))) continue;
      if (span.join('').length < SURE_LETTERS || span.every((word) => knowledge.documents.recall.knows(word))) continue;
      if (length > 1 && span.some((word) => PADDING.has(word) && !PARTICLES.has(word))) continue;
      const near = knowledge.subjects.misspelt(span.join(' ')).filter(({ name, distance }) => {
        const own = words(name.text).length;
        return own === length || (own > length - 1 && own < length + 2 && distance === 1);
      });
      const best = near.filter(({ distance }) => distance === near[0]?.distance).map(({ name }) => name.target);
      const isEnglish = knowledge.english.shareOf(span.join(' ')) > OF_ENGLISH;
      const isShort = span.join('').length < 8;
      const tooFar = length === 1 && ((near[0]?.distance ?? 0) > 1 ? isShort || isEnglish : isShort && isEnglish);
      const rest = length === 1 ? slips(best, free.slice(from + length)) : 0;
      if (best.length > 0 && !tooFar) note(from, from + length + rest, best, [], 'spelling');
    }
  }
}
