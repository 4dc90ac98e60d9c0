import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ChatMessage } from '../../src/playground/page-api.js';
import { PROMPTS } from '../../src/views/prompts.js';
import { ask } from '../support/ask.js';
import { MANIFEST } from '../support/manifest.js';
import { labelsOn, type Player, type Playing, play } from '../support/playing.js';

const CHANNEL = 'C0PLATFORM';
const DAY_MS = 86_400_000;
const ETCD = 'which talk was about etcd?';
const WHO = 'who gave it?';
const SPEAKER = 'Pierre Zemb';
/** What a follow-up is answered when there is nothing that it could go on from. */
const ALONE = ask(`/ask ${WHO}`).text;

describe.each(['http', 'socket'] as const)('questions over %s', (mode) => {
  let playing: Playing;
  let ana: Player;
  beforeAll(async () => {
    playing = await play({ mode });
    ana = playing.as('ana');
  });
  afterAll(() => playing.close());

  /** Asks the bot by its name, and waits for what everybody sees of its answer. */
  const mention = async (text: string, threadTs?: string): Promise<ChatMessage> =>
    await ana.ask(CHANNEL, `@Hallway ${text}`, threadTs);

  /** What was answered, once the bot has done all that belongs to it. */
  const whenDone = async (doing: () => Promise<ChatMessage>): Promise<ChatMessage> => {
    const cleared = () =>
      playing.workspace.calls.filter(({ method, args }) => method.endsWith('setStatus') && args['status'] === '');
    const before = cleared().length;
    const answer = await doing();
    await playing.as('ben').until(() => (cleared().length > before ? true : undefined));
    return answer;
  };

  it('in a direct message: the answer comes first, with where it stands and how old that is', async () => {
    const { text } = await ana.ask(ana.direct, ETCD);
    expect(text.split('\n').slice(0, 3)).toEqual([
      '*Lessons Learned from Operating ETCD*',
      `${SPEAKER} (OVHcloud)`,
      expect.stringMatching(/^KubeCon EU 2021, in the notes of day 2 · \d+ years ago/),
    ]);
  });

  it('a follow-up after a restart: goes on, and so does the next', async () => {
    const priya = playing.as('priya');
    await priya.ask(priya.direct, ETCD);
    await playing.restartBot();
    expect((await priya.ask(priya.direct, WHO)).text).toContain(SPEAKER);
    expect((await priya.ask(priya.direct, 'which tools did they use?')).text).toContain('*bbolt*');
  });

  it('a mention in a thread: is answered there, and gone on from there', async () => {
    await ana.say(CHANNEL, 'Somebody must have run this at scale.');
    const root = ana.messages(CHANNEL).at(-1)?.ts;
    const answer = await mention(ETCD, root);
    expect(answer).toMatchObject({ threadTs: root, text: expect.stringContaining(SPEAKER) });
    expect(await mention(WHO, root)).toMatchObject({ threadTs: root, text: expect.stringContaining(`*${SPEAKER}*`) });
  });

  it('a mention at the root of a channel: begins the thread that it is gone on from in', async () => {
    const answer = await mention('tool cilium');
    expect((await mention('who spoke of it?', answer.threadTs)).text).toContain('Jed Salazar');
  });

  it('two threads: each goes on by itself, and a new one from nothing', async () => {
    const first = (await mention(ETCD)).threadTs;
    const second = (await mention('which talk was about noisy alerts?')).threadTs;
    expect((await mention(WHO, first)).text).toContain(`*${SPEAKER}*`);
    expect((await mention(WHO, second)).text).toContain('*Andrew Newdigate*');
    expect((await mention(WHO)).text).toBe(ALONE);
  });

  it('a direct message and a thread in it: are two conversations, the thread begun by what it hangs from', async () => {
    const ben = playing.as('ben');
    const others = await ben.ask(ben.direct, 'help');
    const question = () => ben.messages(ben.direct).find(({ text }) => text === ETCD);
    const answer = await whenDone(() => ben.ask(ben.direct, ETCD));
    await ben.ask(ben.direct, 'which talk was about noisy alerts?');
    expect((await ben.ask(ben.direct, WHO, answer.ts)).text).toContain(`*${SPEAKER}*`);
    expect((await ben.ask(ben.direct, WHO, question()?.ts)).text).toContain(`*${SPEAKER}*`);
    expect((await ben.ask(ben.direct, WHO, others.ts)).text).toBe(ALONE);
    expect((await ben.ask(ben.direct, WHO)).text).toContain('*Andrew Newdigate*');
  });

  it('a list that a follow-up asked for: goes on by “more”, as no button could ask it again', async () => {
    await ana.ask(ana.direct, 'all talks of kubecon eu 2021');
    const speakers = await ana.ask(ana.direct, 'who gave them?');
    expect([labelsOn(speakers).includes('Next'), speakers.text.split('\n').at(-1)]).toEqual([
      false,
      'There is more: answer `more`.',
    ]);
    const more = await ana.ask(ana.direct, 'more');
    expect(more.text).not.toContain(speakers.text.split(' (')[0]);
    expect(more.text).toContain('KubeCon EU 2021');
  });

  it('24 hours later: it is no follow-up any more', async () => {
    await ana.ask(ana.direct, ETCD);
    const forward = (ms: number) =>
      playing.workspace.act({ as: ana.id, do: 'clock', toMs: playing.workspace.clock.nowMs() + ms });
    await forward(DAY_MS - 60_000);
    // A question in between begins the day anew.
    expect((await ana.ask(ana.direct, WHO)).text).toContain(SPEAKER);
    await forward(DAY_MS);
    expect((await ana.ask(ana.direct, WHO)).text).toBe(ALONE);
  });

  it('slash commands: stand by themselves', async () => {
    await ana.ask(CHANNEL, `/ask ${ETCD}`);
    expect((await ana.ask(CHANNEL, `/ask ${WHO}`)).text).toBe(ALONE);
  });

  it('what was typed: is nowhere in the log', async () => {
    await ana.ask(ana.direct, 'who spoke of zanzibar giraffes?');
    expect(playing.logged.join('\n')).not.toContain('giraffes');
  });
});

describe('the agent view', () => {
  let playing: Playing;
  let ana: Player;
  beforeAll(async () => {
    playing = await play();
    ana = playing.as('ana');
  });
  afterAll(() => playing.close());

  const changes = () => playing.workspace.state.seenBy(ana.id);
  const calls = (method: string) => playing.workspace.calls.filter((call) => call.method === method);

  it('messages opened: shows prompts, and Home does not', async () => {
    await ana.open('home');
    await ana.until(() => ana.home());
    await ana.open('messages');
    const shown = await ana.until(() => changes().flatMap((one) => ('prompts' in one ? [one.prompts] : []))[0]);
    expect(shown).toEqual({ channel: ana.direct, title: 'Ask, for example', prompts: PROMPTS });
    expect(calls('assistant.threads.setSuggestedPrompts')).toHaveLength(1);
  });

  it.each([
    ['a direct message', () => ana.ask(ana.direct, ETCD)],
    ['a mention', () => ana.ask(CHANNEL, `@Hallway ${ETCD}`)],
    ['what is said of a digest after a mention', () => ana.ask(CHANNEL, '@Hallway digest')],
  ])('%s: has a status until it is answered', async (_, doing) => {
    const before = calls('assistant.threads.setStatus').length;
    await doing();
    const said = () => calls('assistant.threads.setStatus').slice(before);
    await ana.until(() => (said().length === 2 ? true : undefined));
    expect(said().map(({ args }) => args['status'])).toEqual(['is looking through the notes…', '']);
    expect(changes().flatMap((one) => ('status' in one && one.status.text !== '' ? [one.status] : []))).toEqual([]);
  });
});

describe('an installation without the agent view', () => {
  it('questions: are answered and gone on from as ever, and the log has nothing to say about it', async () => {
    const scopes = MANIFEST.oauth_config.scopes.bot.filter((scope) => `${scope}` !== 'assistant:write');
    const playing = await play({ scopes });
    const ana = playing.as('ana');
    await ana.open('messages');
    expect((await ana.ask(ana.direct, ETCD)).text).toContain(SPEAKER);
    expect((await ana.ask(ana.direct, WHO)).text).toContain(`*${SPEAKER}*`);
    await playing.workspace.settled();
    const INFO = 30;
    const said = playing.logged.flatMap((line) => {
      const { level, msg } = JSON.parse(line) as { level: number; msg: string };
      return level > INFO ? [msg] : [];
    });
    expect(said).toEqual([]);
    await playing.close();
  });
});

describe('the database away', () => {
  it('questions: are answered, each by itself, and the log hears of it once', async () => {
    const playing = await play({ settings: { DATABASE_URL: 'postgres://hallway@127.0.0.1:1/hallway' } });
    const ana = playing.as('ana');
    expect((await ana.ask(ana.direct, ETCD)).text).toContain(SPEAKER);
    expect((await ana.ask(ana.direct, WHO)).text).toBe(ALONE);
    expect(playing.logged.filter((line) => line.includes('follow-ups stand by themselves'))).toHaveLength(1);
    await playing.close();
  });
});
