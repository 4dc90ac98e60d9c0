import { PADDING } from './padding.js';
import { TELLING } from './telling.js';
import { foldedOf, type Token } from './tokens.js';

/** Words that a sentence begins with which asks something, though no question mark ends it. */
const ASKING = new Set(
  'who what which when where why how is are was were did do does has have had can could would any tell name list give show send enumerate summarise summarize explain compare find remind suggest recommend'.split(
    ' ',
  ),
);
/** Words before what somebody asks, that say nothing of it. */
const BEFORE = new Set(
  'so and or but please hi hello hey also now well ok okay then just dear thanks kindly'.split(' '),
);
/** Words that begin the reason for a question, where a person stands after them. */
const REASONS = new Set(['since', 'because', 'as', 'bc', 'cause']);
const PEOPLE = new Set(['we', 'i', 'our', 'my', 'us', 'they', 'somebody', 'someone', 'everyone', 'everybody']);
const SELF = new Set(['i', 'we']);
const OWN = new Set(['i', 'we', 'my', 'our']);
const WANTING = new Set(['mean', 'meant', 'need', 'want', 'would', 'think', 'guess', 'believe']);
/** Words by which somebody tells what they remember of the thing itself: what follows is no circumstance. */
const RECALLING =
  /\b(?:remember|recall|recalls|saw(?! (?:nothing|none|no))|seen|heard|hear|watched|know|knew|read|think|believe|mean|meant|guess|need|needs|want|wants|would like|would love|look|looking|search|searching|wonder|wondering|find|ask|asked|asks|attended|visited|forgot|told|says|said|am after|understand|understood|assume|suppose|gather|gathered|learned|learnt|noticed|notice)\b/;
/** What is asked of the records themselves, so that what the asker is up to is no part of it. */
const OF_RECORD =
  /\b(?:talks?|sessions?|presentations?|keynotes?|speech(?:es)?|lectures?|titles?|who|whom|whose|speakers?|presenters?|names?|which (?:company|companies)|when|where|how many|differences?|compare|what (?:\w+ )?(?:was|were|is|are|did|does|do|has|have|had|about)|list|registered|attended|explain|which ones?|means?|meaning|became|happened)\b/;
/** A talk, or what was said in it: what stands before it in a circumstance says nothing of it. */
const TALK = /^(?:talks?|sessions?|presentations?|keynotes?|speech|speeches|lectures?|demos?|slot|words)$/;
/** Words by which a question points back to what was told before it. */
const POINTING = new Set(
  'it its this that these those he she they his her him their them there then such handled'.split(' '),
);
const TITLES = new Set('mr mrs ms miss mister dr prof professor lady madame'.split(' '));
const JOINING = new Set(['and', 'but', 'so', 'therefore', 'hence', 'thus', 'then']);
const SADLY = new Set('unfortunately sadly alas regrettably yesterday today recently'.split(' '));
/** Words of its own that a question needs to be understood without what stands around it. */
const ENOUGH = 2;

interface Part {
  readonly asked: readonly Token[];
}

/**
 * The part of a text that asks, and the part that only tells why: sentences around a question that says enough by itself, clauses
 * such as `since we are about to …`, and what the asker tells of themselves beside a question about a record. Without such a question
 * all of it asks. `tells`: how much a word tells of which record is meant, from 0 to 1; `knows`: whether a record has it.
 */
export function askedPart(
  tokens: readonly Token[],
  tells: (word: string) => number,
  knows: (word: string) => boolean,
): { readonly asked: readonly Token[]; readonly background: readonly Token[] } {
  const parts = sentencesOf(tokens).flatMap(clausesOf).map(withoutReason);
  const matter = ({ asked }: Part): number =>
    new Set(
      asked.map(({ word }) => word).filter((word) => !PADDING.has(word) && word.length > 2 && tells(word) >= TELLING),
    ).size;
  const questions = parts.filter(({ asked }) => asks(asked));
  const isClear = questions.some((one) => matter(one) >= ENOUGH);
  const isOfRecord = questions.some(({ asked }) => OF_RECORD.test(foldedOf(asked)));
  const pointsBack = questions.every((one) => matter(one) === 0 || one.asked.some(({ word }) => POINTING.has(word)));
  const kept = isClear
    ? questions
    : parts.flatMap((part) => {
        if (!isOfRecord || questions.includes(part) || !isCircumstance(part)) return [part];
        return pointsBack ? [withoutPlainWords(part, tells, knows)] : [];
      });
  const asked = kept.flatMap((one) => one.asked);
  if (asked.length === 0) return { asked: tokens, background: [] };
  return { asked, background: tokens.filter((token) => !asked.includes(token)) };
}

function sentencesOf(tokens: readonly Token[]): Token[][] {
  const sentences: Token[][] = [[]];
  for (const token of tokens) {
    sentences.at(-1)?.push(token);
    if (token.ends) sentences.push([]);
  }
  return sentences.filter((one) => one.length > 0);
}

/** A sentence that begins with what the asker tells of themselves, split where it goes on to ask: `I was ill, please tell me …`. */
function clausesOf(sentence: readonly Token[]): (readonly Token[])[] {
  if (!tellsOfAsker(sentence)) return [sentence];
  const at = sentence.findIndex(
    ({ word, breaks }, index) =>
      index > ENOUGH &&
      (breaks || JOINING.has(word)) &&
      asks(sentence.slice(index, -1)) &&
      OF_RECORD.test(foldedOf(sentence.slice(index))) &&
      !RECALLING.test(foldedOf(sentence.slice(0, index))),
  );
  return at < 0 ? [sentence] : [sentence.slice(0, at), sentence.slice(at)];
}

/** Whether a clause is about whoever asks: `my train was late`, `as I was on holiday`. */
function tellsOfAsker(clause: readonly Token[]): boolean {
  const from = clause.findIndex(({ word }) => !BEFORE.has(word) && !SADLY.has(word));
  const first = clause[from]?.word ?? '';
  const subject = REASONS.has(first) ? (clause[from + 1]?.word ?? '') : first;
  return OWN.has(subject);
}

function isCircumstance({ asked }: Part): boolean {
  return tellsOfAsker(asked) && !RECALLING.test(foldedOf(asked));
}

/** What the asker tells of themselves, without what says nothing of the record: all before a talk that is told of, and plain words. */
function withoutPlainWords({ asked }: Part, tells: (word: string) => number, knows: (word: string) => boolean): Part {
  const talk = asked.findIndex(({ word }) => TALK.test(word));
  const isKept = (word: string, at: number): boolean =>
    PADDING.has(word) || (at >= talk && tells(word) >= TELLING && (talk >= 0 || knows(word)));
  // A name that no record has is of the asker's world, unless the talk is told of by it.
  const isName = ({ word, capital }: Token, at: number): boolean =>
    capital && ((talk >= 0 && at > talk) || knows(word) || TITLES.has(asked[at - 1]?.word ?? ''));
  return { asked: asked.filter((token, at) => isName(token, at) || isKept(token.word, at)) };
}

/**
 * A sentence without the clause that tells why it is said: after `since`, or what the asker did, after a question. Where the clause comes
 * first, all of the sentence stays.
 */
function withoutReason(sentence: readonly Token[]): Part {
  const isQuestion = asks(sentence.slice(0, -1));
  const at = sentence.findIndex(
    ({ word, breaks }, index) =>
      index > ENOUGH &&
      ((REASONS.has(word) && PEOPLE.has(sentence[index + 1]?.word ?? '')) ||
        (isQuestion && breaks && SELF.has(word) && !WANTING.has(sentence[index + 1]?.word ?? ''))),
  );
  if (at < 0) return { asked: sentence };
  // What it asks may come after the reason: `I missed it because I was ill; what was it about?`
  const after = sentence.findIndex(({ breaks }, index) => index > at && breaks && asks(sentence.slice(index, -1)));
  return { asked: [...sentence.slice(0, at), ...(after < 0 ? [] : sentence.slice(after))] };
}

function asks(sentence: readonly Token[]): boolean {
  if (sentence.at(-1)?.ends === '?') return true;
  const from = sentence.findIndex(({ word }) => !BEFORE.has(word));
  const first = sentence[from];
  if (first === undefined) return false;
  const isPlea = sentence.slice(0, from).some(({ word }) => word === 'please' || word === 'kindly');
  return isPlea || ASKING.has(first.word) || (SELF.has(first.word) && WANTS.test(foldedOf(sentence.slice(from + 1))));
}

const WANTS = /^(?:\w+ )?(?:would|need|want|search|seek|look|looking|wonder|wondering|wish|must know|ask)\b/;
