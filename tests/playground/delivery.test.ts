import type { IncomingHttpHeaders } from 'node:http';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { refusalOf } from '../../src/slack/verify.js';
import { type AskedBot, askedBot } from '../support/asked-bot.js';
import { START_MS, workspaceParts } from '../support/playground.js';

const open: { bot?: AskedBot; close?: () => Promise<void> } = {};
let bot: AskedBot;

beforeEach(async () => {
  bot = await askedBot();
  open.bot = bot;
});

afterEach(async () => {
  await open.close?.();
  await open.bot?.close();
});

/** A workspace that sends to the bot's address. */
function connected(limitMs?: number) {
  const slack = workspaceParts(limitMs === undefined ? {} : { limitMs });
  open.close = () => slack.delivery.close();
  slack.delivery.connect(bot.url);
  return slack;
}

/** Of each request so far, which retry it said it was and why. */
const retries = () =>
  bot.asked.map(({ headers }) => [headers['x-slack-retry-num'], headers['x-slack-retry-reason']].join(' ').trim());

describe('delivery over HTTP', () => {
  it('command: a form that the bot takes for signed, by the clock of the workspace', async () => {
    const { delivery, credentials, state } = connected();
    state.clock.forwardTo(START_MS + 86_400_000);
    expect(await delivery.send('command', { command: '/tool', text: 'a & b=c' })).toEqual({
      how: 'answered',
      body: undefined,
    });
    const { headers = {} as IncomingHttpHeaders, text = '' } = bot.asked[0] ?? {};
    expect(text).toBe('command=%2Ftool&text=a+%26+b%3Dc');
    expect(headers['content-type']).toBe('application/x-www-form-urlencoded');
    const request = {
      signature: String(headers['x-slack-signature']),
      timestamp: String(headers['x-slack-request-timestamp']),
      body: text,
      signingSecret: credentials.signingSecret,
      nowMs: START_MS + 86_400_000,
    };
    expect(request.timestamp).toBe(String((START_MS + 86_400_000) / 1_000));
    expect(refusalOf(request)).toBeUndefined();
    expect(refusalOf({ ...request, body: `${text}!` })).toBe('badly signed');
  });

  it.each(['interactive', 'options'] as const)('%s: JSON in the form field payload', async (kind) => {
    await connected().delivery.send(kind, { type: 'x', n: 1 });
    expect(bot.asked[0]?.text).toBe('payload=%7B%22type%22%3A%22x%22%2C%22n%22%3A1%7D');
  });

  it('event: JSON', async () => {
    await connected().delivery.send('event', { type: 'event_callback' });
    expect(bot.asked[0]?.text).toBe('{"type":"event_callback"}');
    expect(bot.asked[0]?.headers['content-type']).toBe('application/json');
  });

  it.each([
    ['JSON', { options: [] }, { options: [] }],
    ['text', 'Here.', 'Here.'],
    ['nothing', undefined, undefined],
  ])('answer of %s: is handed on', async (_, body, expected) => {
    bot.answer({ body });
    expect(await connected().delivery.send('interactive', {})).toEqual({ how: 'answered', body: expected });
  });

  it.each([201, 302, 404, 500])('status %d for a command: is a refusal', async (status) => {
    bot.answer({ status, headers: { location: '/elsewhere' } });
    expect(await connected().delivery.send('command', {})).toEqual({ how: 'refused', status });
    expect(bot.asked).toHaveLength(1);
  });

  it('status 204 for an event: is an answer', async () => {
    bot.answer({ status: 204 });
    expect(await connected().delivery.send('event', {})).toEqual({ how: 'answered', body: undefined });
  });

  it('no answer: times out', async () => {
    bot.answer('silence');
    expect(await connected(20).delivery.send('command', {})).toEqual({ how: 'timed-out' });
  });

  it('nobody there: cannot be reached, before and after the address is known', async () => {
    const slack = workspaceParts();
    open.close = () => slack.delivery.close();
    expect(slack.state.scene.connection).toBe('none');
    expect(await slack.delivery.send('command', {})).toEqual({ how: 'unreachable' });
    slack.delivery.connect('http://127.0.0.1:1/slack/events');
    expect(slack.state.scene.connection).toBe('http');
    expect(await slack.delivery.send('command', {})).toEqual({ how: 'unreachable' });
  });

  it('closed while the bot is silent: waits no longer', async () => {
    bot.answer('silence');
    const { delivery } = connected(60_000);
    const sent = delivery.send('command', {});
    await delivery.close();
    expect(await sent).toEqual({ how: 'unreachable' });
  });
});

describe('retries of events', () => {
  it('every attempt fails: three more, at once, after a minute and after five, the same each time', async () => {
    bot.answer({ status: 500 });
    const { delivery, state } = connected();
    await delivery.send('event', { event_id: 'Ev1' });
    await delivery.settled();
    expect(retries()).toEqual(['', '1 http_error']);
    state.clock.forwardTo(START_MS + 59_999);
    await delivery.settled();
    expect(retries()).toHaveLength(2);
    state.clock.forwardTo(START_MS + 60_000);
    await delivery.settled();
    expect(retries()).toEqual(['', '1 http_error', '2 http_error']);
    state.clock.forwardTo(START_MS + 60_000 + 299_999);
    await delivery.settled();
    expect(retries()).toHaveLength(3);
    state.clock.forwardTo(START_MS + 60_000 + 300_000);
    await delivery.settled();
    expect(retries()).toEqual(['', '1 http_error', '2 http_error', '3 http_error']);
    expect(bot.asked.map(({ text }) => text)).toEqual(Array(4).fill('{"event_id":"Ev1"}'));
    expect(delivery.waitingRetries).toBe(0);
  });

  it('an attempt is taken: no more', async () => {
    bot.answer({ status: 500 });
    const { delivery, state } = connected();
    await delivery.send('event', {});
    await delivery.settled();
    expect(delivery.waitingRetries).toBe(1);
    bot.answer({});
    state.clock.forwardTo(START_MS + 60_000);
    await delivery.settled();
    expect(delivery.waitingRetries).toBe(0);
    expect(retries()).toHaveLength(3);
  });

  it('bot asks for none: none', async () => {
    bot.answer({ status: 500, headers: { 'x-slack-no-retry': '1' } });
    const { delivery } = connected();
    expect(await delivery.send('event', {})).toEqual({ how: 'refused', status: 500 });
    await delivery.settled();
    expect(retries()).toEqual(['']);
    expect(delivery.waitingRetries).toBe(0);
  });

  it('silent bot: the reason is the time', async () => {
    bot.answer('silence');
    // Long enough for the bot to hear both attempts.
    const { delivery } = connected(200);
    expect(await delivery.send('event', {})).toEqual({ how: 'timed-out' });
    await delivery.settled();
    expect(retries()).toEqual(['', '1 http_timeout']);
  });

  it('no bot, then one: the reason is the connection', async () => {
    const { delivery, state } = workspaceParts();
    open.close = () => delivery.close();
    await delivery.send('event', {});
    await delivery.settled();
    delivery.connect(bot.url);
    state.clock.forwardTo(START_MS + 60_000);
    await delivery.settled();
    expect(retries()).toEqual(['2 connection_failed']);
  });

  it.each(['command', 'interactive', 'options'] as const)('%s that fails: is not sent again', async (kind) => {
    bot.answer({ status: 500 });
    const { delivery } = connected();
    await delivery.send(kind, {});
    await delivery.settled();
    expect(bot.asked).toHaveLength(1);
    expect(delivery.waitingRetries).toBe(0);
  });
});
