import type { Catalog } from '../../catalog/catalog.js';
import { anniversaryOf } from './anniversary.js';
import { changeOf } from './compose-changes.js';
import type { DigestItem } from './item.js';
import { whyWatch } from './worth.js';

/** The item of an id that was kept, as in the ledger or behind a button; undefined when the catalog no longer has it. */
export function itemOf(catalog: Catalog, id: string): DigestItem | undefined {
  const [kind] = id.split(':', 1);
  const slug = id.slice(id.indexOf(':') + 1);
  switch (kind) {
    case 'talk': {
      const talk = catalog.talks.get(slug);
      const why = talk && whyWatch(talk);
      return why && { kind, id, talk, why };
    }
    case 'tool': {
      const tool = catalog.tools.get(slug);
      return tool && { kind, id, tool };
    }
    case 'highlight': {
      const highlight = catalog.highlights.get(slug);
      return highlight && { kind, id, highlight };
    }
    case 'anniversary':
      return anniversaryOf(catalog, id);
    case 'since':
      return changeOf(catalog, id);
    default:
      return undefined;
  }
}
