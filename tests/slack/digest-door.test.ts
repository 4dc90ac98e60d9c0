import type { BlockAction } from '@slack/bolt';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  answerDigestLine,
  askerIn,
  type DigestListening,
  listenForDigests,
  pressDigest,
} from '../../src/slack/digest-door.js';
import { InFlight } from '../../src/slack/in-flight.js';
import { settingsButton } from '../../src/views/digest-buttons.js';
import { filledValues } from '../commands/digest/filled-values.js';
import { ANA, type TestDesk, testDesk } from '../support/digest-desk.js';
import { type AnsweringSlack, answeringSlack } from './answering-slack.js';
import { boltApp, type TestApp } from './bolt-app.js';

let slack: AnsweringSlack;
let test: TestDesk;
let bolt: TestApp;
let listening: DigestListening;
let responses: { readonly url: string; readonly message: Record<string, unknown> }[];
beforeEach(async () => {
  slack = await answeringSlack();
  for (const method of ['open', 'push', 'update']) slack.answer(`views.${method}`, { ok: true, view: {} });
  test = await testDesk();
  bolt = boltApp(slack);
  responses = [];
  listening = {
    desk: test.desk,
    logger: bolt.logger,
    inFlight: new InFlight(),
    respond: async (url, message) => void responses.push({ url, message: { ...message } }),
  };
  listenForDigests(bolt.app, listening);
});
afterEach(async () => {
  await slack.close();
  await test.close();
});

const press = (asked: Parameters<typeof pressDigest>[1], change: object = {}): Promise<void> => {
  const body = {
    type: 'block_actions',
    team: { id: 'T1', domain: 'x' },
    user: { id: 'UANA' },
    channel: { id: 'C1', name: 'x' },
    container: { type: 'message', message_ts: '1.0' },
    response_url: 'https://r',
    trigger_id: 'tr',
    ...change,
  } as unknown as BlockAction;
  return pressDigest(listening, asked, { client: slack.client(), body });
};
const opening = (text: string) => ({ does: 'open', command: 'digest', text, page: 1 }) as const;

describe('/digest over the wire', () => {
  it('a command: is acknowledged with nothing, then answered to the person alone', async () => {
    const command = {
      command: '/digest',
      text: 'on',
      team_id: 'T1',
      channel_id: 'C1',
      user_id: 'UANA',
      response_url: 'https://r',
    };
    expect(await bolt.deliver(command)).toEqual([undefined]);
    expect(responses).toMatchObject([
      { url: 'https://r', message: { response_type: 'ephemeral', replace_original: false, unfurl_links: false } },
    ]);
    expect(responses[0]?.message['text']).toContain('*A daily digest is set* in <#C1>.');
    expect(await test.subscription()).toMatchObject({ owner: 'UANA' });
  });

  it('a typed line: is answered where it is for /digest', async () => {
    const asker = askerIn('T1', 'D1', 'UANA');
    expect(await answerDigestLine(test.desk, asker, 'tool contour')).toBeUndefined();
    const message = await answerDigestLine(test.desk, asker, 'digest on <#C4|team>');
    expect(message?.text).toContain('set* in <#C4>');
  });
});

describe('buttons', () => {
  it('of an answer: are answered beside it, in its thread; a page in its place', async () => {
    await press(opening('on'), { container: { thread_ts: '5.0' } });
    await press({ ...opening('list'), does: 'page' });
    expect(responses.map(({ message }) => [message['thread_ts'], message['replace_original']])).toEqual([
      ['5.0', false],
      [undefined, true],
    ]);
  });

  it('Save under a digest: is answered to the person alone', async () => {
    await press({ does: 'save', command: 'digest', text: 'tool:etcd', page: 1 });
    expect(await test.stores.saved.list('T1', 'UANA')).toHaveLength(1);
    expect(responses[0]?.message).toMatchObject({ response_type: 'ephemeral' });
  });

  it('in a modal: are answered with a modal on it', async () => {
    await press(opening('help'), { view: { type: 'modal' }, channel: undefined, response_url: undefined });
    expect(slack.calls.map(({ method }) => method)).toEqual(['views.push']);
    expect(responses).toEqual([]);
  });

  it('Settings…: opens the form; to who is no member it says why not', async () => {
    const { action } = settingsButton('C1');
    await press(action);
    expect(slack.calls[0]).toMatchObject({
      method: 'views.open',
      body: { trigger_id: 'tr', view: { private_metadata: 'C1' } },
    });
    test.refusals.set('whisper C1', 'user_not_in_channel');
    await press(action, { channel: { id: 'D1' } });
    expect(slack.calls).toHaveLength(1);
    expect(responses[0]?.message['text']).toContain('Only members');
  });
});

describe('form', () => {
  const submit = (values: object) =>
    bolt.deliver({
      type: 'view_submission',
      team: { id: 'T1' },
      user: { id: 'UANA', team_id: 'T1' },
      view: { id: 'V1', callback_id: 'hallway-digest', private_metadata: 'C1', state: { values } },
    });

  it('a zone: is completed as it is typed', async () => {
    const body = {
      type: 'block_suggestion',
      action_id: 'hallway-zone',
      value: 'lisb',
      team: { id: 'T1' },
      user: { id: 'U' },
    };
    const [answer] = await bolt.deliver(body);
    expect(answer).toMatchObject({ options: [{ value: 'Europe/Lisbon', text: { text: 'Europe/Lisbon' } }] });
  });

  it('filled in wrongly: stays open with what is wrong; nothing is kept', async () => {
    const [answer] = await submit({});
    expect(answer).toMatchObject({ response_action: 'errors', errors: { days: expect.any(String) as string } });
    expect(await test.subscription()).toBeUndefined();
  });

  it('saved as it was opened: sets the digest, and says so in its place', async () => {
    await press(settingsButton('C1').action);
    const view = slack.calls[0]?.body['view'] as Parameters<typeof filledValues>[0];
    const [answer] = await submit(filledValues(view));
    expect(answer).toMatchObject({ response_action: 'update' });
    expect(await test.subscription()).toMatchObject({ owner: ANA.user, schedule: { timeZone: 'Europe/Lisbon' } });
    expect(slack.calls.at(-1)).toMatchObject({ method: 'views.update', body: { view_id: 'V1' } });
    expect(JSON.stringify(slack.calls.at(-1)?.body['view'])).toContain('*A daily digest is set* in <#C1>.');
    expect(JSON.stringify(slack.calls.at(-1)?.body['view'])).not.toContain('"actions"');
    expect(test.lines).toHaveLength(1);
  });
});
