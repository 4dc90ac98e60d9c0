import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Correction } from '../../src/core/feedback/ports.js';
import { keptForCurator } from '../../src/scripts/kept-for-curator.js';
import { correctionsText, feedbackText } from '../../src/scripts/kept-text.js';
import { temporaryFolder } from '../../src/scripts/temporary-folder.js';
import { openStores } from '../../src/storage/open.js';

const CORRECTION: Correction = {
  id: 'V1',
  workspace: 'T1',
  user: 'UANA',
  record: 'tool:keptn',
  wrong: 'a\nb\u001b[2J\u202e',
  right: 'c',
  source: 'https://example.org',
  sentAtMs: Date.UTC(2026, 10, 23, 9),
};

describe('corrections as text', () => {
  it('any: stand apart, and nothing that was typed steers the terminal', () => {
    const one = [
      '2026-11-23  tool:keptn  (workspace T1, user UANA)',
      '  wrong:  a b [2J',
      '  right:  c',
      '  source: https://example.org',
    ].join('\n');
    expect(correctionsText([CORRECTION, CORRECTION])).toBe(`${one}\n\n${one}`);
  });
});

describe('feedback as text', () => {
  it('counts: a line for each kind and record, those most often called bad first, with the reasons', () => {
    const vote = { kind: 'tool', record: 'tool:b', reason: undefined } as const;
    expect(
      feedbackText([
        { ...vote, record: 'tool:a', verdict: 'up', count: 9 },
        { ...vote, verdict: 'up', count: 3 },
        { ...vote, verdict: 'down', count: 4 },
        { ...vote, verdict: 'down', reason: 'outdated', count: 2 },
        { ...vote, verdict: 'down', reason: 'wrong', count: 1 },
      ]),
    ).toBe('tool  tool:b  3 good, 4 bad (2 outdated, 1 wrong)\ntool  tool:a  9 good, 0 bad');
  });

  it('none: is said', () => {
    expect([feedbackText([]), correctionsText([])]).toEqual(['No feedback yet.', 'No corrections yet.']);
  });
});

describe('what is kept for the curator', () => {
  it('corrections as JSON: have every field, as it was typed', async () => {
    const folder = temporaryFolder();
    const stores = await openStores({ dataDir: folder.path });
    await stores.corrections.put(CORRECTION);
    await stores.close();
    const { code, output } = await keptForCurator('corrections', 'json', { HALLWAY_DATA_DIR: folder.path });
    expect([code, JSON.parse(output)]).toEqual([0, [CORRECTION]]);
    folder.remove();
  });

  it('no database yet: says where it looked, and makes none', async () => {
    const folder = temporaryFolder();
    const dataDir = join(folder.path, 'none');
    for (const _ of [1, 2]) {
      const { code, output } = await keptForCurator('feedback', 'text', { HALLWAY_DATA_DIR: dataDir });
      expect([code, output]).toEqual([1, expect.stringContaining(`There is no database in ${dataDir} yet`)]);
    }
    folder.remove();
  });

  it('a database out of reach, and a setting that is none: say what to do', async () => {
    const away = await keptForCurator('feedback', 'text', { DATABASE_URL: 'postgres://nobody@127.0.0.1:1/none' });
    expect([away.code, away.output]).toEqual([
      1,
      expect.stringContaining('The database is out of reach (ECONNREFUSED)'),
    ]);
    const wrong = await keptForCurator('feedback', 'text', { DATABASE_URL: 'mysql://x' });
    expect([wrong.code, wrong.output]).toEqual([78, expect.stringContaining('DATABASE_URL')]);
  });
});
