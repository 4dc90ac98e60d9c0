import { type Context, candidates, talksOf } from '../candidates.js';
import type { Content } from '../content.js';
import { isLikeness } from '../framing.js';

/** Talks that are set side by side at once: with more, none of them is meant. */
const MOST = 4;

/** How the talks on what is named differ: all of them, whatever conference one of them is told by. */
export function comparedTalks({ knowledge, reading }: Context): Content | undefined {
  const { intents, names, words, held } = reading;
  const asks = intents.has('compare') && intents.has('talks') && SEVERAL.test(reading.folded);
  if (!asks || names.length === 0 || !words.every(isLikeness)) return undefined;
  const editions = [...knowledge.catalog.editions.values()];
  const named = { ...reading, words: [], held: { ...held, editions, days: [], named: false } };
  const talks = talksOf(candidates({ knowledge, reading: named }, ['talk'], 'all'));
  return talks.length > 1 && talks.length <= MOST ? { kind: 'talks', talks, asked: 'which' } : undefined;
}

const SEVERAL =
  /\b(?:talks|sessions|presentations|keynotes|demos|(?:both|two|either|other|another)|the \w+ one|and the one)\b/;
