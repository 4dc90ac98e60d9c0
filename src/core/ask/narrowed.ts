import type { Knowledge } from '../knowledge.js';
import {
  editionsInFocus,
  type Focus,
  fatesInFocus,
  namesInFocus,
  oneOfTools,
  talksInFocus,
  toolsInFocus,
} from './focus.js';
import type { Intent } from './intents.js';
import type { Reading } from './reading.js';

/** What a question asks for that the next one takes over. */
export const TAKEN_OVER: readonly Intent[] = [
  'who',
  'about',
  'talks',
  'tools',
  'since',
  'what-is',
  'list',
  'companies',
  'trend',
  'lesson',
  'link',
  'number',
  'when',
  'where',
  'need',
];
/** Questions that are put again with other filters; the others are about the records that they found. */
const PUT_AGAIN: readonly Intent[] = ['trend', 'number', 'companies', 'since', 'when', 'where'];
const LEAD =
  '^(?:(?:but|and|or|just|only|all|show|them|then|those|the|ones|that|which|are|is|do|does|have|please|any|other|others|what|me) )*';
const AWAY = new RegExp(`${LEAD}(?:without|with no|minus|except|excluding|drop|remove|hide|leave out)\\b`);
const NOT = new RegExp(
  `${LEAD}(?:not|no|minus|except|excluding|exclude|skip|besides|omit|ignore|ignoring|leave|leaving|apart|aside|other|anything|instead|without)\\b`,
);

/** Takes some of a list; anything else puts the question again. */
const FROM_LIST =
  /\b(?:only|just|without|with no|minus|except|excluding|not|remove|drop|hide|leave out|of (?:them|those|these)|which ones|the ones)\b/;

/** `without keda`: what is named is taken away from what was found. Undefined when nothing is, or something else is named. */
export function takingAway(reading: Reading): Reading | undefined {
  if (reading.words.length > 0) return undefined;
  if (reading.names.length === 0)
    return reading.not.length + (reading.notWords?.length ?? 0) > 0 && NOT.test(reading.folded) ? reading : undefined;
  return AWAY.test(reading.folded) ? { ...reading, not: [...reading.not, ...reading.names], names: [] } : undefined;
}

/** The last question again, or the records of its answer, by other filters. */
export function narrowed(knowledge: Knowledge, reading: Reading, focus: Focus): Reading | undefined {
  const names = namesInFocus(knowledge, focus.names);
  const over = focus.intents.filter((one) => TAKEN_OVER.includes(one));
  const intents = new Set([...reading.intents, ...over]);
  const held = heldIn(knowledge, reading, focus);
  const fates = reading.fates.length > 0 ? reading.fates : fatesInFocus(knowledge, focus);
  const again = { ...reading, words: [], held, intents, fates, inherits: true };
  const isPutAgain = PUT_AGAIN.some((one) => over.includes(one));
  const talks = talksInFocus(knowledge, focus);
  const fits = talks.filter((talk) => held.editions.includes(talk.edition));
  if (fits.length > 0 && !isPutAgain) return { ...again, intents: intents.add('talks'), within: talks, names: [] };
  const tools = toolsInFocus(knowledge, focus);
  const isOfList = tools.length > 1 && !isPutAgain && (names.length === 0 || FROM_LIST.test(reading.folded));
  if (isOfList) return { ...again, intents: new Set(['tools', 'list']), names: oneOfTools(tools) };
  return names.length > 0 || isPutAgain ? { ...again, names } : undefined;
}

/** A day is one of the conference spoken of; a conference stands for itself. */
export function heldIn(knowledge: Knowledge, { held }: Reading, focus: Focus): Reading['held'] {
  const editions = editionsInFocus(knowledge, focus);
  if (!held.named) return editions.length > 0 ? { ...held, editions, days: focus.days, named: true } : held;
  const same = editions.filter((edition) => held.editions.includes(edition));
  return held.years.length === 0 && same.length > 0 ? { ...held, editions: same, named: true } : held;
}
