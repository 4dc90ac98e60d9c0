import { PADDING } from './padding.js';
import type { Token } from './tokens.js';

/** Words that a sentence begins with which asks something, though no question mark ends it. */
const ASKING = new Set(
  'who what which when where why how is are was were did do does has have had can could would any tell name list give show summarise summarize explain compare find remind suggest recommend'.split(
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
const OWN = new Set(['i', 'we']);
const WANTING = new Set(['mean', 'meant', 'need', 'want', 'would', 'think', 'guess', 'believe']);
/** Words of its own that a question needs to be understood without what stands around it. */
const ENOUGH = 2;

/**
 * The part of a text that asks, and the part that only tells why: sentences around a question that says enough by itself, and clauses
 * such as `since we are about to …`. Without such a question all of it asks. `tells`: whether a word says what is meant.
 */
export function askedPart(
  tokens: readonly Token[],
  tells: (word: string) => boolean,
): { readonly asked: readonly Token[]; readonly background: readonly Token[] } {
  const sentences = sentencesOf(tokens).map(withoutReason);
  const matter = ({ asked }: { asked: readonly Token[] }): number =>
    new Set(asked.map(({ word }) => word).filter((word) => !PADDING.has(word) && word.length > 2 && tells(word))).size;
  const isQuestion = ({ asked }: { asked: readonly Token[] }): boolean => asks(asked);
  const questions = sentences.filter(isQuestion);
  const isClear = questions.some((one) => matter(one) >= ENOUGH);
  const kept = isClear ? questions : sentences;
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

/**
 * A sentence without the clause that tells why it is said: after `since`, or what the asker did, after a question. Where the clause comes
 * first, all of the sentence stays.
 */
function withoutReason(sentence: readonly Token[]): { asked: readonly Token[] } {
  const isQuestion = asks(sentence.slice(0, -1));
  const at = sentence.findIndex(
    ({ word, breaks }, index) =>
      index > ENOUGH &&
      ((REASONS.has(word) && PEOPLE.has(sentence[index + 1]?.word ?? '')) ||
        (isQuestion && breaks && OWN.has(word) && !WANTING.has(sentence[index + 1]?.word ?? ''))),
  );
  return { asked: at < 0 ? sentence : sentence.slice(0, at) };
}

function asks(sentence: readonly Token[]): boolean {
  if (sentence.at(-1)?.ends === '?') return true;
  const first = sentence.find(({ word }) => !BEFORE.has(word));
  return first !== undefined && ASKING.has(first.word);
}
