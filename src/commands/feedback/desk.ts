import type { Catalog } from '../../catalog/catalog.js';
import type { FeedbackStores } from '../../core/feedback/ports.js';

/** All that feedback and corrections need. */
export interface FeedbackDesk {
  readonly stores: FeedbackStores;
  readonly catalog: Catalog;
  nowMs(): number;
  /** Tells the operator of a bug; gives the id under which the person can ask about it. */
  report(error: unknown): string;
}
