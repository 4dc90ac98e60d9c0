import type { Highlight } from '../../catalog/catalog.js';
import type { Knowledge } from '../knowledge.js';
import { candidates, highlightsOf } from './candidates.js';
import type { Content } from './content.js';
import { type Focus, oneOfTools, toolsInFocus } from './focus.js';
import { no } from './kinds/no.js';
import { tellers } from './kinds/people.js';
import type { Reading } from './reading.js';
import { asksTeller } from './who.js';

const WHO_SAID_IT =
  /^(?:(?:and|but|so|ok) )*(?:who|which (?:speaker|person)|says who|by whom|whose (?:words|claim|opinion|view|quote) (?:is|was) (?:that|this|it))(?: (?:was|is) (?:it|that|the one)(?: (?:who|that))?)?(?: (?:exactly |actually )?(?:says?|said|claims?|claimed|states?|stated|told|tells|reported|mentioned|argued|thinks|thought|warned|argues|pointed|noted)(?: (?:that|this|it|so|them|us))?(?: out)?)?$/;

/** Who made the statement that was answered; undefined where that is not asked, or no statement was answered. */
export function whoSaidIt(knowledge: Knowledge, reading: Reading, focus: Focus): Content | undefined {
  const [lead = ''] = focus.leads;
  if (!WHO_SAID_IT.test(reading.folded)) return undefined;
  const said = lead.startsWith('highlight:')
    ? knowledge.catalog.highlights.get(lead.slice(lead.indexOf(':') + 1))
    : saidOfAll(knowledge, reading, focus);
  if (said) return tellers({ knowledge, reading }, said);
  // After a tool no statement stands that anybody could have made.
  return lead.startsWith('tool:') && asksTeller(reading)
    ? no({ knowledge, reading }, { of: 'left-out', what: 'teller' })
    : undefined;
}

/** What is said of tools that were set side by side, an opinion before a fact: that is a claim. */
function saidOfAll(knowledge: Knowledge, reading: Reading, focus: Focus): Highlight | undefined {
  const tools = toolsInFocus(knowledge, focus);
  if (tools.length < 2 || focus.leads.length > tools.length) return undefined;
  const names = tools.flatMap((one) => oneOfTools([one]));
  const said = highlightsOf(candidates({ knowledge, reading: { ...reading, names, words: [] } }, ['highlight'], 'all'));
  return said.find(({ kind }) => kind === 'opinion') ?? said[0];
}
