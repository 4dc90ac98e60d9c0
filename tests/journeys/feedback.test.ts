import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { VoteCount } from '../../src/core/feedback/ports.js';
import { postSigned } from '../../src/playground/delivery-http.js';
import type { ChatMessage, OpenView } from '../../src/playground/page-api.js';
import type { Workspace } from '../../src/playground/workspace.js';
import { keptForCurator } from '../../src/scripts/kept-for-curator.js';
import { temporaryFolder } from '../../src/scripts/temporary-folder.js';
import { type RunningBot, startBot } from '../support/bot.js';
import { emptyWorkspace, labelsOn, type Player, player, textOn } from '../support/playing.js';

const CHANNEL = 'C0PLATFORM';

let workspace: Workspace;
let folder: ReturnType<typeof temporaryFolder>;
let bot: RunningBot;
let ana: Player;
let ben: Player;

async function start(settings: Readonly<Record<string, string>> = {}): Promise<void> {
  workspace = await emptyWorkspace();
  bot = await startBot(workspace, { HALLWAY_DATA_DIR: folder.path, ...settings });
  workspace.connect(bot.url);
  ana = player(workspace, 'ana');
  ben = player(workspace, 'ben');
}

beforeEach(() => {
  folder = temporaryFolder();
});
afterEach(async () => {
  await bot.server.stop(1_000);
  await workspace.close();
  folder.remove();
});

/** What the curator prints. */
async function printed(what: 'corrections' | 'feedback', form: 'text' | 'json' = 'text'): Promise<string> {
  return (await keptForCurator(what, form, { HALLWAY_DATA_DIR: folder.path })).output;
}

async function counts(): Promise<VoteCount[]> {
  return JSON.parse(await printed('feedback', 'json')) as VoteCount[];
}

const saying = (who: Player, channel: string, words: string) => (): ChatMessage | undefined =>
  who.messages(channel).findLast((one) => textOn(one).includes(words));
const top = (): OpenView | undefined => ana.modals().at(-1);
const typed = (value: string) => ({ field: { type: 'plain_text_input', value } });
const filled = (source: string) => ({
  wrong: typed('It isn’t archived.'),
  right: typed('It went on\u001b[31m elsewhere.'),
  source: typed(source),
});

async function uninstall(): Promise<void> {
  const { delivered } = await postSigned({
    kind: 'event',
    body: {
      type: 'event_callback',
      team_id: workspace.credentials.teamId,
      event_id: `Ev${randomUUID()}`,
      event: { type: 'app_uninstalled' },
    },
    headers: {},
    url: bot.url,
    retry: undefined,
    signingSecret: workspace.credentials.signingSecret,
    nowMs: workspace.clock.nowMs(),
    limitMs: 3_000,
    signal: new AbortController().signal,
  });
  expect(delivered.how).toBe('answered');
}

describe('journeys of feedback', () => {
  it('Good answer, after /ask: is counted once by kind and record, and thanked for to the person alone', async () => {
    await start();
    const answer = await ana.ask(CHANNEL, '/ask what is keptn?');
    await ana.press(answer, 'Good answer');
    const thanks = await ana.until(saying(ana, CHANNEL, 'counted as a good answer'));
    expect(thanks.visibleTo).toBe(ana.id);
    await ana.press(answer, 'Good answer');
    await workspace.settled();
    expect(await counts()).toEqual([{ kind: 'tool', record: 'tool:keptn', verdict: 'up', count: 1 }]);
    expect(await printed('feedback')).toBe('tool  tool:keptn  1 good, 0 bad');
  });

  it('Bad answer, under a mention: who presses is asked why, in the thread; the reason takes the question’s place', async () => {
    await start();
    await ana.say(CHANNEL, '@Hallway who from Netflix spoke at KCD Amsterdam?');
    const answer = await ben.until(saying(ben, CHANNEL, 'No record has all of this together'));
    for (const who of [ana, ben]) await who.press(answer, 'Bad answer');
    const why = await ben.until(saying(ben, CHANNEL, 'say why'));
    expect(why).toMatchObject({ visibleTo: ben.id, threadTs: answer.threadTs });
    expect(labelsOn(why)).toEqual(['Wrong', 'Outdated', 'Not what I asked', 'Too long', 'Something is missing']);
    await ben.press(why, 'Something is missing');
    const noted = await ben.until(saying(ben, CHANNEL, 'counted: something is missing'));
    expect([noted.ts, labelsOn(noted)]).toEqual([why.ts, []]);
    expect(await counts()).toEqual([
      { kind: 'no', verdict: 'down', count: 2 },
      { kind: 'no', verdict: 'down', reason: 'missing', count: 1 },
    ]);
    expect(await printed('feedback')).toBe('no  (no record)  0 good, 2 bad (1 missing)');
  });

  it('a correction, in the direct message: is refused at the field without an address, mended, kept and listed', async () => {
    await start();
    const answer = await ana.ask(ana.direct, 'what is keptn?');
    await ana.press(answer, 'Wrong or outdated?');
    const form = await ana.until(top);
    await ana.submit(form, filled('the docs'));
    const refused = await ana.until(() => (top()?.errors['source'] === undefined ? undefined : top()));
    expect(refused.errors).toEqual({
      source: 'That is no web address. Paste the whole address of a page that shows it, beginning with https://',
    });
    expect(await printed('corrections')).toBe('No corrections yet.');
    await ana.submit(refused, filled('https://example.org/keptn'));
    await ana.until(() =>
      top() && textOn(top() ?? form).includes('Your correction of *Keptn* is kept') ? true : undefined,
    );
    expect(await printed('corrections')).toBe(
      [
        `${new Date(workspace.clock.nowMs()).toISOString().slice(0, 10)}  tool:keptn  (workspace ${workspace.credentials.teamId}, user ${ana.id})`,
        '  wrong:  It isn’t archived.',
        '  right:  It went on [31m elsewhere.',
        '  source: https://example.org/keptn',
      ].join('\n'),
    );
    expect(bot.logged.join('\n')).not.toContain('elsewhere');
  });

  it('a comparison: its form asks which of the records it is about', async () => {
    await start();
    const answer = await ana.ask(CHANNEL, '/ask flux vs argo cd');
    await ana.press(answer, 'Wrong or outdated?');
    const form = await ana.until(top);
    const option = { text: { type: 'plain_text', text: 'Argo CD (tool)', emoji: false }, value: '1' };
    const record = { field: { type: 'static_select', selected_option: option } };
    await ana.submit(form, { ...filled('https://example.org/'), record });
    await ana.until(() => (JSON.stringify(top()?.view).includes('correction of *Argo CD*') ? true : undefined));
    expect(await printed('corrections')).toContain('tool:argo-cd');
  });

  it('in a modal of Home: an answer is judged by plain buttons, and what is said stands on it', async () => {
    await start();
    await ana.open('home');
    const home = await ana.until(() => ana.home());
    await ana.press(home, 'Look something up');
    const look = await ana.until(top);
    const where = { text: { type: 'plain_text', text: '/ask' }, value: 'ask' };
    await ana.submit(look, {
      words: typed('what is keptn?'),
      where: { field: { type: 'radio_buttons', selected_option: where } },
    });
    const answer = await ana.until(() => ana.modals()[1]);
    await ana.press(answer, 'Bad answer');
    const why = await ana.until(() => ana.modals()[2]);
    await ana.press(why, 'Outdated');
    const noted = await ana.until(() => (textOn(top() ?? why).includes('counted: outdated') ? top() : undefined));
    // The stack is full: the form takes the place of what was said.
    await ana.press(noted, 'Wrong or outdated?');
    await ana.until(() => (textOn(top() ?? why).includes('About *Keptn*') ? true : undefined));
    expect(ana.modals()).toHaveLength(3);
    expect((await counts()).map(({ reason, count }) => [reason, count])).toEqual([
      [undefined, 1],
      ['outdated', 1],
    ]);
  });

  it('Slack refuses the block of feedback: the answer comes with plain buttons, which count as well', async () => {
    await start();
    workspace.misbehaviour.next('response_url', { do: 'fail', status: 400, after: 'before' });
    const answer = await ana.ask(CHANNEL, '/ask what is keptn?');
    expect(textOn(answer)).toContain('*Keptn*');
    expect(answer.blocks.map((block) => block['type'])).not.toContain('context_actions');
    await ana.press(answer, 'Good answer');
    await ana.until(saying(ana, CHANNEL, 'counted as a good answer'));
    expect(await counts()).toEqual([{ kind: 'tool', record: 'tool:keptn', verdict: 'up', count: 1 }]);
  });

  it('app_uninstalled: leaves no count and no correction', async () => {
    await start();
    const answer = await ana.ask(CHANNEL, '/ask what is keptn?');
    await ana.press(answer, 'Good answer');
    await ana.press(answer, 'Wrong or outdated?');
    await ana.submit(await ana.until(top), filled('https://example.org/keptn'));
    await workspace.settled();
    expect(await counts()).toHaveLength(1);
    expect(await printed('corrections')).toContain('tool:keptn');
    await uninstall();
    await workspace.settled();
    expect([await counts(), await printed('corrections')]).toEqual([[], 'No corrections yet.']);
  });

  it('the database away: a press and a form say so, and the form keeps what was typed', async () => {
    await start({ DATABASE_URL: 'postgres://nobody@127.0.0.1:1/none' });
    const answer = await ana.ask(CHANNEL, '/ask what is keptn?');
    await ana.press(answer, 'Good answer');
    await ana.until(saying(ana, CHANNEL, 'memory is unreachable just now'));
    await ana.press(answer, 'Wrong or outdated?');
    const form = await ana.until(top);
    await ana.submit(form, filled('https://example.org/keptn'));
    const open = await ana.until(() => (top()?.errors['source'] === undefined ? undefined : top()));
    expect([open.id, open.errors]).toEqual([
      form.id,
      {
        source: "Hallway's memory is unreachable just now. What you typed is still here: send it again in a minute.",
      },
    ]);
  });
});
