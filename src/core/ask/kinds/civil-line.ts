import type { Knowledge } from '../../knowledge.js';
import type { SmallTalk } from '../content.js';
import { FUNCTION_WORDS } from '../function-words.js';
import type { Intent } from '../intents.js';
import { PADDING } from '../padding.js';
import type { Reading } from '../reading.js';
import { tells } from '../telling.js';
import { BLAME, GREETED, IN_PASSING, OF_PEOPLE, PARTED, PRAISE, THANKED } from './civil-words.js';

/** Words by which a line asks for something, or chooses from a list. */
const ASKS =
  /\b(?:who|whom|whose|which|where|when|why|how|what|about|ones?|others?|talks?|sessions?|keynotes?|tools?|projects?|speakers?|(?:tell|show|give) (?:me|us))\b|^(?:(?:and|so|but|then|or) )*(?:any|list|show|find|compare|name|is|are|was|were|does|do|did|has|have|can|could|will|would) \w/;
/** A question put to Hallway about itself: it asks for no record. */
const OF_HALLWAY = /^(?:(?:why|how|and|so|but|hey) )*(?:are|were|do|did|can|could|will|would|have) (?:you|we)\b/;
/** What Hallway may be asked to do. */
const ASKED_TO =
  /\b(?:know|have (?!feelings|dreams|friends)|remember|recall|tell|show|explain|find|list|give|recommend|suggest|think|mean|help|say|said|heard|seen|see|name|sure|certain|got|search|look|compare|use)\b/;
/** At the end of a line: `aren't you?`. */
const TAG = / (?:are|is|do|does|did|can|will|have) (?:not )?(?:you|it|that|we)(?: not)?$/;
/** Turns of phrase of several words, of which one would ask for something by itself. */
const PHRASES =
  /\bno (?:prob(?:lem)?s?|biggie|rush|pressure|hurry|idea)\b|\bwhat (?:an? |the )(?=\w+)|\bhow (?=(?:nice|kind|sweet|lovely|cool|funny|rude|silly|sad|boring|annoying|disappointing|odd|strange|weird)\b)|\bmy (?:bad|fault|mistake)\b/g;
const NEGATED = /\b(?:not|no|never|hardly|neither|nor)\b/;

const PERSONAL = /\b(?:i|me|my|you|your)\b/;
const WANTS: readonly Intent[] = ['need', 'errand', 'price', 'link', 'talks', 'tools', 'who', 'number'];
/** What is asked for even where all else is civil: `summary, please`. */
const ASKED: readonly Intent[] = [
  'about',
  'link',
  'who',
  'when',
  'companies',
  'number',
  'tools',
  'talks',
  'need',
  'errand',
  'price',
];
/** What a word of every day tells less than. */
const PLAIN = 0.5;

/**
 * The kind of small talk that a line is by its words alone: each of them is said of people, of manners, of the day or of how good an
 * answer was, and none of any record. Undefined when it asks for something or has any other word.
 */
export function civilLine(knowledge: Knowledge, { opening, folded, intents }: Reading): SmallTalk | undefined {
  const line = `${opening} ${folded}`.trim();
  const said = plainly(folded);
  const plain = plainly(line);
  const words = plain.split(' ').filter((word) => word !== '');
  // What somebody says of themselves or of Hallway may be said in any words of every day.
  const isPersonal = PERSONAL.test(plain) && !WANTS.some((one) => intents.has(one));
  const isPlain = (word: string): boolean => isPersonal && tells(knowledge, word) < PLAIN;
  if (!words.every((word) => isCivil(word) || isPlain(word))) return undefined;
  const ofHallway = OF_HALLWAY.test(said) && !ASKED_TO.test(said);
  if (!ofHallway && (ASKS.test(said) || ASKED.some((one) => intents.has(one)))) return undefined;
  const has = (list: ReadonlySet<string>): boolean => words.some((word) => list.has(word));
  const isNegated = NEGATED.test(plain);
  if (has(BLAME)) return isNegated ? 'thanks' : 'insult';
  if (has(PRAISE) && isNegated) return 'insult';
  if (has(THANKED)) return 'thanks';
  if (has(PARTED)) return 'bye';
  if (has(GREETED)) return 'hello';
  if (ofHallway) return 'human';
  if (has(PRAISE)) return 'thanks';
  const says = has(OF_PEOPLE) || plain !== line || words.some((word) => !isCivil(word));
  return says ? 'okay' : undefined;
}

function plainly(line: string): string {
  return line.replace(PHRASES, ' ').replace(TAG, '').replace(/ +/g, ' ').trim();
}

function isCivil(word: string): boolean {
  return [GREETED, THANKED, PARTED, PRAISE, BLAME, OF_PEOPLE, IN_PASSING, PADDING, FUNCTION_WORDS].some((list) =>
    list.has(word),
  );
}
