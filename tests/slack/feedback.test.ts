import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { notKept } from '../../src/commands/feedback/correct.js';
import { type FeedbackListening, listenForFeedback, pressCorrect } from '../../src/slack/feedback.js';
import { InFlight } from '../../src/slack/in-flight.js';
import { correctionForm } from '../../src/views/correction-form.js';
import { encodeOpinion } from '../../src/views/vote.js';
import { storesAway, type TestFeedback, testFeedback } from '../commands/feedback/feedback-desk.js';
import { type AnsweringSlack, answeringSlack } from './answering-slack.js';
import { boltApp, type TestApp } from './bolt-app.js';

const UP = encodeOpinion({ verdict: 'up', kind: 'tool', record: 'tool:keptn', reason: undefined });
const WRONG = encodeOpinion({ verdict: 'down', kind: 'tool', record: 'tool:keptn', reason: 'wrong' });

let slack: AnsweringSlack;
let test: TestFeedback;
let bolt: TestApp;
let responses: Record<string, unknown>[];
let listening: FeedbackListening;

/** Listens in a new app, as another process would. */
function listen(change: Partial<FeedbackListening> = {}): void {
  bolt = boltApp(slack);
  listening = {
    desk: test.desk,
    logger: bolt.logger,
    inFlight: new InFlight(),
    respond: async (_, message) => void responses.push({ ...message }),
    ...change,
  };
  listenForFeedback(bolt.app, listening);
}

beforeEach(async () => {
  slack = await answeringSlack();
  for (const method of ['open', 'push', 'update']) slack.answer(`views.${method}`, { ok: true, view: {} });
  test = await testFeedback();
  responses = [];
  listen();
});
afterEach(async () => {
  await slack.close();
  await test.close();
});

const pressed = (value: unknown, change: object = {}) => ({
  type: 'block_actions',
  team: { id: 'T1', domain: 'x' },
  user: { id: 'UANA' },
  channel: { id: 'C1', name: 'x' },
  container: { type: 'message', message_ts: '1.0', channel_id: 'C1' },
  response_url: 'https://r',
  trigger_id: 'tr',
  actions: [{ type: 'feedback_buttons', action_id: 'hallway-feedback', block_id: 'b', value, action_ts: '1' }],
  ...change,
});
const counted = async (): Promise<number> =>
  (await test.stores.feedback.totals()).reduce((sum, { count }) => sum + count, 0);

const submitted = (source: string) => ({
  type: 'view_submission',
  team: { id: 'T1' },
  user: { id: 'UANA' },
  view: {
    id: 'V1',
    type: 'modal',
    callback_id: 'hallway-correction',
    private_metadata: 'tool:keptn',
    state: {
      values: {
        wrong: { field: { value: 'a' } },
        right: { field: { value: 'b' } },
        source: { field: { value: source } },
      },
    },
  },
});

describe('feedback buttons', () => {
  it('many presses at once: count once for each person and message, and everybody is thanked', async () => {
    const others = Array.from({ length: 20 }, (_, at) => ({ user: { id: `U${at}` } }));
    const elsewhere = { container: { type: 'message', message_ts: '2.0', channel_id: 'C1' } };
    const presses = [{}, {}, {}, elsewhere, ...others].map((change) => bolt.deliver(pressed(UP, change)));
    expect(await Promise.all(presses)).toEqual(presses.map(() => [undefined]));
    expect(await counted()).toBe(22);
    expect(responses).toHaveLength(24);
  });

  it('the database away: a press counts once it is back', async () => {
    const stores = { ...test.stores };
    listen({ desk: { ...test.desk, stores } });
    Object.assign(stores, { feedback: storesAway().feedback });
    await bolt.deliver(pressed(UP));
    Object.assign(stores, { feedback: test.stores.feedback });
    await bolt.deliver(pressed(UP));
    expect(await counted()).toBe(1);
    expect(responses.map(({ text }) => text)).toEqual([
      expect.stringContaining('memory is unreachable'),
      'Thanks, counted as a good answer.',
    ]);
  });

  it.each(['["up","tool"', '["up","small-talk","",""]', undefined])(
    '%j: is answered, and counts nothing',
    async (value) => {
      await bolt.deliver(pressed(value));
      expect(await counted()).toBe(0);
      expect(responses).toMatchObject([
        { response_type: 'ephemeral', text: expect.stringContaining('an older version of Hallway') as string },
      ]);
    },
  );

  it('a reason: takes the place of the question for it; when it was not counted the question stays', async () => {
    await bolt.deliver(pressed(WRONG));
    listen({ desk: { ...test.desk, stores: storesAway() } });
    await bolt.deliver(pressed(WRONG));
    expect(responses.map((one) => one['replace_original'])).toEqual([true, false]);
  });

  it('in a modal: is answered on it, and a reason in its place', async () => {
    const view = { id: 'V1', type: 'modal', private_metadata: '1', hash: 'h' };
    const inModal = { view, channel: undefined, response_url: undefined, container: { type: 'view', view_id: 'V1' } };
    await bolt.deliver(pressed(UP, inModal));
    await bolt.deliver(pressed(WRONG, inModal));
    expect(slack.calls.map(({ method }) => method)).toEqual(['views.push', 'views.update']);
    expect(await counted()).toBe(2);
  });
});

describe('correction', () => {
  const press = (text: string) =>
    pressCorrect(
      listening,
      { does: 'correct', command: '', text, page: 1 },
      { client: slack.client(), body: pressed(UP) as never },
    );

  it('Wrong or outdated?: opens the form', async () => {
    await press('tool:keptn');
    expect(slack.calls).toMatchObject([{ method: 'views.open', body: { trigger_id: 'tr' } }]);
    const form = correctionForm([{ id: 'tool:keptn', kind: 'tool', name: 'Keptn' }]);
    expect(slack.calls[0]?.body['view']).toEqual(form);
  });

  it('of a record that is gone: is answered to the person alone', async () => {
    await press('tool:gone');
    expect(slack.calls).toEqual([]);
    expect(responses).toMatchObject([
      { response_type: 'ephemeral', text: expect.stringContaining('no longer has') as string },
    ]);
  });

  it('sent: is kept with workspace and sender, and thanked for in its place', async () => {
    expect(await bolt.deliver(submitted('https://example.org'))).toMatchObject([{ response_action: 'update' }]);
    expect(await test.stores.corrections.list()).toMatchObject([{ workspace: 'T1', user: 'UANA', id: 'V1' }]);
  });

  it('a database too slow for Slack: the form says so; sent again, the correction is kept once', async () => {
    let isBack = (): void => {};
    const away = new Promise<void>((resolve) => {
      isBack = resolve;
    });
    const late: Promise<void>[] = [];
    const put = (...given: Parameters<typeof test.stores.corrections.put>): Promise<void> => {
      late.push(away.then(() => test.stores.corrections.put(...given)));
      return late[0] ?? away;
    };
    const stores = { ...test.stores, corrections: { ...test.stores.corrections, put } };
    listen({ desk: { ...test.desk, stores }, patienceMs: 1 });
    const { errors } = notKept();
    expect(await bolt.deliver(submitted('https://example.org'))).toEqual([{ response_action: 'errors', errors }]);
    isBack();
    listen();
    await bolt.deliver(submitted('https://example.org/again'));
    await Promise.all(late);
    const kept = await test.stores.corrections.list();
    expect([late.length, kept.length]).toEqual([1, 1]);
  });
});
