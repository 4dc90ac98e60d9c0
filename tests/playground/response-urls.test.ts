import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { postMessage } from '../../src/playground/messages.js';
import type { Json } from '../../src/playground/page-api.js';
import type { ResponseUrlAbout } from '../../src/playground/response-urls.js';
import { listen, serve } from '../../src/playground/server.js';
import type { Slack } from '../../src/playground/slack.js';
import { START_MS, workspaceParts } from '../support/playground.js';

let slack: Slack;
let stop: () => Promise<void>;

beforeEach(async () => {
  const { server, address } = await listen(0);
  slack = workspaceParts({ address });
  stop = serve(server, slack, { pageDir: undefined }).stop;
});

afterEach(() => stop());

const command: ResponseUrlAbout = { user: 'U0ANA', channel: 'C0RANDOM' };

/** What an address answers: its status and its error, if it has one. */
async function send(url: string, body: Json): Promise<string> {
  const response = await fetch(url, { method: 'POST', body: JSON.stringify(body) });
  const answer = (await response.json()) as { readonly error?: string };
  return `${response.status} ${answer.error ?? 'ok'}`;
}

const shown = (channel = 'C0RANDOM') =>
  slack.state.messages(channel).map(({ user, text, visibleTo }) => [user, text, visibleTo ?? 'all']);

describe('a response address', () => {
  it('of a command: takes five answers, each for the person alone, even where the bot is no member', async () => {
    const url = slack.responseUrls.create(command);
    const statuses: string[] = [];
    for (const text of ['1', '2', '3', '4', '5', '6']) statuses.push(await send(url, { text }));
    expect(statuses).toEqual(['200 ok', '200 ok', '200 ok', '200 ok', '200 ok', '404 used_url']);
    expect(shown()).toEqual(['1', '2', '3', '4', '5'].map((text) => ['U0HALLWAY', text, 'U0ANA']));
  });

  it('half an hour old by the workspace’s clock: takes nothing more', async () => {
    const url = slack.responseUrls.create(command);
    slack.state.clock.forwardTo(START_MS + 30 * 60_000 - 1);
    expect(await send(url, { text: 'in time' })).toBe('200 ok');
    slack.state.clock.forwardTo(START_MS + 30 * 60_000);
    expect(await send(url, { text: 'late' })).toBe('404 expired_url');
    expect(shown()).toEqual([['U0HALLWAY', 'in time', 'U0ANA']]);
  });

  it('made up: is not there', async () => {
    expect(await send(`${slack.address}/response/abc`, { text: 'x' })).toBe('404 invalid_url');
  });

  it('in_channel: is seen by all', async () => {
    await send(slack.responseUrls.create(command), { response_type: 'in_channel', text: 'Look' });
    expect(shown()).toEqual([['U0HALLWAY', 'Look', 'all']]);
  });

  it('a message that Slack would refuse: is refused, posts nothing and uses nothing up', async () => {
    const url = slack.responseUrls.create(command);
    const blocks = [{ type: 'section', text: { type: 'mrkdwn', text: 'x'.repeat(3_001) } }];
    for (let tries = 0; tries < 6; tries += 1)
      expect(await send(url, { text: 'x', blocks })).toBe('400 invalid_blocks');
    expect(await send(url, {})).toBe('400 no_text');
    expect(shown()).toEqual([]);
    expect(await send(url, { text: 'fine' })).toBe('200 ok');
  });

  it('no JSON: is refused', async () => {
    const response = await fetch(slack.responseUrls.create(command), { method: 'POST', body: '{' });
    expect([response.status, await response.json()]).toEqual([400, { ok: false, error: 'invalid_payload' }]);
  });
});

describe('a response address of a press', () => {
  const on = (visibleTo?: string) => {
    const { ts } = postMessage(slack, {
      channel: 'C0GENERAL',
      user: 'U0HALLWAY',
      text: 'Old',
      ...(visibleTo === undefined ? {} : { visibleTo }),
    });
    return { ts, url: slack.responseUrls.create({ user: 'U0ANA', channel: 'C0GENERAL', messageTs: ts }) };
  };

  it('in an ephemeral message: replaces it, unless it is told not to', async () => {
    const { ts, url } = on('U0ANA');
    await send(url, { text: 'New' });
    expect(shown('C0GENERAL')).toEqual([['U0HALLWAY', 'New', 'U0ANA']]);
    expect(slack.state.messages('C0GENERAL')[0]?.ts).toBe(ts);
    await send(url, { text: 'Beside', replace_original: false });
    expect(shown('C0GENERAL').map(([, text]) => text)).toEqual(['New', 'Beside']);
  });

  it('in a message of all: stands beside it for the person alone, unless it is told to replace it', async () => {
    const { url } = on();
    await send(url, { text: 'Beside' });
    expect(shown('C0GENERAL')).toEqual([
      ['U0HALLWAY', 'Old', 'all'],
      ['U0HALLWAY', 'Beside', 'U0ANA'],
    ]);
    await send(url, { text: 'New', replace_original: 'true' });
    expect(shown('C0GENERAL')[0]).toEqual(['U0HALLWAY', 'New', 'all']);
    expect(slack.state.messages('C0GENERAL')[0]?.editedAt).toBeDefined();
  });

  it('delete_original: takes it away', async () => {
    const { url } = on('U0ANA');
    expect(await send(url, { delete_original: true })).toBe('200 ok');
    expect(shown('C0GENERAL')).toEqual([]);
  });

  it('thread_ts: hangs the answer into the thread', async () => {
    const { ts, url } = on();
    await send(url, { text: 'In there', thread_ts: ts, response_type: 'in_channel' });
    expect(slack.state.messages('C0GENERAL').map(({ threadTs, replyCount }) => [threadTs, replyCount])).toEqual([
      [undefined, 1],
      [ts, 0],
    ]);
  });
});
