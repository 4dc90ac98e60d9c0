import type { Knowledge } from '../knowledge.js';
import { type Focus, oneOfTools, talksInFocus, toolsInFocus } from './focus.js';
import { isLikeness } from './framing.js';
import { isOneOf } from './points-back.js';
import type { Reading } from './reading.js';

/** Says that one or some of a list are meant: `which one`, `the ones about`, `any of those`, `among them`. */
const OF_LIST =
  /\b(?:which|what|any|some|only|just|all) (?:the )?ones?\b|\bthe ones?\b|\b(?:which|what|any|anything|some|something|one|none|all|only|just|does|do|is|are) (?:\w+ )?(?:of|among|amongst|in) (?:them|those|these|that list|the list)\b|\b(?:which|any|some|one|none|all) of it\b|\b(?:only|just) (?:those|the)\b|\bamong (?:them|those|these)\b|^(?:and |just |only |or |but )*(?:\w+ ){1,3}ones$|^(?:and )?which (?:is|are|was|were|has|have|does|do|did)\b/;

export const CHOICE =
  /\b(?:which (?:one|of (?:them|those|these|the two|both))|(?:which|what) (?:is|are|would|should|do|does)|whom?)\b.*\b(?:better|best|take|use|pick|choose|recommend|prefer|suggest|go (?:for|with)|faster|lighter|simpler|easier|heavier|cheaper|safer|nicer|smaller|wins?|winner)\b/;
const MOST_BESIDE = 4;
/** Words for the case that is chosen for: `which is better for a small team`. */
const MOST_OF_CASE = 2;

/** Whether it speaks of that list alone, so that what is not in it is no answer. */
export function isOfListAlone({ folded }: Reading): boolean {
  return /\b(?:of|among|amongst) (?:them|those|these)\b|\b(?:only|just) (?:the ones|those)\b/.test(folded);
}

/** `Which one is about DNS?`: those of the list before that have what is asked. Undefined where nothing was listed or nothing is asked of it. */
export function chosenOfList(knowledge: Knowledge, reading: Reading, focus: Focus): Reading | undefined {
  const { folded, names, words, intents, fates } = reading;
  if (!(OF_LIST.test(folded) || CHOICE.test(folded) || isOneOf(reading)) || fates.length > 0) return undefined;
  if (names.length + words.length === 0 && !CHOICE.test(folded)) return undefined;
  const talks = focus.leads.some((id) => id.startsWith('highlight:')) ? [] : talksInFocus(knowledge, focus);
  if (talks.length > 1) {
    const isOfPeople = focus.leads[0]?.startsWith('speaker:') && !intents.has('talks');
    if (isOfPeople) return { ...reading, within: talks, inherits: true, intents: new Set([...intents, 'who']) };
    const asks = (['who', 'companies', 'lesson', 'link', 'tools', 'when'] as const).some((one) => intents.has(one));
    return { ...reading, within: talks, inherits: true, intents: asks ? intents : new Set([...intents, 'talks']) };
  }
  const tools = toolsInFocus(knowledge, focus);
  // `Which one would you take?`: they are set side by side.
  if (
    tools.length > 1 &&
    tools.length <= MOST_BESIDE &&
    CHOICE.test(folded) &&
    words.filter((word) => !isLikeness(word)).length <= MOST_OF_CASE
  )
    return { ...reading, words: [], names: tools.flatMap((one) => oneOfTools([one])), intents: new Set(['compare']) };
  if (tools.length < 2 || intents.has('talks') || intents.has('compare') || names.length > 0) return undefined;
  return { ...reading, names: oneOfTools(tools), inherits: true, intents: new Set(['tools', 'list']) };
}
