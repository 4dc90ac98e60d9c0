import type { Talk } from '../../catalog/catalog.js';
import type { Knowledge } from '../knowledge.js';
import { isAbout } from './about.js';
import { type Focus, talksInFocus } from './focus.js';
import type { Intent } from './intents.js';
import { PADDING } from './padding.js';
import { isMatter } from './points-back.js';
import type { Reading } from './reading.js';

/** Words for the people of a talk or for the talk itself, wherever they stand: `which problems with sidecars did they name?` */
export const OF_TALK =
  /\b(?:they|them|their|he|him|his|she|hers?|(?:the|that|this) (?:talk|session|presentation|keynote|demo|speakers?|presenters?|company|team|guy|lady))\b|(?<!\b(?:is|are|was|were) )\bthere$/;
/** What somebody set a thing against was said in their talk. */
const THEY_COMPARED = /\bdid (?:they|he|she|the \w+) compare\b|\b(?:they|he|she) compared\b/;
const IT = /\bits?\b/;
/** What is asked of more than the one talk. */
const OTHERWISE: readonly Intent[] = ['talks', 'compare', 'trend', 'since', 'need', 'disagree', 'author', 'errand'];
/** Letters from which a word may tell of the statement asked for. */
const LETTERS = 4;

/**
 * A question about what was said in the talk before: it means its people or the talk itself, and all that it names is a matter of the
 * trade, or comes up there. A matter is one more word then: all that is said there is about it.
 */
export function inTalk(knowledge: Knowledge, reading: Reading, focus: Focus): Reading | undefined {
  const { folded, intents, names, words, tokens } = reading;
  const [talk, ...others] = talksInFocus(knowledge, focus);
  const isOfTool = focus.leads[0]?.startsWith('tool:');
  if (!talk || others.length > 0 || !(OF_TALK.test(folded) || (!isOfTool && IT.test(folded)))) return undefined;
  if (OTHERWISE.some((one) => intents.has(one) && !(one === 'compare' && THEY_COMPARED.test(folded)))) return undefined;
  const matters = names.filter(isMatter);
  const things = names.filter((named) => !isMatter(named));
  if (!things.every((named) => isAbout(knowledge, { kind: 'talk', of: talk }, named))) return undefined;
  const typed = matters.flatMap(({ from, to }) => tokens.slice(Math.max(0, from), to).map(({ word }) => word));
  const said = typed.filter((word) => !PADDING.has(word));
  return withEveryWord({ ...reading, names: things, words: [...new Set([...words, ...said])], inherits: true }, talk);
}

/** Among the few statements of one talk every word of the question tells a little. */
export function withEveryWord(reading: Reading, talk: Talk): Reading {
  const { tokens, words, chatter } = reading;
  const every = tokens.flatMap(({ word }) => (word.length >= LETTERS && !words.includes(word) ? [word] : []));
  return { ...reading, within: [talk], chatter: [...new Set([...chatter, ...every])] };
}
