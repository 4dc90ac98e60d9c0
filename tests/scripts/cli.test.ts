import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { plain } from '../../src/views/mrkdwn.js';
import { ask } from '../support/ask.js';

const ROOT = join(import.meta.dirname, '../..');

/** Runs a script as npm does, with no setting of ours in its environment. */
function run(script: string, ...args: string[]): { code: number | null; output: string; errors: string } {
  const { PATH = '', HOME = '' } = process.env;
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--import', import.meta.resolve('tsx'), join(ROOT, 'src/scripts', script), ...args],
    {
      encoding: 'utf8',
      env: { PATH, HOME },
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

  it('no command, or an unknown one: shows the three there are and fails', () => {
    for (const args of [[], ['polish']]) {
      const { code, errors } = run('data.ts', ...args);
      expect(code).toBe(64);
      expect(errors).toContain('npm run data -- check');
    }
  }, 20_000);
});
