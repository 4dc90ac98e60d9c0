import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { makeCredentials } from '../src/playground/credentials.js';
import type { Workspace } from '../src/playground/workspace.js';
import { emptyWorkspace, player } from './support/playing.js';

const ROOT = join(import.meta.dirname, '..');
const CHANNEL = 'C0GENERAL';
const started: ChildProcess[] = [];
let workspace: Workspace | undefined;

afterEach(async () => {
  for (const child of started.splice(0)) child.kill('SIGKILL');
  await workspace?.close();
  workspace = undefined;
});

/** The process as it is started in production, from an empty folder, so that no .env of this one is read. */
function start(environment: Record<string, string>): {
  child: ChildProcess;
  output: () => string;
  seen: (text: string) => Promise<void>;
  ended: Promise<number | null>;
} {
  const { PATH = '', HOME = '' } = process.env;
  const child = spawn(process.execPath, ['--import', import.meta.resolve('tsx'), join(ROOT, 'src/main.ts')], {
    cwd: mkdtempSync(join(tmpdir(), 'hallway-')),
    env: { PATH, HOME, ...environment },
  });
  started.push(child);
  let output = '';
  const waiting: { text: string; resolve: () => void }[] = [];
  const read = (chunk: Buffer): void => {
    output += chunk.toString();
    for (const one of waiting) if (output.includes(one.text)) one.resolve();
  };
  child.stdout?.on('data', read);
  child.stderr?.on('data', read);
  return {
    child,
    output: () => output,
    seen: (text) => new Promise((resolve) => (output.includes(text) ? resolve() : waiting.push({ text, resolve }))),
    ended: new Promise((resolve) => child.once('exit', (code) => resolve(code))),
  };
}

describe('main', () => {
  it('setting missing: says which and how to get it, and ends with 78', async () => {
    const { signingSecret } = makeCredentials();
    const { ended, output } = start({ SLACK_SIGNING_SECRET: signingSecret });
    expect(await ended).toBe(78);
    expect(output()).toContain('SLACK_BOT_TOKEN is missing');
    expect(output()).not.toContain(signingSecret);
  }, 20_000);

  it('database that cannot be used: says so and what to do, and ends with 78', async () => {
    workspace = await emptyWorkspace();
    const dataDir = mkdtempSync(join(tmpdir(), 'hallway-'));
    writeFileSync(
      join(dataDir, 'hallway.sqlite'),
      'this is no database, but it is long enough to be taken for one. '.repeat(64),
    );
    const { credentials, apiUrl } = workspace;
    const { ended, output } = start({
      SLACK_BOT_TOKEN: credentials.botToken,
      SLACK_SIGNING_SECRET: credentials.signingSecret,
      SLACK_API_URL: apiUrl,
      HALLWAY_DATA_DIR: dataDir,
      PORT: '0',
    });
    expect(await ended).toBe(78);
    expect(output()).toContain('hallway.sqlite is damaged: put a backup in its place');
  }, 20_000);

  it('port taken: says so and what to set, and ends with 78', async () => {
    workspace = await emptyWorkspace();
    const { port } = new URL(workspace.address);
    const { ended, output } = start({ ...settingsFor(workspace), PORT: port });
    expect(await ended).toBe(78);
    expect(output()).toContain(`Port ${port} is in use. Set PORT`);
  }, 20_000);

  it('SIGTERM with an answer on its way: finishes it, then ends with 0', async () => {
    workspace = await emptyWorkspace();
    let release = (): void => {};
    const until = new Promise<void>((resolve) => {
      release = resolve;
    });
    workspace.misbehaviour.next('response_url', { do: 'wait', until });
    const { child, ended, output, seen } = start({ ...settingsFor(workspace), PORT: '0' });
    await seen('Hallway is up');
    workspace.connect(`http://127.0.0.1:${/"port":(\d+)/.exec(output())?.[1]}/slack/events`);
    const ana = player(workspace, 'ana');
    await ana.say(CHANNEL, '/tool contour');
    expect([ana.messages(CHANNEL), ana.notices()]).toEqual([[], []]);
    child.kill('SIGTERM');
    await seen('"msg":"stopping"');
    release();
    expect(await ended).toBe(0);
    expect(ana.messages(CHANNEL)).toMatchObject([{ text: expect.stringContaining('*Contour*') }]);
    expect(output()).not.toContain(workspace.credentials.botToken);
  }, 20_000);
});

function settingsFor({ apiUrl, credentials }: Workspace): Record<string, string> {
  const { botToken, signingSecret } = credentials;
  return { SLACK_BOT_TOKEN: botToken, SLACK_SIGNING_SECRET: signingSecret, SLACK_API_URL: apiUrl };
}
