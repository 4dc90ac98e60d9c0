import type { Catalog, Tool } from '../../catalog/catalog.js';
import { sinceOf } from '../since.js';
import type { DigestAsked, Taste } from './asked.js';
import { type Change, type DigestItem, editionsOf, type Progress } from './item.js';
import { isWished, tasteOf } from './pool.js';
import type { DigestStock } from './stock.js';

type ChangeItem = Extract<DigestItem, { kind: 'change' }>;

export type ChangesDigest =
  | {
      readonly kind: 'changes';
      readonly on: string;
      readonly items: readonly ChangeItem[];
      readonly progress: Progress;
    }
  /** Every change that is known has been told. */
  | { readonly kind: 'nothing' };

const MOST_CHANGES = 5;
/** An item disliked below this is left out, as in the daily digest. */
const LEAST_TASTE = -2;

/**
 * What became of the tools a channel asked for, the newest first, one line each: only dated steps after the notes that
 * name the tool, up to today, and none twice. `nothing` when all is told, until the catalog learns of more.
 */
export function composeChanges({ catalog }: Pick<DigestStock, 'catalog'>, asked: DigestAsked): ChangesDigest {
  const all = changesOf(catalog, asked);
  const before = new Set(asked.shown.map(({ item }) => item));
  const left = all.filter(({ id }) => !before.has(id));
  const items = left.slice(0, MOST_CHANGES);
  if (items.length === 0) return { kind: 'nothing' };
  const shown = all.length - left.length + items.length;
  return { kind: 'changes', on: asked.localOn, items, progress: { shown, total: all.length } };
}

/** The change of such an id, as it stood on its own date; undefined when the catalog no longer knows of it. */
export function changeOf(catalog: Catalog, id: string): ChangeItem | undefined {
  const [, slug = '', on = ''] = /^since:(.+)\/([^/]+)$/.exec(id) ?? [];
  const tool = catalog.tools.get(slug);
  const change = tool && newestChange(tool, on);
  return change?.on === on ? { kind: 'change', id, change } : undefined;
}

function changesOf(catalog: Catalog, { wish, taste, localOn }: DigestAsked): ChangeItem[] {
  const all = [...catalog.tools.values()].flatMap((tool): ChangeItem[] => {
    const change = newestChange(tool, localOn);
    if (!change) return [];
    const item: ChangeItem = { kind: 'change', id: `since:${tool.slug}/${change.on}`, change };
    return isWished(item, wish) && isLiked(item, taste) ? [item] : [];
  });
  const newestFirst = all.sort((a, b) => b.change.on.localeCompare(a.change.on) || (a.id < b.id ? -1 : 1));
  return newestFirst.filter((one, at) => newestFirst.findIndex((other) => isSameStep(one, other)) === at);
}

function isLiked(item: ChangeItem, taste: Taste): boolean {
  return tasteOf(item, taste) > LEAST_TASTE;
}

/** Tools that the CNCF counts as one took the step together. */
function isSameStep({ change: a }: ChangeItem, { change: b }: ChangeItem): boolean {
  const item = ({ tool }: Change): string => tool.cncf?.item ?? tool.slug;
  return a.on === b.on && a.step === b.step && item(a) === item(b);
}

/** The newest dated thing after the first notes that name it, and not after today; undefined when there is none. */
function newestChange(tool: Tool, today: string): Change | undefined {
  const named = editionsOf({ kind: 'tool', id: '', tool })[0]?.startsOn ?? '';
  const since = sinceOf(tool);
  const step: Change[] =
    since.kind === 'cncf'
      ? [{ tool, on: since.now.on, step: since.now.level === 'sandbox' ? 'accepted' : since.now.level }]
      : [];
  const facts = (tool.since ?? []).flatMap((fact): Change[] => {
    const { kind, on, origin } = fact;
    if (on === undefined || kind === 'active') return [];
    // The verdict tells it better than the one fact it rests on.
    const decided = since.kind === 'fact' && since.fact === fact;
    return [{ tool, on, what: decided ? (tool.verdict?.what ?? fact.what) : fact.what, origin }];
  });
  return [...step, ...facts].filter(({ on }) => on > named && on <= today).sort((a, b) => b.on.localeCompare(a.on))[0];
}
