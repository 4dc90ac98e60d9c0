import type { Option, OptionGroup, PlainTextOption } from '@slack/types';
import type { Catalog, Talk, Tool } from '../catalog/catalog.js';
import { LIMITS } from './limits.js';
import { clip } from './mrkdwn.js';
import { sinceMark } from './since.js';

/** Action id of the field that completes names. */
export const FIND = 'hallway-find';

/** Names to choose from while one is typed; a choice names a record by its kind and slug. */
export function nameSuggestions(found: { tools: readonly Tool[]; talks: readonly Talk[] }): OptionGroup[] {
  const tools = found.tools.map((tool) => option(`tool:${tool.slug}`, tool.name, sinceMark(tool)));
  const talks = found.talks.map((talk) => option(`talk:${talk.slug}`, talk.title, talk.edition.shortName));
  return [group('Tools', tools), group('Talks', talks)].filter(({ options }) => options.length > 0);
}

/** The command that opens what was chosen; undefined for a choice that the catalog does not have, or no longer. */
export function commandOf(choice: string, catalog: Catalog): { command: string; text: string } | undefined {
  const [, kind, slug = ''] = /^(tool|talk):(.+)$/.exec(choice) ?? [];
  const text = kind === 'tool' ? catalog.tools.get(slug)?.name : catalog.talks.get(slug)?.title;
  return kind === undefined || text === undefined ? undefined : { command: kind, text };
}

function group(label: string, options: Option[]): OptionGroup {
  return { label: { type: 'plain_text', text: label }, options };
}

function option(value: string, label: string, beside: string | undefined): PlainTextOption {
  const text = { type: 'plain_text', text: clip(label, LIMITS.optionText), emoji: false } as const;
  if (beside === undefined) return { text, value };
  return { text, value, description: { type: 'plain_text', text: clip(beside, LIMITS.optionText), emoji: false } };
}
