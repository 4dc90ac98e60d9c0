import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { BOT_TOKEN, commandBody, SIGNING_SECRET, signed, slackSide } from './support/slack-wire.js';

const ROOT = join(import.meta.dirname, '..');
const started: ChildProcess[] = [];

afterEach(() => {
  for (const child of started.splice(0)) child.kill('SIGKILL');
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
    const { ended, output } = start({ SLACK_SIGNING_SECRET: SIGNING_SECRET });
    expect(await ended).toBe(78);
    expect(output()).toContain('SLACK_BOT_TOKEN is missing');
    expect(output()).not.toContain(SIGNING_SECRET);
  }, 20_000);

  it('port taken: says so and what to set, and ends with 78', async () => {
    const slack = await slackSide();
    const { ended, output } = start({
      SLACK_BOT_TOKEN: BOT_TOKEN,
      SLACK_SIGNING_SECRET: SIGNING_SECRET,
      SLACK_API_URL: slack.apiUrl,
      PORT: `${slack.port}`,
    });
    expect(await ended).toBe(78);
    expect(output()).toContain(`Port ${slack.port} is in use. Set PORT`);
    await slack.close();
  }, 20_000);

  it('SIGTERM with an answer on its way: finishes it, then ends with 0', async () => {
    const slack = await slackSide();
    const release = slack.holdResponses();
    const { child, ended, output, seen } = start({
      SLACK_BOT_TOKEN: BOT_TOKEN,
      SLACK_SIGNING_SECRET: SIGNING_SECRET,
      SLACK_API_URL: slack.apiUrl,
      PORT: '0',
    });
    await seen('Hallway is up');
    const port = Number(/"port":(\d+)/.exec(output())?.[1]);
    const url = slack.responseUrl();
    const body = commandBody('/tool', 'contour', url);
    const response = await fetch(`http://127.0.0.1:${port}/slack/events`, {
      method: 'POST',
      body,
      headers: { ...signed(body), connection: 'close' },
    });
    expect(response.status).toBe(200);
    child.kill('SIGTERM');
    await seen('"msg":"stopping"');
    release();
    expect(await ended).toBe(0);
    expect((await slack.posted(url))[0]?.text).toContain('*Contour*');
    expect(output()).not.toContain(BOT_TOKEN);
    await slack.close();
  }, 20_000);
});
