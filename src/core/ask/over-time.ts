import type { Knowledge } from '../knowledge.js';
import { type Focus, namesInFocus } from './focus.js';
import { isMatter } from './points-back.js';
import type { Reading } from './reading.js';

/** When it was most or least, which the numbers of each conference tell. */
const PEAK =
  /\b(?:which|what|when) (?:year|edition|conference|event|kubecon|was|were|did|had)\b.*\b(?:most|least|more|fewer|peak\w*|top|highest|lowest|strongest|biggest)\b/;

/** After how something went over time: against what else it is held, or when there was most of it. Undefined when neither is asked. */
export function overTime(knowledge: Knowledge, reading: Reading, focus: Focus): Reading | undefined {
  const { folded, intents, names, words } = reading;
  const before = namesInFocus(knowledge, focus.names);
  if (!focus.intents.includes('trend') || before.length === 0) return undefined;
  const isHeldAgainst = intents.has('compare') && names.length > 0 && words.length === 0 && names.every(isMatter);
  const isPeak = names.length === 0 && PEAK.test(folded);
  if (!isHeldAgainst && !isPeak) return undefined;
  return { ...reading, words: [], names: [...before, ...names], intents: new Set(['trend']), inherits: true };
}
