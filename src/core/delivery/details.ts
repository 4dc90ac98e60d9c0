import type { Catalog } from '../../catalog/catalog.js';
import type { DigestItem } from '../digest/item.js';
import { itemOf } from '../digest/item-of.js';
import type { Delivery } from '../ports.js';

/** What the thread under a digest tells of. */
export interface DigestDetails {
  /** Date of the digest, `YYYY-MM-DD`. */
  readonly on: string;
  /** At least one. */
  readonly items: readonly DigestItem[];
}

/**
 * The details of a delivery, by the ids in the ledger, so that a thread can be posted after a restart. Items that the catalog no longer has
 * are left out; undefined when nothing is left, as under a message that says that all has been shown.
 */
export function detailsOf(catalog: Catalog, { localOn, items }: Delivery): DigestDetails | undefined {
  const known = items.flatMap((id) => itemOf(catalog, id) ?? []);
  return known.length > 0 ? { on: localOn, items: known } : undefined;
}
