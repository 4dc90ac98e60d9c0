import type { Knowledge } from '../knowledge.js';
import type { Content } from './content.js';
import type { Focus } from './focus.js';
import { tellers } from './kinds/people.js';
import type { Reading } from './reading.js';

const WHO_SAID_IT =
  /^(?:(?:and|but|so|ok) )*(?:who|which (?:speaker|person)|says who|by whom|whose (?:words|claim|opinion|view|quote) (?:is|was) (?:that|this|it))(?: (?:was|is) (?:it|that|the one)(?: (?:who|that))?)?(?: (?:exactly |actually )?(?:says?|said|claims?|claimed|states?|stated|told|tells|reported|mentioned|argued|thinks|thought|warned|argues|pointed|noted)(?: (?:that|this|it|so|them|us))?(?: out)?)?$/;

/** Who made the statement that was answered; undefined where that is not asked, or no statement was answered. */
export function whoSaidIt(knowledge: Knowledge, reading: Reading, { leads: [lead = ''] }: Focus): Content | undefined {
  const said = lead.startsWith('highlight:')
    ? knowledge.catalog.highlights.get(lead.slice(lead.indexOf(':') + 1))
    : undefined;
  return said && WHO_SAID_IT.test(reading.folded) ? tellers({ knowledge, reading }, said) : undefined;
}
