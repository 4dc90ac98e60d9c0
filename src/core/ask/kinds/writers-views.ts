import { type Candidate, type Context, candidates, highlightsOf, isSure } from '../candidates.js';
import type { Content } from '../content.js';
import { IS_WHETHER } from '../trend-words.js';
import { saysWord } from './shared-words.js';

const MOST_FACTS = 2;

/** Statements that surely have the words, what the writers saw or thought before what merely is. */
export function viewed(context: Context): Candidate[] {
  // Whether something unnamed was a trend, what merely has its words does not tell.
  const isWhether = context.reading.names.length === 0 && IS_WHETHER.test(context.reading.folded);
  return candidates(context, ['highlight'])
    .filter(
      (one) =>
        (isSure(one, context.reading) && saysAny(context, one) && (!isWhether || isTheme(one))) ||
        (isTheme(one) && one.share >= FORESEEN_SHARE && context.reading.held.named),
    )
    .sort((a, b) => foresight(b) - foresight(a));
}

/** Whether its own sentence has one of the words: the likes of it that people ask are no trends. */
function saysAny({ knowledge, reading: { words: asked, names } }: Context, { document }: Candidate): boolean {
  if (names.length > 0 || document.kind !== 'highlight') return true;
  const { statement } = document.of;
  return asked.some((word) => saysWord(knowledge, statement, word));
}

export function factsOf(found: readonly Candidate[]): Content {
  return { kind: 'facts', highlights: highlightsOf(found).slice(0, MOST_FACTS), listed: false, tools: [] };
}

export function tellsView({ document }: Candidate): boolean {
  return document.kind === 'highlight' && FORESEEING.has(document.of.kind);
}

export function isTheme({ document }: Candidate): boolean {
  return document.kind === 'highlight' && document.of.kind === 'theme';
}

export function foresight(one: Candidate): number {
  return one.score * (isTheme(one) ? SEEN : tellsView(one) ? FORESEEN : 1);
}

/** What the writers thought would come: of what is named, or of all there is. */
export function foreseen(context: Context): Content | undefined {
  const { reading } = context;
  const bare = { ...context, reading: { ...reading, words: [] } };
  const predicted = (found: readonly Candidate[]): Candidate[] =>
    found.filter(({ document }) => document.kind === 'highlight' && document.of.kind === 'prediction');
  const worded = predicted(candidates(context, ['highlight']).filter(({ share }) => share >= FORESEEN_SHARE));
  const found =
    worded.length > 0
      ? worded
      : reading.held.named && reading.words.length === 0
        ? predicted(candidates(bare, ['highlight'], 'all'))
        : [];
  return found.length === 0 ? undefined : factsOf(found);
}

/** Of things named, what the writers no longer heard of. */
export function unheard(context: Context): Content | undefined {
  const quiet = { ...context, reading: { ...context.reading, words: [...context.reading.words, 'quiet'] } };
  const tools = context.reading.intents.has('tools');
  const found = candidates(quiet, ['highlight'], 'all').filter(
    (one) =>
      isSure(one, quiet.reading) &&
      tellsView(one) &&
      (!tools || highlightsOf([one]).some((said) => said.tools.length > 0)),
  );
  return found.length === 0 ? undefined : factsOf(found.slice(0, 1));
}

const FORESEEING = new Set(['theme', 'prediction', 'opinion']);
const SEEN = 2;
const FORESEEN = 1.5;
const FORESEEN_SHARE = 0.3;
