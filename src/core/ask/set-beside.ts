import type { Knowledge } from '../knowledge.js';
import { CHOICE } from './choosing.js';
import { type Focus, namesInFocus, oneOfTools, toolsInFocus } from './focus.js';
import { isLikeness } from './framing.js';
import type { Reading } from './reading.js';

const BOTH = /\b(?:both|the two|one another|each other|set side by side)\b/;

/** `What is Kyverno`, `and OPA?`, `compare them`: the tool spoken of with those asked for just before it. */
export function setBeside(knowledge: Knowledge, reading: Reading, focus: Focus): Reading | undefined {
  const { folded, words, names, intents } = reading;
  const [tool, ...more] = toolsInFocus(knowledge, focus);
  const beside = focus.beside ?? [];
  if (!tool || more.length > 0 || beside.length === 0 || names.length > 0 || !words.every(isLikeness)) return undefined;
  if (!intents.has('compare') && !CHOICE.test(folded) && !BOTH.test(folded)) return undefined;
  const compared = [...namesInFocus(knowledge, beside), ...oneOfTools([tool])];
  return compared.length > 1 ? { ...reading, words: [], names: compared, intents: new Set(['compare']) } : undefined;
}
