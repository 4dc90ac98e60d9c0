import type { Reading } from './reading.js';

const NOUN = '(?:talk|session|presentation|keynote|demo|lecture|speech|slot|video|recording)';
/** What begins a clause that tells of a talk. */
const CLAUSE =
  '(?:where|wherein|in which|on|about|that|with|who|whose|which|saying|telling|explaining|showing|comparing|arguing|against|from|by|of|for|when|how|why)';
/** A talk is what is asked for: `which talk`, `the title of the session`, `what was the demo where …`. */
const ASKED = new RegExp(
  [
    `\\bwhich (?:\\w+ ){0,2}?${NOUN}\\b`,
    `\\bin what ${NOUN}\\b`,
    '\\bwhich (?:one|of (?:them|those|these|em)) (?:was (?:about|on|where|that|the)|talked|covered|looked|dealt|told|spoke|compared|showed|presented|taught|argued|explained|went|had|said)\\b',
    `\\bwhat (?:\\w+ )?${NOUN} (?:was|is|were|that|where|had|has|dealt|showed|told|talked|covered|about|on)\\b`,
    `\\b(?:what is|what was) (?:the|that|this) (?:\\w+ )?${NOUN} (?:${CLAUSE}|called|after)\\b`,
    `\\b(?:title|name) of (?:the|that|this) (?:\\w+ )?(?:${NOUN}|one)\\b`,
    `\\b${NOUN} (?:title|name)\\b`,
    '\\btitle(?: please| again)?$',
    // A note of few words has it at an end: `talk: functions too long, moved twice`, `three rivals of Prometheus weighed, talk`.
    `^${NOUN} (?!to\\b|${CLAUSE}\\b)(?:\\w+ ){3,}`,
    `^(?!.*\\b(?:who|whose|names?|speakers?|presenters?|people|persons?)\\b)(?!(?:is|are|was|were|any|did|does|do|has|have|can|could|who|how|why|what|when|where|list|give|show|tell|all|i|we|the|a)\\b)(?:\\w+ ){4,}(?<!\\b(?:a|an|any|the|this|that|his|her|their|my|last|first) )${NOUN}$`,
    '\\b(?:there was|was there not|i (?:saw|remember|recall)) (?:one|a talk|a session|something|somebody|someone)\\b.*\\b(?:called|which one|what one)$',
  ].join('|'),
);
/** A talk is told of, as something to be found: `find the session where …`, or just `the talk with …`. */
const TOLD_OF = new RegExp(
  [
    `\\b(?:find|remember|recall|identify|locate|want|need|point me to|look(?:ing)? for|search(?:ing)? for|i am after|tell me|show me|give me) (?:\\w+ ){0,2}?${NOUN} ${CLAUSE}\\b`,
    `^(?:(?:the|that|this|a|some) )?(?:\\w+ )?${NOUN} ${CLAUSE}\\b`,
    '\\b(?:the|that) \\w+ one (?:with|by) (?:\\w+ )?(?:speakers?|presenters?|people|folks|guys|lady|ladies|man|woman)\\b',
    '\\b(?:the|that) (?:(?:other|newer|older|earlier|later|first|second|last) )?one (?:where|with|on|about|telling|that|in which|who|by|comparing|whose|when|saying|against)\\b',
  ].join('|'),
);
/** Another question beside it: then the talk only says where the answer is. */
const OTHER =
  /^(?:who|whom|whose|why|how|when|where|did|does|do|is|was|are|were|has|have|can|could|any)\b|\b(?:who (?:is|was|gave|spoke|presented|held)|how (?:many|much|long|big|often)|what (?:did|does|do|can|should|would|were|are)|by whom)\b/;

/** Whether the talks of a conference as a whole were so: no talk tells that, but a statement may. */
export function isOfAllTalks({ folded, held, names }: Reading): boolean {
  return held.named && names.length === 0 && ALL_TALKS.test(folded);
}

const ALL_TALKS =
  /^(?:is|was|were|are|did|does|do|has|have|can|could)\b.*\b(?:the|all|most|half) (?:\w+ )?(?:talks|sessions)\b|\b(?:were|are|did|do) (?:(?:the|all|most|any|some|half) )*(?:of )?(?:the )?(?:talks|sessions|presentations)\b(?! (?:on|about|that|which|where|with|by|from|in which))/;

/** Whether it is asked which talk something was told in, and nothing else. */
export function asksWhichTalk({ folded, intents }: Pick<Reading, 'folded' | 'intents'>): boolean {
  if (intents.has('number') || intents.has('companies')) return false;
  return ASKED.test(folded)
    ? !/^who|\bwho (?:is|was|gave|spoke|presented|held)\b|\bwhat did\b/.test(folded)
    : TOLD_OF.test(folded) && !OTHER.test(folded);
}
