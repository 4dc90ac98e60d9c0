import type { Knowledge } from '../knowledge.js';
import { type Content, SHOWN } from './content.js';
import type { Focus } from './focus.js';

const MORE =
  /^(?:(?:and|any|show|show me|give me|please|some|see|the|tell me) )*(?:more|next|next page|next ones|the rest|rest|continue|go on|others)(?: please| of them| of it)?$/;

/** What `more` shows after a list: what came after the pages already shown; undefined when nothing more is asked, or left. */
export function moreOf({ catalog }: Knowledge, folded: string, focus: Focus): Content | undefined {
  if (!MORE.test(folded)) return undefined;
  const rest = focus.leads.slice(SHOWN.listed * focus.page);
  const slugs = (kind: string): string[] =>
    rest.flatMap((id) => (id.startsWith(`${kind}:`) ? [id.slice(kind.length + 1)] : []));
  const talks = slugs('talk').flatMap((slug) => catalog.talks.get(slug) ?? []);
  if (talks.length > 0) return { kind: 'talks', talks, asked: 'which' };
  const tools = slugs('tool').flatMap((slug) => catalog.tools.get(slug) ?? []);
  return tools.length > 0 ? { kind: 'tools', tools, asked: 'list' } : undefined;
}
