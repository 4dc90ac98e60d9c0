import { createServer } from 'node:http';
import { afterEach, describe, expect, it } from 'vitest';
import { type WebSocket, WebSocketServer } from 'ws';
import type { Config } from '../../src/config.js';
import { ask } from '../support/ask.js';
import { type RunningBot, startBot } from '../support/bot.js';
import { BOT_TOKEN, closed, commandBody, listening, type SlackSide, slackSide } from '../support/slack-wire.js';

const APP_TOKEN = 'xapp-1-test-app-token';
const open: { slack?: SlackSide; bot?: RunningBot; close?: () => Promise<void> } = {};

afterEach(async () => {
  await open.bot?.server.stop(1_000);
  await open.close?.();
  await open.slack?.close();
});

/** Slack's end of Socket Mode on loopback: one socket, what it is sent, and how to send on it. */
async function socketSide(): Promise<{
  url: string;
  connected: Promise<WebSocket>;
  next(): Promise<Record<string, unknown>>;
  close(): Promise<void>;
}> {
  const http = createServer();
  const sockets = new WebSocketServer({ server: http });
  const received: Record<string, unknown>[] = [];
  let wake = (): void => {};
  const connected = new Promise<WebSocket>((resolve) => {
    sockets.on('connection', (socket) => {
      socket.on('message', (data) => {
        received.push(JSON.parse((data as Buffer).toString()) as Record<string, unknown>);
        wake();
      });
      socket.send(JSON.stringify({ type: 'hello', num_connections: 1, connection_info: { app_id: 'A0123' } }));
      resolve(socket);
    });
  });
  const port = await listening(http);
  return {
    url: `ws://127.0.0.1:${port}/`,
    connected,
    async next() {
      while (received.length === 0) {
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
      }
      return received.shift() ?? {};
    },
    async close() {
      for (const client of sockets.clients) client.terminate();
      sockets.close();
      await closed(http);
    },
  };
}

describe('Socket Mode', () => {
  it('app token that Slack refuses: ends the start with the setting and the remedy', async () => {
    const slack = await slackSide();
    open.slack = slack;
    slack.answer('apps.connections.open', { ok: false, error: 'invalid_auth' });
    const started = startBot(slack, { mode: 'socket', botToken: BOT_TOKEN, appToken: APP_TOKEN } as Partial<
      Config['slack']
    >);
    await expect(started).rejects.toThrow(/^Slack refuses SLACK_APP_TOKEN \(invalid_auth\)\. .*connections:write/);
  });

  it('command on the socket: acknowledged there, answered at its response address, no port for Slack open', async () => {
    const slack = await slackSide();
    const socket = await socketSide();
    Object.assign(open, { slack, close: () => socket.close() });
    slack.answer('apps.connections.open', { ok: true, url: socket.url });
    const bot = await startBot(slack, { mode: 'socket', botToken: BOT_TOKEN, appToken: APP_TOKEN } as Partial<
      Config['slack']
    >);
    open.bot = bot;

    const url = slack.responseUrl();
    const payload = Object.fromEntries(new URLSearchParams(commandBody('/tool', 'ketpn', url)));
    (await socket.connected).send(
      JSON.stringify({ envelope_id: 'e-1', type: 'slash_commands', accepts_response_payload: true, payload }),
    );

    expect(await socket.next()).toEqual({ envelope_id: 'e-1', payload: {} });
    expect((await slack.posted(url))[0]?.blocks).toEqual(ask('/tool ketpn').blocks);
    expect(slack.calls.find(({ method }) => method === 'apps.connections.open')?.authorization).toBe(
      `Bearer ${APP_TOKEN}`,
    );

    const health = await fetch(`http://127.0.0.1:${bot.port}/healthz`);
    expect(health.status).toBe(200);
    expect((await fetch(`http://127.0.0.1:${bot.port}/slack/events`, { method: 'POST' })).status).toBe(404);
    expect(bot.logged.join('')).not.toContain(APP_TOKEN);
  });
});
