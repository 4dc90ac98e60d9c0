import type { Knowledge } from '../knowledge.js';
import { stem } from './stem.js';

/** What a word has to tell to be more than chatter. */
export const TELLING = 0.5;
/** Words of a record as long as most: English of that length is what its words are held against. */
const RECORD_WORDS = 120;
/** Added to both sides, so that a word that neither has is neither. */
const UNSEEN = 0.3;
/** Doublings of what English would have: below it a word is chatter, above it tells all it can. */
const CHATTER = -3;
const WHOLLY = 1;
/** What chatter counts for still. */
const LEAST = 0.12;
/** What a word counts for at least that the field uses for others of its own. */
const OF_THE_FIELD = 0.5;

/**
 * How much a word tells of which record is meant, from `LEAST` to 1: the records have it far more often than plain English of the same
 * length, or English hardly has it. `guys` and `morning` tell next to nothing, `cluster` all. A word that neither knows is a name.
 */
export function tells(knowledge: Knowledge, word: string): number {
  const { documents, english } = knowledge;
  const expected = documents.records.length * (1 - Math.exp(-english.shareOf(word) * RECORD_WORDS));
  const doublings = Math.log2((documents.recall.frequency(word) + UNSEEN) / (expected + UNSEEN));
  const share = (doublings - CHATTER) / (WHOLLY - CHATTER);
  const least = isOfTheField(knowledge, word) ? OF_THE_FIELD : LEAST;
  return Math.min(1, Math.max(least, share));
}

/** Whether the field uses a word for others of its own. */
export function isOfTheField({ synonyms }: Knowledge, word: string): boolean {
  return synonyms.has(stem(word));
}
