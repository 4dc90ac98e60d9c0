import { connect } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { InFlight } from '../../src/slack/in-flight.js';
import { startBot } from '../support/bot.js';
import { commandBody, type SlackSide, signed, slackSide } from '../support/slack-wire.js';

let slack: SlackSide;

beforeEach(async () => {
  slack = await slackSide();
});

afterEach(async () => {
  await slack.close();
});

describe('stop', () => {
  it('answer still on its way: is finished first, and nothing new is taken', async () => {
    const bot = await startBot(slack);
    const release = slack.holdResponses();
    const url = slack.responseUrl();
    const body = commandBody('/tool', 'contour', url);
    await bot.post(body, signed(body));
    const stopped = bot.server.stop(5_000);
    await expect(fetch(`http://127.0.0.1:${bot.port}/healthz`)).rejects.toThrow();
    release();
    expect(await stopped).toBe(true);
    expect((await slack.posted(url))[0]?.text).toContain('*Contour*');
  });

  it('command half read when the stop begins: is answered all the same', async () => {
    const bot = await startBot(slack);
    const url = slack.responseUrl();
    const body = commandBody('/tool', 'contour', url);
    const head = Object.entries(signed(body))
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
    expect((await slack.posted(url))[0]?.text).toContain('*Contour*');
    socket.destroy();
  });

  it('answer that never ends: is left behind when the time is up', async () => {
    const bot = await startBot(slack);
    const release = slack.holdResponses();
    const body = commandBody('/tool', 'contour', slack.responseUrl());
    await bot.post(body, signed(body));
    expect(await bot.server.stop(20)).toBe(false);
    release();
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
