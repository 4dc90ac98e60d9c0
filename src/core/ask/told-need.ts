import type { Knowledge } from '../knowledge.js';
import type { Candidate, Context } from './candidates.js';
import { closeness, type Weighed, weighed } from './closeness.js';
import type { Reading } from './reading.js';
import { tells } from './telling.js';

/** Words that ask for something, and say nothing of what it is to do. */
const ASKING: ReadonlySet<string> = new Set(
  (
    'need needs needed want wants wanted would like love wish search searching look looking hunting seek seeking use used using put pick choose take tool tools tooling software product products project projects solution solutions service thing gizmo gadget program ' +
    'helper option options idea ideas way ways suggest suggestion suggestions recommend recommended recommendation recommendations advise advice propose anything something smth sth exist exists available there out go goto kind sort ' +
    'please pls thanks hey hi ok so people ppl others folks mention mentioned named list cool stuff guess tell tells helps help makes lets'
  ).split(' '),
);

/** Words for whoever asks: what they do or have is told of them. */
export const OF_ASKER = /\b(?:we|i|my|our|us)\b/;

/** Whether a word only asks for something. */
export function asksOnly(word: string): boolean {
  return ASKING.has(word);
}

/** What a plain word counts for at least: a task is told in such words. */
const LEAST = 0.3;
/** What a word counts for that tells only why something is needed. */
const BACKGROUND = 0.5;

/** How much of what is needed the closest sentences of a record have, from 0 to 1.3, whatever else stands in the question. */
export function metBy({ knowledge, reading }: Context): (candidate: Candidate) => number {
  const asked = wordsOfNeed(knowledge, reading);
  const { places, sentences } = knowledge.documents;
  return ({ document }) => {
    const said = sentences[places.get(document.of) ?? -1];
    return said ? closeness(asked, said) : 0;
  };
}

/** The words that tell what is needed, each weighed by how much it tells. */
function wordsOfNeed(knowledge: Knowledge, { tokens, chatter }: Reading): Weighed[] {
  const told = tokens.map(({ word }) => word).filter((word) => !ASKING.has(word));
  const beside = chatter.filter((word) => !told.includes(word) && !ASKING.has(word));
  const part = (words: readonly string[], share: number): Weighed[] =>
    words.flatMap((word) =>
      weighed(knowledge, [word]).map((one) => ({
        ...one,
        weight: one.weight * share * Math.max(LEAST, tells(knowledge, word)),
      })),
    );
  return [...part([...new Set(told)], 1), ...part(beside, BACKGROUND)];
}
