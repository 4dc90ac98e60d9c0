import type { FeedbackDesk } from '../../../src/commands/feedback/desk.js';
import { StoreUnavailable } from '../../../src/core/errors.js';
import type { FeedbackStores } from '../../../src/core/feedback/ports.js';
import { temporaryFolder } from '../../../src/scripts/temporary-folder.js';
import { openStores } from '../../../src/storage/open.js';
import { storesWhenOpen } from '../../../src/storage/when-open.js';
import { bundledCatalog } from '../../support/bundled.js';

export const NOW_MS = Date.UTC(2026, 10, 23, 9);

export interface TestFeedback {
  readonly desk: FeedbackDesk;
  readonly stores: FeedbackStores;
  readonly reported: unknown[];
  close(): Promise<void>;
}

/** A desk with a database of its own. */
export async function testFeedback(change: Partial<FeedbackDesk> = {}): Promise<TestFeedback> {
  const folder = temporaryFolder();
  const stores = await openStores({ dataDir: folder.path });
  const reported: unknown[] = [];
  return {
    desk: {
      stores,
      catalog: bundledCatalog(),
      nowMs: () => NOW_MS,
      report: (error) => {
        reported.push(error);
        return 'ref-1';
      },
      ...change,
    },
    stores,
    reported,
    async close() {
      await stores.close();
      folder.remove();
    },
  };
}

/** Stores whose database is out of reach. */
export function storesAway(): FeedbackStores {
  return storesWhenOpen(
    () => Promise.reject(new StoreUnavailable('ECONNREFUSED')),
    () => NOW_MS,
  );
}
