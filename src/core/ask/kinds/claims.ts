import type { Highlight } from '../../../catalog/catalog.js';
import { GENERAL } from '../../fillers.js';
import { type Context, candidates, highlightsOf } from '../candidates.js';
import { PADDING } from '../padding.js';
import type { Reading } from '../reading.js';
import { claimed } from '../who.js';
import { saysWord } from './shared-words.js';

/** Who recommended a thing or warned of it, with no word beside its name. */
export function judges({ words, names, folded }: Reading): boolean {
  if (names.length === 0) return false;
  if (UNWILLING.test(folded)) return words.every((word) => UNWILLING_WORD.test(word));
  return words.length === 0 && (RECOMMENDED.test(folded) || WARNED.test(folded));
}

/** Who would rather not have to do with a thing, and the words for that and for having to do with it. */
const UNWILLING =
  /\bwho\b.*\b(?:not (?:want|like|wish|care|dare|trust)|never wants?|refus\w+|reluctan\w+|unwilling|rejected|dislikes?|disliked|hates?|hated|avoid(?:s|ed)?|afraid of|decided against)\b/;
const UNWILLING_WORD =
  /^(?:want|refus\w+|reluctan\w+|unwilling|reject\w*|dislik\w+|hat(?:e|es|ed)|avoid\w*|afraid|decided|run|running|operat\w+|manag\w+|host\w*|touch\w*|maintain\w*|adopt\w*|trust\w*)$/;
const UNWILLINGLY =
  /\b(?:reluctan\w+|not (?:want|favour|choose|like|trust)|does not|did not|never|against|refus\w+|rather not)\b/i;

const RECOMMENDED = /\bwho (?:\w+ )?(?:recommend\w*|advis\w*|advocat\w*|prais\w*|suggest\w*|favou?r\w*|promot\w*)\b/;
const WARNED =
  /\bwho (?:\w+ )?(?:warn\w*|critici[sz]\w*|complain\w*|fault\w*|condemn\w*|(?:spoke|advised|argued) against)\b/;
/** Words by which a statement tells what is bad about something. */
export const BAD =
  /\b(?:warn\w*|fault\w*|unsafe|not|never|problem\w*|trouble\w*|complex|lacks?|limit\w*|missing|costly|hard|wrong|risk\w*|beware|avoid|sharp|against)\b/i;

/** The statement that judges so of what is named: a recommendation, or one that tells what is bad about it. */
export function judgedBy(context: Context): Highlight | undefined {
  const { reading } = context;
  if (!judges(reading)) return undefined;
  const isBad = WARNED.test(reading.folded);
  if (UNWILLING.test(reading.folded))
    return highlightsOf(candidates({ ...context, reading: { ...reading, words: [] } }, ['highlight'], 'all')).find(
      ({ kind, statement, speakers }) =>
        UNWILLINGLY.test(statement) && (speakers.length > 0 || (kind !== 'opinion' && kind !== 'recommendation')),
    );
  return highlightsOf(candidates(context, ['highlight'], 'all')).find(
    ({ kind, statement, speakers }) =>
      speakers.length > 0 && (isBad ? BAD.test(statement) : kind === 'recommendation' && !BAD.test(statement)),
  );
}

/** The statement that has most words of a claim, be they ever so plain: `said that serverless is dead`. */
export function statedClaim(context: Context): Highlight | undefined {
  const { knowledge, reading } = context;
  const words = claimWords(reading);
  if (words.length === 0) return undefined;
  const [best] = candidates({ knowledge, reading: { ...reading, words } }, ['highlight'], 'none');
  if (best?.document.kind !== 'highlight' || best.share < MOST_OF_CLAIM) return undefined;
  return states(context, best.document.of, words) ? best.document.of : undefined;
}

export function claimWords(reading: Reading): string[] {
  return claimed(reading).filter((word) => !PADDING.has(word) && !GENERAL.has(word));
}

/** Whether a statement itself says half of these words, or words that stand for them. */
export function states({ knowledge }: Context, { statement }: Highlight, words: readonly string[]): boolean {
  return words.filter((word) => saysWord(knowledge, statement, word)).length * 2 >= words.length;
}

/** Share of the words of a claim that the record of a statement must have. */
const MOST_OF_CLAIM = 0.65;
