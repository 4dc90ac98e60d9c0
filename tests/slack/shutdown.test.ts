import { connect } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Workspace } from '../../src/playground/workspace.js';
import { InFlight } from '../../src/slack/in-flight.js';
import { type RunningBot, startBot } from '../support/bot.js';
import { emptyWorkspace, type Player, player } from '../support/playing.js';
import { caught, signed } from '../support/raw-requests.js';

const CHANNEL = 'C0GENERAL';
let workspace: Workspace;
let bot: RunningBot;
let ana: Player;

beforeEach(async () => {
  workspace = await emptyWorkspace();
  bot = await startBot(workspace);
  workspace.connect(bot.url);
  ana = player(workspace, 'ana');
});

afterEach(async () => {
  await workspace.close();
});

describe('stop', () => {
  it('answer still on its way: is finished first, and nothing new is taken', async () => {
    let release = (): void => {};
    const until = new Promise<void>((resolve) => {
      release = resolve;
    });
    workspace.misbehaviour.next('response_url', { do: 'wait', until });
    await ana.say(CHANNEL, '/tool contour');
    let hasStopped = false;
    const stopped = bot.server.stop(5_000).finally(() => {
      hasStopped = true;
    });
    await expect(fetch(`http://127.0.0.1:${bot.port}/healthz`)).rejects.toThrow();
    expect([hasStopped, ana.messages(CHANNEL)]).toEqual([false, []]);
    release();
    expect(await stopped).toBe(true);
    expect(ana.messages(CHANNEL)).toMatchObject([{ text: expect.stringContaining('*Contour*') }]);
    expect(ana.notices()).toEqual([]);
  });

  it('command half read when the stop begins: is answered all the same', async () => {
    const body = await caught(workspace, { line: '/tool contour', backTo: bot.url });
    const head = Object.entries(signed(workspace, body))
      .map(([name, value]) => `${name}: ${value}\r\n`)
      .join('');
    const socket = connect(bot.port, '127.0.0.1');
    socket.write(
      `POST /slack/events HTTP/1.1\r\nhost: x\r\n${head}content-length: ${body.length}\r\n\r\n${body.slice(0, 10)}`,
    );
    // Another request on its own connection shows that the first one has been taken up.
    await fetch(`http://127.0.0.1:${bot.port}/healthz`, { headers: { connection: 'close' } });
    const stopped = bot.server.stop(5_000);
    socket.write(body.slice(10));
    expect(await stopped).toBe(true);
    expect(ana.messages(CHANNEL)).toMatchObject([{ text: expect.stringContaining('*Contour*') }]);
    socket.destroy();
  });

  it('answer that never ends: is left behind when the time is up', async () => {
    workspace.misbehaviour.next('response_url', { do: 'hang', after: 'before' });
    await ana.say(CHANNEL, '/tool contour');
    expect(await bot.server.stop(20)).toBe(false);
  });
});

describe('InFlight', () => {
  it('work that fails: is told to its caller, and does not keep a stop waiting', async () => {
    const inFlight = new InFlight();
    await expect(inFlight.run(() => Promise.reject(new Error('broken')))).rejects.toThrow('broken');
    expect(await inFlight.drained(1_000)).toBe(true);
  });

  it('work begun while waiting: is waited for too', async () => {
    const inFlight = new InFlight();
    const done: string[] = [];
    const second = async (): Promise<void> => void done.push('second');
    const first = inFlight.run(async () => {
      await Promise.resolve();
      done.push('first');
      void inFlight.run(second);
    });
    expect(await inFlight.drained(1_000)).toBe(true);
    await first;
    expect(done).toEqual(['first', 'second']);
  });
});
