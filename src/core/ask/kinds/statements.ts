import type { Highlight } from '../../../catalog/catalog.js';
import { sentenceThat } from '../asked-sentence.js';
import { type Candidate, type Context, candidates, isSure } from '../candidates.js';
import type { Content } from '../content.js';
import { wordsAsking } from '../intents.js';
import { ASKS_ADVICE, ASKS_LESSON, lessonWords } from '../lesson-words.js';
import { isOfPeople, type Named, pins } from '../names.js';
import { BAD } from './claims.js';

const MOST_FACTS = 3;
const BESIDE = 0.75;
/** What a kind of statement counts for where it is asked why, or what was learnt. */
const LEARNT: Partial<Readonly<Record<Highlight['kind'], number>>> = {
  lesson: 1.5,
  takeaway: 1.4,
  recommendation: 1.35,
  opinion: 1.1,
};
/** What a recommendation counts for where advice is asked for. */
const ADVISED = 1.8;
/** Lines of the notes in which a reason stands near what it is the reason of. */
const NEAR_LINES = 3;
const BECAUSE_BONUS = 1.2;
const BECAUSE = /\b(?:because|due to|reason|reasons|since it|so that|as it|wanted|needed|complex|too)\b/i;
const WHY = /\b(?:why|how come|reasons?|because|grounds|rationale|for what|what (?:made|led|drove))\b/;
/** Verbs beside what was learnt that say nothing of what: the lessons that somebody drew from running it. */
const LEARNING = new Set(
  'draw drew drawn drawing run running ran operate operated operating build building built handle handling experience experiences gather gathered gained pass passed share shared state stated'.split(
    ' ',
  ),
);
/** Statements that surely answer, best first. */
function statements(context: Context): Candidate[] {
  return candidates(context, ['highlight']).filter((one) => isSure(one, context.reading));
}

/** Why, and what was learnt. */
export function lesson(context: Context): Content | undefined {
  const { intents } = context.reading;
  // Tips for a tool ask for the tool.
  if (
    !intents.has('lesson') ||
    (intents.has('need') && intents.has('tools') && !context.reading.names.some(isOfPeople))
  )
    return undefined;
  const reading = sentenceThat(ASKS_LESSON, context.reading);
  const { words, names, within, folded } = reading;
  if (words.length + names.length === 0 && !within) return undefined;
  const asking = new Set([...wordsAsking('lesson', context.reading.folded), ...lessonWords(context.reading.folded)]);
  const asked = words.filter((word) => !asking.has(word));
  // Of somebody, what they learnt is asked for by any verb.
  const own = names.some(isOfPeople) ? asked.filter((word) => !LEARNING.has(word)) : asked;
  const matter =
    own.length > 0 || names.length > 0 || within
      ? { ...context, reading: { ...reading, words: own, folded } }
      : context;
  const isWhy = WHY.test(folded);
  const isAdvice = ASKS_ADVICE.test(folded);
  const told = own.length === 0 && names.some(isOfPeople) ? learntBy(matter, asking) : statements(matter);
  // What was learnt of a thing that is named, whatever was done with it.
  const isOfThing = told.length === 0 && names.some(pins) && asked.every((word) => LEARNING.has(word));
  const found = (isOfThing ? statements({ ...matter, reading: { ...matter.reading, words: [] } }) : told)
    .map((one) =>
      one.document.kind === 'highlight'
        ? { ...one, score: (one.score || 1) * whyBonus(one.document.of, { isWhy, isAdvice }) }
        : one,
    )
    .sort((a, b) => b.score - a.score);
  const other = found.length > 0 ? undefined : withOneFirm(context);
  if (other) return lesson(other);
  return asFacts([...reasonsNear(context, found), ...(found.length > 0 ? found : toldOfBoth(matter))]);
}

/**
 * Of several companies the first did something, and the others were what it had or took: `why did Picnic go back to Amazon`. They stand for
 * what they sell, as words do.
 */
function withOneFirm(context: Context): Context | undefined {
  const { reading } = context;
  const [first, ...others] = reading.names.filter(isFirm);
  if (!first || others.length === 0) return undefined;
  const names = reading.names.filter((named) => !others.includes(named));
  const sold = others.flatMap(({ from, to }) => reading.tokens.slice(from, to).map(({ word }) => word));
  return { ...context, reading: { ...reading, names, words: [...reading.words, ...sold] } };
}

function isFirm({ subjects }: Named): boolean {
  return subjects.length > 0 && subjects.every(({ kind }) => kind === 'organisation');
}

/**
 * Asked why somebody did something with a thing: what stands between the two is the verb, and a statement about both that gives a reason
 * tells it, by whichever verb.
 */
function toldOfBoth(context: Context): Candidate[] {
  const { names, words, tokens, folded } = context.reading;
  const who = names.find(isOfPeople);
  const what = names.find((named) => named !== who && pins(named) && named.from >= (who?.to ?? 0));
  if (!who || !what || !WHY.test(folded)) return [];
  const verb = tokens.slice(who.to, what.from).map(({ word }) => word);
  if (!words.every((word) => verb.includes(word))) return [];
  const both = candidates({ ...context, reading: { ...context.reading, words: [] } }, ['highlight']);
  const reasons = both.filter(({ document }) => document.kind === 'highlight' && givesReason(document.of));
  return reasons.length > 0 ? reasons : reasonsNear(context, both);
}

function givesReason({ kind, statement }: Highlight): boolean {
  return LEARNT[kind] !== undefined || BECAUSE.test(statement);
}

/** What people or a company learnt of what is named beside them; asked for problems, what tells of such first. */
function learntBy(context: Context, asking: ReadonlySet<string>): Candidate[] {
  const problems = [...asking].filter((word) => PROBLEM.test(word));
  const told = candidates(
    { ...context, reading: { ...context.reading, words: problems.length > 0 ? ['problem'] : [] } },
    ['highlight'],
    'all',
  );
  // A name alone is no trouble.
  const met = problems.length > 0 ? told.filter(({ share }) => share > 0) : told;
  if (met.length > 0) return met;
  const every = statements(context);
  // That something was bad about it is told by what judges it alone.
  return problems.length === 0
    ? every
    : every.filter(
        ({ document: { kind, of } }) => kind === 'highlight' && (of.kind === 'lesson' || BAD.test(of.statement)),
      );
}

const PROBLEM =
  /^(?:problem|regret|trouble|pain|hurt|struggl|difficult|pitfall|downside|drawback|caveat|gotcha|suffer|complain|bugged|bother|annoy|plague|hinder|hamper|held|blocked|snag|bug|woe|quirk|glitch|nuisance|hitch|hiccup|catch|shortcoming|limit|weakness|flaw|disadvantage|harm|frustrat)/;

/** Asked why, and met by a bare fact: what was learnt in the lines around it, as the reason stands near. */
function reasonsNear(context: Context, [first]: readonly Candidate[]): Candidate[] {
  if (first?.document.kind !== 'highlight' || !WHY.test(context.reading.folded)) return [];
  const { of } = first.document;
  if (of.kind !== 'fact' || BECAUSE.test(of.statement) || !of.talk) return [];
  return of.talk.highlights
    .filter(
      ({ kind, passage, source }) =>
        kind === 'lesson' && source === of.source && Math.abs(passage - of.passage) <= NEAR_LINES,
    )
    .map((lesson) => ({ ...first, document: { kind: 'highlight', of: lesson } }));
}

function whyBonus({ kind, statement }: Highlight, { isWhy, isAdvice }: { isWhy: boolean; isAdvice: boolean }): number {
  return (
    (isAdvice && kind === 'recommendation' ? ADVISED : (LEARNT[kind] ?? 1)) *
    (isWhy && BECAUSE.test(statement) ? BECAUSE_BONUS : 1)
  );
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
