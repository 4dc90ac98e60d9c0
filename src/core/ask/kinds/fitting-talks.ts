import type { Talk } from '../../../catalog/catalog.js';
import { documentInScope } from '../about.js';
import { type Candidate, type Context, candidates, isSure, type Strictness, talksOf } from '../candidates.js';
import type { Document } from '../document.js';
import { isOfPeople, isPlainAlias } from '../names.js';
import { talkOfTitle } from '../titles.js';

/** Share of the best score from which a talk stands beside the best. */
const BESIDE = 0.8;
const TOLD_AT_LENGTH = 4;
const MOSTLY = 0.5;
/** What a statement counts for beside the record of its talk, and what a further one adds. */
const STATED = 0.85;
const SECOND = 0.3;

/** Talks that fit the names, filters and words, best first; none when nothing surely does. */
export function fittingTalks(context: Context): Talk[] {
  const { reading } = context;
  const called = reading.within ? undefined : talkOfTitle(context);
  if (called) return [called];
  if (reading.words.length === 0) {
    const talks = talksOf(everyTalk(context));
    const names = reading.names.filter((named) => !isPlainAlias(named, reading.tokens));
    // A plain word beside a topic or tool shuts nothing out; of people it is asked whether they spoke of it.
    const isTooNarrow =
      talks.length === 0 && names.length > 0 && names.length < reading.names.length && !names.some(isOfPeople);
    return isTooNarrow ? talksOf(everyTalk({ ...context, reading: { ...reading, names } })) : talks;
  }
  const strict = toldTalks(context).filter((one) => isSure(one, reading));
  const sure = strict.length > 0 ? strict : looselyTold(context);
  const best = sure[0]?.score ?? 0;
  const near = sure.filter(({ score }) => score >= best * BESIDE);
  return talksOf(near);
}

/** Talks by what their own record tells and by the best of the statements made in them, best first. */
function toldTalks(context: Context, strictness: Strictness = 'pinned'): Candidate[] {
  const told = new Map<Talk, Candidate>();
  const seconded = new Set<Talk>();
  // One word said in passing does not make it the talk's.
  const kinds: Document['kind'][] = context.reading.words.length > 1 ? ['talk', 'highlight'] : ['talk'];
  for (const one of candidates(context, kinds, strictness)) {
    const talk = talkOf(one);
    if (!talk) continue;
    const document: Document = { kind: 'talk', of: talk };
    const score = one.score * (one.document.kind === 'highlight' ? STATED : 1);
    const known = told.get(talk);
    if (!known && !documentInScope(context.knowledge, document, context.reading)) continue;
    // A talk that much was noted of is not meant by that alone.
    if (seconded.has(talk)) continue;
    if (known) seconded.add(talk);
    told.set(talk, {
      document,
      score: known ? Math.max(known.score, score) + Math.min(known.score, score) * SECOND : score,
      share: Math.max(known?.share ?? 0, one.share),
      asked: one.asked,
      closeness: Math.max(known?.closeness ?? 0, one.closeness),
    });
  }
  return [...told.values()].sort((a, b) => b.score - a.score);
}

/** Told at length, a talk need not have all the tools that are named, when it has most of all that is told. */
function looselyTold(context: Context): Candidate[] {
  const { words, names } = context.reading;
  if (words.length === 0 || names.length === 0 || words.length + names.length < TOLD_AT_LENGTH) return [];
  return toldTalks(context, 'told').filter(({ share }) => share >= MOSTLY);
}

function talkOf({ document }: Candidate): Talk | undefined {
  switch (document.kind) {
    case 'talk':
      return document.of;
    case 'highlight':
      return document.of.talk;
    case 'tool':
      return undefined;
  }
}

/** With no word to rank by, the names and filters choose. */
function everyTalk(context: Context): Candidate[] {
  const { knowledge, reading } = context;
  const all = candidates(context, ['talk'], 'all');
  const { places } = knowledge.documents;
  const place = ({ document }: Candidate): number => places.get(document.of) ?? -1;
  // A list comes in the order of the programme.
  return reading.names.length === 0 ? all : all.toSorted((a, b) => place(a) - place(b));
}
