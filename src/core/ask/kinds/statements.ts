import type { Highlight } from '../../../catalog/catalog.js';
import { type Candidate, type Context, candidates, enough, isSure } from '../candidates.js';
import type { Content } from '../content.js';
import { pins } from '../names.js';
import { no } from './no.js';

const MOST_FACTS = 3;
const BESIDE = 0.75;
/** What a kind of statement counts for where it is asked why, or what was learnt. */
const LEARNT: Partial<Readonly<Record<Highlight['kind'], number>>> = {
  lesson: 1.5,
  takeaway: 1.4,
  recommendation: 1.35,
  opinion: 1.1,
};
/** Lines of the notes in which a reason stands near what it is the reason of. */
const NEAR_LINES = 3;
const VIEW_BONUS = 1.3;
const BECAUSE_BONUS = 1.2;
const BECAUSE = /\b(?:because|due to|reason|reasons|since it|so that|as it|wanted|needed|complex|too)\b/i;
/** Words that ask for what was learnt and say nothing of what. */
const LESSON_WORDS = new Set(
  'learn learned learnt lesson lessons takeaway takeaways hard reason reasons recommendation recommendations conclusion conclusions mistake mistakes regret regrets trouble handling'.split(
    ' ',
  ),
);
/** A name and a figure are evidence too: fewer of the words are needed. */
const PINNED = 0.8;
const HOW_MANY = /\b(?:how (?:many|old|long|big|fast|large|much)|number of|count of|at what)\b/;
const FIGURE =
  /\d|\b(?:two|three|four|five|six|seven|eight|nine|ten|dozen|hundred|thousand|million|half|twice|doubled)\b/i;

/** Statements that surely answer, best first. */
export function statements(context: Context, wanted: (one: Highlight) => boolean = () => true): Candidate[] {
  return candidates(context, ['highlight']).filter(
    (one) => isSure(one, context.reading) && one.document.kind === 'highlight' && wanted(one.document.of),
  );
}

/** A figure: only a statement that has one answers how many. */
export function figure(context: Context): Content | undefined {
  const { reading } = context;
  if (/\bhow old\b/.test(reading.folded)) return no(context, { of: 'left-out', what: 'number' });
  if (!reading.intents.has('number') || reading.intents.has('need')) return undefined;
  const money = /\b(?:euros?|dollars?|money|cents?)\b/.test(reading.folded);
  const asked = HOW_MANY.test(reading.folded);
  const pinned = reading.names.some(pins) ? PINNED : 1;
  const found = candidates(context, ['highlight']).filter(
    ({ document, share }) =>
      document.kind === 'highlight' &&
      FIGURE.test(withoutNames(document.of.statement)) &&
      (reading.words.length > 0 || document.of.kind === 'number') &&
      (!money || /[$€£]|\b(?:euro|dollar)s?\b/i.test(document.of.statement)) &&
      (reading.words.length === 0 || share >= enough(reading.words.length) * pinned),
  );
  found.sort((a, b) => numberFirst(b) - numberFirst(a));
  return asFacts(found.slice(0, MOST_FACTS)) ?? (asked ? no(context, { of: 'left-out', what: 'number' }) : undefined);
}

/** A statement of numbers before one that happens to have one. */
function numberFirst({ document, score }: Candidate): number {
  return score * (document.kind === 'highlight' && document.of.kind === 'number' ? NUMBER_BONUS : 1);
}

/** The year of a conference is no figure of what is told there. */
function withoutNames(statement: string): string {
  return statement.replace(/(?:KubeCon|KCD|Kubernetes Community Days)[A-Za-z ]*20\d\d|in (?:\w+ )?20\d\d/g, '');
}

const NUMBER_BONUS = 1.25;

/** What is said on both sides: the best statement of each conference. */
export function disagreement(context: Context): Content | undefined {
  const { reading } = context;
  if (!reading.intents.has('disagree') || reading.names.length === 0) return undefined;
  const found = candidates(context, ['highlight'], 'all')
    .map((one) => ({ ...one, sure: isSure(one, reading), score: one.score * (isView(one) ? VIEW_BONUS : 1) }))
    .sort((a, b) => Number(b.sure) - Number(a.sure) || b.score - a.score);
  const best = found.filter((one, at) => found.findIndex((other) => editionOf(other) === editionOf(one)) === at);
  return asFacts(best.map((one) => ({ ...one, score: 1 })));
}

/** What somebody thinks, and not what is. */
function isView({ document }: Candidate): boolean {
  return document.kind === 'highlight' && document.of.kind !== 'fact' && document.of.kind !== 'number';
}

function editionOf({ document }: Candidate): unknown {
  return document.kind === 'highlight' ? document.of.edition : undefined;
}

/** Why, and what was learnt. */
export function lesson(context: Context): Content | undefined {
  const { intents, words, names, within } = context.reading;
  if (!intents.has('lesson') || (words.length + names.length === 0 && !within)) return undefined;
  const asked = words.filter((word) => !LESSON_WORDS.has(word));
  const matter =
    asked.length > 0 || names.length > 0 || within
      ? { ...context, reading: { ...context.reading, words: asked } }
      : context;
  const found = statements(matter)
    .map((one) => (one.document.kind === 'highlight' ? { ...one, score: one.score * whyBonus(one.document.of) } : one))
    .sort((a, b) => b.score - a.score);
  return asFacts([...reasonsNear(context, found), ...found]);
}

/** Asked why, and met by a bare fact: what was learnt in the lines around it, as the reason stands near. */
function reasonsNear(context: Context, [first]: readonly Candidate[]): Candidate[] {
  if (first?.document.kind !== 'highlight' || !/\b(?:why|how come|reasons?)\b/.test(context.reading.folded)) return [];
  const { of } = first.document;
  if (of.kind !== 'fact' || BECAUSE.test(of.statement) || !of.talk) return [];
  return of.talk.highlights
    .filter(
      ({ kind, passage, source }) =>
        kind === 'lesson' && source === of.source && Math.abs(passage - of.passage) <= NEAR_LINES,
    )
    .map((lesson) => ({ document: { kind: 'highlight', of: lesson }, score: first.score, share: first.share }));
}

function whyBonus({ kind, statement }: Highlight): number {
  return (LEARNT[kind] ?? 1) * (BECAUSE.test(statement) ? BECAUSE_BONUS : 1);
}

export function asFacts(found: readonly Candidate[]): Content | undefined {
  const best = found[0]?.score ?? 0;
  const highlights = found
    .filter(({ score }) => score >= best * BESIDE)
    .flatMap(({ document }) => (document.kind === 'highlight' ? [document.of] : []))
    .filter((one, at, all) => all.indexOf(one) === at)
    .slice(0, MOST_FACTS);
  return highlights.length === 0
    ? undefined
    : { kind: 'facts', highlights: short(highlights), listed: false, tools: [] };
}

/** As many of them as a short answer holds, and always the first. */
function short(highlights: readonly Highlight[]): Highlight[] {
  let length = 0;
  return highlights.filter(({ statement, since }, at) => {
    length += statement.length + (since?.what.length ?? 0) + CITATION;
    return at === 0 || length <= MOST_LETTERS;
  });
}

/** Letters that a citation with its tools takes, and that all statements may take together. */
const CITATION = 230;
const MOST_LETTERS = 1_100;
