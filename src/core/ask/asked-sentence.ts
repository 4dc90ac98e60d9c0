import type { Reading } from './reading.js';

/**
 * Of a question in several sentences, the words of the one that asks: what else is said is why it is asked. Names and filters stay,
 * whichever sentence they are in; where the asking sentence tells nothing of its own, every word stays.
 */
export function sentenceThat(asks: RegExp, reading: Reading): Reading {
  const { tokens, words, names, held } = reading;
  const sentences = new Map<number, string[]>();
  for (const { sentence, word } of tokens) sentences.set(sentence, [...(sentences.get(sentence) ?? []), word]);
  const asking = [...sentences].find(([, said]) => asks.test(said.join(' ')));
  if (sentences.size < 2 || !asking) return reading;
  const [sentence, said] = asking;
  const own = words.filter((word) => said.includes(word));
  const isIn = (at: number): boolean => tokens[at]?.sentence === sentence;
  const tells =
    own.length > 0 || names.some(({ from }) => isIn(from)) || tokens.some((_, at) => isIn(at) && held.taken[at]);
  return tells ? { ...reading, words: own, folded: said.join(' ') } : reading;
}
