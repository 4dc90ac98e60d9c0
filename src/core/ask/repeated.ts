import type { Knowledge } from '../knowledge.js';
import type { Content } from './content.js';
import type { Focus } from './focus.js';
import { listFrom } from './more.js';

/** Asks where an answer is from, or doubts it: what answers is the records once more, each with its source. */
const SOURCE =
  /^(?:(?:and|but|ok|so) )*(?:(?:what is )?(?:the |your )?(?:source|sources|reference|citation)(?: (?:for|of) (?:that|this|it))?|where (?:did|do) you (?:read|get|find|see|have) (?:that|this|it)(?: from)?|where is (?:that|this|it) from|(?:are|r) you (?:sure|certain)(?: (?:about|of) (?:that|this|it))?|says who|who says (?:so|that)|how do you know(?: (?:that|this))?|is (?:that|this|it) (?:really )?(?:true|so|right|correct)|really)$/;
/** Asks for all of a list again, or how long it is: a list says its length. */
const AGAIN =
  /^(?:(?:and|so|ok|but|then|now) )*(?:(?:please |can you )?(?:repeat|show|list|tell)(?: me)?(?: (?:it|that|this|them|all of (?:them|it)|them all|that list|the list))?(?: once)?(?: (?:again|more))?|again|once more|come again|say (?:that|it) again|all of them|how many(?: (?:of (?:them|those|these|it|that)|is (?:that|this|it)|are (?:they|there|those|these)|were (?:they|there|those|these)|in (?:all|total)|altogether|talks|tools|sessions|companies|people|speakers|ones))*|(?:count|total|number)(?: of (?:them|those|these))?)(?: please)?$/;

/** What was answered before, once more; undefined when neither that nor its source is asked for. */
export function repeated(knowledge: Knowledge, folded: string, focus: Focus): Content | undefined {
  const isSource = SOURCE.test(folded);
  const again = isSource || AGAIN.test(folded);
  if (!again || /^(?:show|list|tell)(?: me)?$/.test(folded)) return undefined;
  const counts = /\b(?:how many|count|total|number)\b/.test(folded);
  // Of one thing no number is asked.
  return counts && focus.leads.length < 2 ? undefined : listFrom(knowledge, focus, 0);
}
