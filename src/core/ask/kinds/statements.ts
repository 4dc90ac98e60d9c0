import type { Highlight } from '../../../catalog/catalog.js';
import { type Candidate, type Context, candidates, isSure } from '../candidates.js';
import type { Content } from '../content.js';

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
const BECAUSE_BONUS = 1.2;
const BECAUSE = /\b(?:because|due to|reason|reasons|since it|so that|as it|wanted|needed|complex|too)\b/i;
/** Words that ask for what was learnt and say nothing of what. */
const LESSON_WORDS = new Set(
  'learn learned learnt lesson lessons takeaway takeaways hard reason reasons recommendation recommendations conclusion conclusions mistake mistakes regret regrets trouble handling'.split(
    ' ',
  ),
);
/** Statements that surely answer, best first. */
function statements(context: Context, wanted: (one: Highlight) => boolean = () => true): Candidate[] {
  return candidates(context, ['highlight']).filter(
    (one) => isSure(one, context.reading) && one.document.kind === 'highlight' && wanted(one.document.of),
  );
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
    .map((one) =>
      one.document.kind === 'highlight' ? { ...one, score: (one.score || 1) * whyBonus(one.document.of) } : one,
    )
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
