import type { Knowledge } from '../knowledge.js';
import { words } from '../search/fold.js';
import { documentInScope, isOfGroup } from './about.js';
import type { Document } from './document.js';
import type { Named } from './names.js';
import type { Reading } from './understand.js';

/** The records that names and filters choose, by their indexes. */
export interface Chosen {
  /** Those that may be chosen, rising; undefined for all there are. */
  readonly among: readonly number[] | undefined;
  readonly wanted: (at: number) => boolean;
}

/** Chooses the records of some kinds that are in the scope of a question and about all names they must be about. */
export function chosenBy(
  { knowledge, reading }: { readonly knowledge: Knowledge; readonly reading: Reading },
  kinds: readonly Document['kind'][],
  must: readonly Named[],
): Chosen {
  const { records } = knowledge.documents;
  // With words enough to tell which talk is meant, it is one that speaks of the name.
  const mayMention = reading.words.length > 1;
  const others = alternatives(reading);
  const meant = new Map(
    [...new Set([...must, ...must.flatMap((named) => others.get(named) ?? [])])].map((named) => [
      named,
      meantBy(knowledge, named, mayMention),
    ]),
  );
  const isMeant = (at: number, document: Document, named: Named): boolean =>
    meant.get(named)?.has(at) || isOfGroup(document, named);
  // A category is known by the tools of a record alone, and of two with an "or" either will do.
  const [least] = must
    .filter((named) => named.groups.length === 0 && !others.has(named))
    .flatMap((named) => meant.get(named) ?? [])
    .toSorted((a, b) => a.size - b.size);
  const held = heldIn(knowledge, reading);
  const among = held && least ? (held.size < least.size ? held : least) : (held ?? least);
  return {
    among: among && [...among].sort((a, b) => a - b),
    wanted: (at) => {
      const document = records[at];
      return (
        document !== undefined &&
        kinds.includes(document.kind) &&
        must.every(
          (named) =>
            isMeant(at, document, named) || (others.get(named)?.some((one) => isMeant(at, document, one)) ?? false),
        ) &&
        documentInScope(knowledge, document, reading) &&
        isWithin(document, reading)
      );
    },
  };
}

/** Indexes of the records of the editions asked for; undefined where none is named. */
function heldIn({ documents }: Knowledge, { held }: Reading): ReadonlySet<number> | undefined {
  if (!held.named) return undefined;
  return new Set(held.editions.flatMap((edition) => documents.ofEdition.get(edition) ?? []));
}

/** Indexes of the records about something named; with `mayMention` of the talks too whose notes say its name. */
function meantBy({ documents }: Knowledge, { subjects }: Named, mayMention: boolean): ReadonlySet<number> {
  const [only, ...more] = subjects;
  if (only && more.length === 0 && !mayMention) return documents.subjects.recordsOf(only.of);
  const meant = new Set(subjects.flatMap(({ of }) => [...documents.subjects.recordsOf(of)]));
  if (!mayMention) return meant;
  for (const { of, kind } of subjects) {
    if (kind === 'speaker') continue;
    for (const name of [of.name, ...(of.aliases ?? [])])
      for (const at of documents.recall.recordsWith(words(name)))
        if (name.length > 2 && documents.records[at]?.kind === 'talk') meant.add(at);
  }
  return meant;
}

/** Names with an "or" between them, or companies side by side: one of them will do. */
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
  return found;
}

/** Whether a record belongs to what a follow-up goes on from. */
function isWithin(document: Document, { within }: Reading): boolean {
  if (!within) return true;
  switch (document.kind) {
    case 'talk':
      return within.includes(document.of);
    case 'highlight':
      return document.of.talk !== undefined && within.includes(document.of.talk);
    case 'tool':
      return within.some((talk) => talk.tools.includes(document.of));
  }
}

function ofOrganisation({ subjects }: Named): boolean {
  return subjects.some(({ kind }) => kind === 'organisation');
}
