import { join } from 'node:path';
import { loadCatalog } from '../../catalog/load.js';
import { buildKnowledge } from '../../core/knowledge.js';
import { findTalks } from '../../core/talks.js';
import { findTools } from '../../core/tools.js';
import { misspellings } from './misspell.js';

/** Names of fewer letters are other words when one letter changes. */
const FEWEST_LETTERS = 5;

/** How many misspellings of every name, alias and title land on their record, or have it offered first. */
export function benchLanding(): void {
  const knowledge = buildKnowledge(loadCatalog(join(import.meta.dirname, '../../../data')));
  const { tools, talks } = knowledge.catalog;
  const tally = { tools: { asked: 0, landed: 0, first: 0 }, talks: { asked: 0, landed: 0, first: 0 } };
  for (const tool of tools.values()) {
    for (const typed of misspelt([tool.name, ...(tool.aliases ?? [])])) {
      const answer = findTools(knowledge, typed);
      tally.tools.asked += 1;
      if (answer.kind === 'tool' && answer.tool === tool) tally.tools.landed += 1;
      else if (answer.kind === 'choices' && answer.tools[0] === tool) tally.tools.first += 1;
    }
  }
  for (const talk of talks.values()) {
    for (const typed of misspelt([talk.title, ...(talk.aliases ?? [])])) {
      const answer = findTalks(knowledge, typed);
      tally.talks.asked += 1;
      if (answer.kind === 'talk' && answer.talk === talk) tally.talks.landed += 1;
      else if (answer.kind === 'talks' && answer.talks[0]?.talk === talk) tally.talks.first += 1;
    }
  }
  console.log('\nMisspellings (one letter dropped, doubled or swapped) of every name, alias and title');
  for (const [kind, { asked, landed, first }] of Object.entries(tally)) {
    const share = (((landed + first) / asked) * 100).toFixed(2);
    console.log(`  ${kind}  ${asked} asked, ${landed} landed, ${first} offered first: ${share} %`);
  }
}

function misspelt(names: readonly string[]): string[] {
  return names.filter((name) => name.replace(/[^\p{L}\p{N}]/gu, '').length >= FEWEST_LETTERS).flatMap(misspellings);
}
