import { sentenceThat } from '../asked-sentence.js';
import { type Candidate, type Context, candidates, isSure } from '../candidates.js';
import type { Content } from '../content.js';
import { pins } from '../names.js';
import type { Reading } from '../understand.js';
import { isNumber, sharedScore } from './shared-words.js';
import { asFacts } from './statements.js';

/** What is said on both sides, or of a claim that is doubted: the best statement of each talk, first one that is known to be disputed. */
export function disagreement({ knowledge, reading: whole }: Context): Content | undefined {
  if (!whole.intents.has('disagree')) return undefined;
  const inSentence = whole.names.length > 0 ? whole : sentenceThat(CLAIMS, whole);
  const own = inSentence.words.filter((word) => !OF_CLAIMS.has(word));
  const reading = { ...inSentence, words: own };
  const context = { knowledge, reading };
  if (own.length + reading.names.length === 0) return asksForDisputes(whole) ? everyDispute(context) : undefined;
  // Whether a tool met a fate is told by its record.
  if (reading.intents.has('since') && own.length === 0 && reading.names.some(pins)) return undefined;
  // Two days are set against each other for a talk.
  if (reading.held.days.length > 1 && reading.intents.has('talks')) return undefined;
  const isTold = own.length > 0 || reading.names.some(pins);
  const rank = (one: Candidate): number =>
    sharedScore(one, reading) *
    viewBonus(one) *
    (isTold && isDisputed(one) ? DISPUTED_BONUS : 1) *
    (reading.intents.has('number') && isNumber(one) ? DISPUTED_BONUS : 1);
  const among = (strictness: 'all' | 'pinned'): Candidate[] =>
    candidates(context, ['highlight'], strictness)
      .map((one) => ({ ...one, sure: isSure(one, reading), score: rank(one) }))
      .filter(({ sure, share }) => sure || (reading.names.length > 0 && share >= PARTLY))
      .sort((a, b) => Number(b.sure) - Number(a.sure) || b.score - a.score);
  const all = among('all');
  const found = all.length > 0 ? all : among('pinned');
  const best = found.filter((one, at) => found.findIndex((other) => placeOf(other) === placeOf(one)) === at);
  return asFacts(best.map((one) => ({ ...one, score: 1 })));
}

const VIEW_BONUS = 1.3;
const THEME_BONUS = 1.6;
const CLAIMS = /\b(?:claim\w*|say|says|said|told|declared|right|true|correct|number|figure)\b/;
/** Words of claiming and doubting, that say nothing of the matter. */
const OF_CLAIMS = new Set(
  'claim claimed claims declare declared belong belongs belonged answer answers ups figure figures version versions view views opinion opinions contra pro cons con among match matches hold holds brand true false correct wrong confuse confused confusing doubt doubting doubts sources source read really less otherwise different differ writeups'.split(
    ' ',
  ),
);
/** Share of the words that a statement on what is named has to have. */
const PARTLY = 0.2;
const DISPUTED_BONUS = 1.5;
const DISPUTED = /\b(?:notes?|figure|is meant|wrong|not confirmed|report|slip|formed|was new)\b/i;

function asksForDisputes({ folded, within }: Reading): boolean {
  const isAny = /\b(?:disagree\w*|contradict\w*|conflict\w*|disput\w*|inconsisten\w*|mismatch\w*)\b/.test(folded);
  return (
    isAny && !within && /\b(?:any|where|which|what|list|notes|sources|writeups|ups|blogs|talks|speakers)\b/.test(folded)
  );
}

/** Disputes that stand by themselves, where it is asked for any. */
function everyDispute(context: Context): Content | undefined {
  const plainly = /\b(?:is meant|one of the two|not confirmed|also says|was formed)\b/;
  const found = candidates(context, ['highlight']).filter(
    ({ document }) => document.kind === 'highlight' && plainly.test(document.of.since?.what ?? ''),
  );
  return asFacts(found);
}

/** Asked whether it is so, or which of two it is: the statement that something beside the notes speaks against. */
export function disputed(context: Context): Content | undefined {
  const { reading } = context;
  const { words: asked, names, intents, within, folded } = reading;
  const isOpen = (['need', 'since', 'trend'] as const).some((one) => intents.has(one));
  if (asked.length + names.length < 2 || asked.length === 0 || within || isOpen || !WHETHER.test(folded))
    return undefined;
  const [best] = candidates(context, ['highlight']).filter((one) => isSure(one, reading));
  return best && isDisputed(best) ? asFacts([best]) : undefined;
}

const WHETHER = /^(?:is|was|were|are|did|does|do|has|have)\b|\bor\b|\b(?:really|right|true|i (?:read|heard|thought))\b/;

/** Whether something is known beside the notes that speaks against the statement. */
function isDisputed({ document }: Candidate): boolean {
  return document.kind === 'highlight' && DISPUTED.test(document.of.since?.what ?? '');
}

/** What a writer saw or somebody thinks goes before what is. */
function viewBonus({ document }: Candidate): number {
  if (document.kind !== 'highlight' || document.of.kind === 'fact' || document.of.kind === 'number') return 1;
  return document.of.kind === 'theme' ? THEME_BONUS : VIEW_BONUS;
}

function placeOf({ document }: Candidate): unknown {
  return document.kind === 'highlight' ? (document.of.talk ?? document.of.source) : undefined;
}
