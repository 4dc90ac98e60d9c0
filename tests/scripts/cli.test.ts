import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { temporaryFolder } from '../../src/scripts/temporary-folder.js';
import { openStores } from '../../src/storage/open.js';
import { plain } from '../../src/views/mrkdwn.js';
import { ask } from '../support/ask.js';

const ROOT = join(import.meta.dirname, '../..');

interface Ran {
  readonly code: number | null;
  readonly output: string;
  readonly errors: string;
}

/** Runs a script as npm does, with no setting of ours in its environment. */
function run(script: string, ...args: string[]): Ran {
  return runWith({}, script, ...args);
}

function runWith(settings: Readonly<Record<string, string>>, script: string, ...args: string[]): Ran {
  const { PATH = '', HOME = '' } = process.env;
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--import', import.meta.resolve('tsx'), join(ROOT, 'src/scripts', script), ...args],
    {
      encoding: 'utf8',
      env: { PATH, HOME, ...settings },
    },
  );
  return { code: status, output: stdout, errors: stderr };
}

describe('ask', () => {
  it('line: is answered as readable text, as in Slack but for the markup', () => {
    const { code, output } = run('ask.ts', '/tool flux vs argo cd');
    expect(code).toBe(0);
    expect(output.trim()).toBe(plain(ask('/tool flux vs argo cd').text));
  }, 20_000);

  it('question: is answered as in Slack, and asked on with what was talked of', () => {
    const { code, output } = run('ask.ts', 'which talk was about custom coredns plugins?');
    expect(code).toBe(0);
    expect(output).toContain('CoreDNS Deep Dive: Building Custom Plugins');
    expect(run('ask.ts', 'which talk was about custom coredns plugins?', '--next', 'who gave it?').output).toContain(
      'Yong Tang',
    );
  }, 20_000);

  it('explain: shows what was understood, as YAML or as JSON', () => {
    const yaml: unknown = parse(run('ask.ts', '--explain', 'what is keptn?').output);
    expect(yaml).toMatchObject({ leads: ['tool:keptn'], named: expect.arrayContaining(['tool:keptn']) });
    expect(yaml).toHaveProperty('understood');
    expect(JSON.parse(run('ask.ts', '--json', '/ask what is keptn?').output)).toEqual(yaml);
    expect(run('ask.ts', '--explain').code).toBe(64);
  }, 20_000);

  it('page, words apart and no slash: are taken; nothing is help', () => {
    expect(run('ask.ts', 'talk', 'kcd', '--page', '2').output).toContain('Page 2 of 2');
    expect(run('ask.ts').output.trim()).toBe(plain(ask('/hallway help').text));
  }, 20_000);
});

describe('data', () => {
  it('check: says that the bundled data is in order, and how much there is', () => {
    const { code, output } = run('data.ts', 'check');
    expect(output).toMatch(/^The data is in order: 3 conferences, .* 58 talks/);
    expect(code).toBe(0);
  }, 20_000);

  it('corrections and feedback: print what the database has, without a Slack token; without one they say so and fail', async () => {
    const folder = temporaryFolder();
    const settings = { HALLWAY_DATA_DIR: folder.path };
    const { code, errors } = runWith(settings, 'data.ts', 'corrections');
    expect([code, errors]).toEqual([1, expect.stringContaining(`There is no database in ${folder.path} yet`)]);
    const stores = await openStores({ dataDir: folder.path });
    await stores.feedback.count('T1', { kind: 'tool', record: 'tool:keptn', verdict: 'down', reason: undefined });
    await stores.close();
    expect(JSON.parse(runWith(settings, 'data.ts', 'feedback', '--json').output)).toEqual([
      { kind: 'tool', record: 'tool:keptn', verdict: 'down', count: 1 },
    ]);
    folder.remove();
  }, 20_000);

  it('no command, or an unknown one: shows those there are and fails', () => {
    for (const args of [[], ['polish']]) {
      const { code, errors } = run('data.ts', ...args);
      expect(code).toBe(64);
      expect(errors).toContain('npm run data -- check');
    }
  }, 20_000);
});
