import type { Talk } from '../../catalog/catalog.js';
import { documentInScope } from './about.js';
import type { Context } from './candidates.js';

/** The talk whose title a question says word for word; none when it says none, or those of several. */
export function talkOfTitle({ knowledge, reading }: Context): Talk | undefined {
  const spotted = knowledge.titles.spot(reading.tokens.map(({ word }) => word));
  const talks = new Set(spotted.flatMap(({ hits }) => hits.map(({ name }) => name.target)));
  const [talk, ...others] = talks;
  if (!talk || others.length > 0) return undefined;
  return documentInScope(knowledge, { kind: 'talk', of: talk }, reading) ? talk : undefined;
}
