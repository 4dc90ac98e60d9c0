import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { runCampaign } from '../../../src/scripts/bench/digest/campaign.js';

const dataDir = mkdtempSync(join(tmpdir(), 'hallway-campaign-'));
afterAll(() => rmSync(dataDir, { recursive: true, force: true }));

describe('campaign', () => {
  it('two processes on one file, killed with -9: nothing is lost that was certain, nothing is doubled', async () => {
    const tally = await runCampaign({ where: { dataDir }, replicas: 2, channels: 15, kills: 3, dates: 1 });
    expect(tally).toMatchObject({ doubled: 0, doubledThreads: 0, open: 0, lost: 0 });
    expect(tally.due).toBe(tally.dates * 15);
    expect(tally.sent + tally.unknownThere + tally.unknownNotThere).toBe(tally.due);
    expect(tally.kills).toBeGreaterThanOrEqual(3);
    // On a busy machine each may be killed before it hears: posted they are all the same.
    expect(tally.sent + tally.unknownThere).toBeGreaterThan(0);
  }, 180_000);
});
