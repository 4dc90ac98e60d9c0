import MiniSearch from 'minisearch';
import type { Catalog } from '../../../catalog/catalog.js';
import { documentsOf } from './documents.js';
import type { Reply } from './score.js';

/** Hits that count as the reply: about what fits a screen. */
const HITS = 10;

/**
 * MiniSearch with its default settings over the same records: its first hit leads, its first ten are the reply. It knows no
 * follow-ups and no civil lines, and says no only where it finds nothing.
 */
export function buildYardstick(catalog: Catalog): (text: string) => Reply {
  const documents = documentsOf(catalog);
  const texts = new Map(documents.map(({ id, name, text }) => [id, `${name} ${text}`]));
  const index = new MiniSearch({ fields: ['name', 'asks', 'text'] });
  index.addAll(documents);
  return (text) => {
    const named = index.search(text).map(({ id }) => String(id));
    const shown = named.slice(0, HITS);
    return {
      kind: 'hits',
      refuses: shown.length === 0,
      leads: shown.slice(0, 1),
      named: shown,
      text: shown.flatMap((id) => texts.get(id) ?? []).join('\n'),
    };
  };
}
