import type { Knowledge } from '../knowledge.js';
import { words } from '../search/fold.js';
import { documentInScope, isOfGroup } from './about.js';
import type { Document } from './document.js';
import type { Range } from './found.js';
import type { Named } from './names.js';
import type { Reading } from './reading.js';

/** The records that names and filters choose, by their indexes. */
export interface Chosen {
  /** Those that may be chosen, rising; undefined for all there are. */
  readonly among: readonly number[] | undefined;
  /** Where those of the kinds asked for stand. */
  readonly range: Range;
  readonly wanted: (at: number) => boolean;
  /** All that are chosen, rising. */
  readonly list: () => number[];
}

/** Chooses the records of some kinds that are in the scope of a question and about all names they must be about. */
export function chosenBy(
  { knowledge, reading }: { readonly knowledge: Knowledge; readonly reading: Reading },
  kinds: readonly Document['kind'][],
  must: readonly Named[],
): Chosen {
  const { records, ranges } = knowledge.documents;
  // With words enough to tell which talk is meant, it is one that speaks of the name.
  const mayMention = reading.words.length > 1;
  const others = alternatives(reading);
  const meant = must.map((named) => {
    const either = [named, ...(others.get(named) ?? [])].map((one) => meantBy(knowledge, one, mayMention));
    return { named, marks: united(either, records.length) };
  });
  const away = reading.not.map((named) => meantBy(knowledge, named, false));
  const range = {
    from: Math.min(...kinds.map((kind) => ranges[kind].from)),
    to: Math.max(...kinds.map((kind) => ranges[kind].to)),
  };
  const held = heldIn(knowledge, reading);
  const within = withinOf(knowledge, reading);
  const all = [...meant.map(({ marks }) => marks), ...held, ...within];
  const isInScope = scopeOf(knowledge, reading);
  const isTool = (at: number): boolean => at >= ranges.tool.from && at < ranges.tool.to;
  // What is told by marks first: a record itself is slow to come by among very many.
  const wanted = (at: number): boolean =>
    all.every((marks) => marks[at] === 1) &&
    // What is only told of beside a tool that was asked away is not asked away with it: the scope tells that of tools.
    (isTool(at) || !away.some((marks) => marks[at] === 1)) &&
    kinds.some((kind) => at >= ranges[kind].from && at < ranges[kind].to) &&
    isInScope(at);
  // A category is known by the tools of a record alone, and of two with an "or" either will do.
  const sole = meant.filter(({ named }) => named.groups.length === 0 && !others.has(named));
  const among = fewest([...sole.map(({ marks }) => marks), ...held], range);
  return {
    among,
    range,
    wanted,
    list: () => (fewest(all, range) ?? every(range)).filter(wanted),
  };
}

/** Tells whether a record of the editions asked for is in the rest of the scope too. */
function scopeOf(knowledge: Knowledge, reading: Reading): (at: number) => boolean {
  const { records, ranges } = knowledge.documents;
  const { held, formats, not, notWords = [] } = reading;
  const isOfAll = held.named || held.editions.length === knowledge.catalog.editions.size;
  const isWhole = isOfAll && held.days.length + held.notDays.length + formats.length + notWords.length === 0;
  const areToolsHeld = held.named || not.length > 0;
  return (at) => {
    // Every tool stands among those of every edition.
    if (isWhole && !(areToolsHeld && at >= ranges.tool.from && at < ranges.tool.to)) return true;
    const document = records[at];
    return document !== undefined && documentInScope(knowledge, document, reading);
  };
}

/** Marks the records of the editions asked for; none where none is named. */
function heldIn({ documents: { records, ofEdition } }: Knowledge, { held }: Reading): Marks[] {
  if (!held.named) return [];
  const marks = new Uint8Array(records.length);
  for (const edition of held.editions) for (const at of ofEdition.get(edition) ?? []) marks[at] = 1;
  return [marks];
}

/** Marks the records that belong to what a follow-up goes on from; none where it goes on from nothing. */
function withinOf({ documents: { records, places } }: Knowledge, { within }: Reading): Marks[] {
  if (!within) return [];
  const marks = new Uint8Array(records.length);
  for (const talk of within)
    for (const one of [talk, ...talk.highlights, ...talk.tools]) {
      const at = places.get(one);
      if (at !== undefined) marks[at] = 1;
    }
  return [marks];
}

/** Marks the records about something named, and with `mayMention` the talks too whose notes say its name. */
function meantBy({ documents }: Knowledge, named: Named, mayMention: boolean): Marks {
  const { records, ranges, recall, subjects } = documents;
  const marks = new Uint8Array(records.length);
  for (const { of, kind } of named.subjects) {
    for (const at of subjects.recordsOf(of)) marks[at] = 1;
    if (!mayMention || kind === 'speaker') continue;
    for (const name of [of.name, ...(of.aliases ?? [])].filter(({ length }) => length > 2))
      for (const at of recall.recordsWith(words(name))) if (at < ranges.talk.to) marks[at] = 1;
  }
  for (const tool of new Set(named.groups.flatMap(({ of }) => of.tools)))
    for (const at of subjects.recordsOf(tool)) {
      const document = records[at];
      if (document && isOfGroup(document, named)) marks[at] = 1;
    }
  return marks;
}

/** 1 for each record that is meant, by its index. */
type Marks = Uint8Array;

function united(all: readonly Marks[], size: number): Marks {
  const [only, ...more] = all;
  if (only && more.length === 0) return only;
  return Uint8Array.from({ length: size }, (_, at) => (all.some((marks) => marks[at] === 1) ? 1 : 0));
}

/** The records of the marks that mark fewest, rising; undefined without any. */
function fewest(all: readonly Marks[], { from, to }: Range): number[] | undefined {
  const lists = all.map((marks) => {
    const list: number[] = [];
    for (let at = from; at < to; at += 1) if (marks[at] === 1) list.push(at);
    return list;
  });
  return lists.sort((a, b) => a.length - b.length)[0];
}

function every({ from, to }: Range): number[] {
  return Array.from({ length: to - from }, (_, at) => from + at);
}

/** Names with an "or" between them, companies side by side, or told of by what they do: one of them will do. */
function alternatives({ names, tokens }: Reading): ReadonlyMap<Named, readonly Named[]> {
  const found = new Map<Named, Named[]>();
  for (const [at, named] of names.entries()) {
    const next = names[at + 1];
    if (!next || next.from > named.to + 1) continue;
    const between = next.from === named.to ? 'and' : tokens[named.to]?.word;
    // A talk seldom is of two companies: both are asked for.
    const isEither = between === 'or' || (between === 'and' && ofOrganisation(named) && ofOrganisation(next));
    if (!isEither) continue;
    found.set(named, [...(found.get(named) ?? []), next]);
    found.set(next, [...(found.get(next) ?? []), named]);
  }
  const described = names.filter(({ by }) => by === 'description');
  if (described.length > 1)
    for (const named of described)
      found.set(named, [...(found.get(named) ?? []), ...described.filter((one) => one !== named)]);
  return found;
}

function ofOrganisation({ subjects }: Named): boolean {
  return subjects.some(({ kind }) => kind === 'organisation');
}
