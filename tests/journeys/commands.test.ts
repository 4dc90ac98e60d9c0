import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { labelsOn, type Playing, play, textOn } from '../support/playing.js';

const CHANNEL = 'C0PLATFORM';

describe.each(['http', 'socket'] as const)('journeys over %s', (mode) => {
  let playing: Playing;

  beforeAll(async () => {
    playing = await play({ mode });
  });
  afterAll(async () => {
    await playing.close();
  });

  it('a tool by a slip: the card comes to the person alone, and leads on to another tool', async () => {
    const ana = playing.as('ana');
    const card = await ana.ask(CHANNEL, '/tool ketpn');
    expect(card).toMatchObject({ visibleTo: ana.id });
    expect(textOn(card)).toContain('Sandbox when the notes of KubeCon EU 2021 were written → archived 2025-09');
    expect(playing.as('ben').messages(CHANNEL)).toEqual([]);
  });

  it('a suggestion: is chosen, and opens the card beside the list', async () => {
    const ana = playing.as('ana');
    const list = await ana.ask(CHANNEL, '/tool jaeger op');
    expect(textOn(list)).toMatch(/Which of these\?|Is it this one\?/);
    const before = ana.messages(CHANNEL).length;
    await ana.press(list, 'Open');
    const card = await ana.until(() => ana.messages(CHANNEL)[before]);
    expect(textOn(card)).toContain('*Jaeger');
    expect(ana.messages(CHANNEL)).toHaveLength(before + 1);
  });

  it('a long list: turns its pages in its own place', async () => {
    const ana = playing.as('ana');
    const first = await ana.ask(CHANNEL, '/talk kcd');
    expect(textOn(first)).toContain('Page 1 of 2');
    const showing = (page: string) => () =>
      ana.messages(CHANNEL).find((one) => one.ts === first.ts && textOn(one).includes(page));
    await ana.press(first, 'Next');
    const second = await ana.until(showing('Page 2 of 2'));
    expect(labelsOn(second)).toContain('Previous');
    await ana.press(second, 'Previous');
    await ana.until(showing('Page 1 of 2'));
  });

  it('Share: everybody in the channel sees the answer and who shared it, once', async () => {
    const ana = playing.as('ana');
    const ben = playing.as('ben');
    const card = await ana.ask(CHANNEL, '/tool contour');
    const shared = () => ben.messages(CHANNEL).filter((one) => textOn(one).includes('shared by <@U0ANA>'));
    await Promise.all([ana.press(card, 'Share'), ana.press(card, 'Share')]);
    const [first] = await ben.until(() => (shared().length > 0 ? shared() : undefined));
    expect(first?.visibleTo).toBeUndefined();
    await ana.until(() => ana.messages(CHANNEL).find((one) => textOn(one).includes('You shared this')));
    await playing.workspace.settled();
    expect(shared()).toHaveLength(1);
  });

  it('in a thread: a slash command is refused by Slack, the same words after a mention are answered there', async () => {
    const ana = playing.as('ana');
    await ana.say(CHANNEL, 'Who knows Keptn?');
    const root = ana.messages(CHANNEL).find(({ text }) => text === 'Who knows Keptn?');
    await ana.say(CHANNEL, '/tool keptn', root?.ts);
    await ana.until(() => ana.notices().find((text) => text.includes('not supported in threads')));
    await ana.say(CHANNEL, '@Hallway tool keptn', root?.ts);
    const ben = playing.as('ben');
    const answer = await ben.until(() =>
      ben.messages(CHANNEL).find(({ threadTs, blocks }) => threadTs === root?.ts && blocks.length > 0),
    );
    expect(textOn(answer)).toContain('*Keptn*');
    expect(labelsOn(answer)).not.toContain('Share');
    // A button in the thread answers the person who presses it, there.
    const [label = ''] = labelsOn(answer);
    await ben.press(answer, label);
    const opened = await ben.until(() => ben.messages(CHANNEL).find(({ visibleTo }) => visibleTo === ben.id));
    expect(opened.threadTs).toBe(root?.ts);
  });

  it('in a direct message: every line is answered, in its thread where it was asked in one', async () => {
    const priya = playing.as('priya');
    const card = await priya.ask(priya.direct, 'keptn');
    expect(textOn(card)).toContain('*Keptn*');
    expect(labelsOn(card)).not.toContain('Share');
    const inThread = await priya.ask(priya.direct, 'talk etcd', card.ts);
    expect(inThread.threadTs).toBe(card.ts);
    const list = await priya.ask(priya.direct, 'talk kcd');
    await priya.press(list, 'Next');
    await priya.until(() => priya.messages(priya.direct).find((one) => textOn(one).includes('Page 2 of 2')));
  });

  it('what is said to others: is not answered', async () => {
    const ben = playing.as('ben');
    const calls = playing.workspace.calls.length;
    await ben.say(CHANNEL, 'tool keptn, anybody?');
    await ben.say('C0RANDOM', '@Hallway tool keptn');
    await playing.workspace.settled();
    expect(playing.workspace.calls.slice(calls)).toEqual([]);
  });

  it('a restart: buttons of old answers still work', async () => {
    const ana = playing.as('ana');
    const first = await ana.ask(CHANNEL, '/talk kcd');
    await playing.restartBot();
    await ana.press(first, 'Next');
    await ana.until(() => ana.messages(CHANNEL).find((one) => one.ts === first.ts && textOn(one).includes('Page 2')));
  });
});
