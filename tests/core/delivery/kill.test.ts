import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { DigestSender } from '../../../src/core/delivery/sender.js';
import type { DeliveryWorld } from '../../../src/core/delivery/world.js';
import type { Answer, FakeSlack } from './fake-slack.js';
import { MINUTE_MS, Play, passing, subscribed } from './play.js';

const CHANNELS = ['C1', 'C2', 'C3'];
/** What goes wrong anyway, so that every way through the loop is one on which it is killed. */
const ANSWERS: Answer[] = [{ kind: 'refused', reason: 'ratelimited', waitMs: 1_000 }, 'ok', 'lost-after'];

/** A process that is killed before or after its n-th step out into the world; from then on it does nothing any more. */
function mortal(play: Play, { step, effect }: { step: number; effect: 'before' | 'after' }) {
  let steps = 0;
  let isDead = false;
  const through = async <Result>(act: () => Promise<Result>): Promise<Result> => {
    steps += 1;
    const isLast = steps === step;
    if (isLast && effect === 'before') isDead = true;
    if (isDead) throw new Error('killed');
    const result = await act();
    if (isLast) isDead = true;
    if (isDead) throw new Error('killed');
    return result;
  };
  const { slack } = play;
  const sender: DigestSender = {
    post: (...given) => through(() => slack.post(...given)),
    postThread: (...given) => through(() => slack.postThread(...given)),
    find: (...given) => through(() => slack.find(...given)),
    tellPaused: (...given) => through(() => slack.tellPaused(...given)),
  };
  const world = play.world({ sender, stores: passing(play.stores, (_, act) => through(act)) });
  return { world, isDead: () => isDead };
}

async function lived(play: Play, world: DeliveryWorld): Promise<void> {
  await play.run(world, 5 * MINUTE_MS).catch(() => {});
  play.nowMs += 10 * MINUTE_MS;
}

const twice = (values: readonly string[]): string[] => values.filter((one, at) => values.indexOf(one) !== at);
const channels = (of: FakeSlack['posts'] | FakeSlack['threads']): string[] => of.map(({ channel }) => channel);

describe('killed at any step', () => {
  let play: Play;
  beforeAll(async () => {
    play = await Play.open();
  });
  afterAll(() => play.close());

  /** Kills at every step in turn; gives how many steps there were. */
  async function everyStep(effect: 'before' | 'after', readable: boolean, check: (step: number) => Promise<void>) {
    for (let step = 1; ; step += 1) {
      await play.clear();
      play.slack.readable = readable;
      play.slack.answers = [...ANSWERS];
      await play.subscribe(...CHANNELS.map((channel) => subscribed({ channel })));
      const { world, isDead } = mortal(play, { step, effect });
      await lived(play, world);
      for (let restart = 0; restart < 3; restart += 1) await lived(play, play.world());
      await check(step);
      if (!isDead()) return step;
    }
  }

  it.each(['before', 'after'] as const)(
    '%s it, channels readable: every digest is there once, and so is its row',
    async (effect) => {
      const steps = await everyStep(effect, true, async (step) => {
        expect([step, channels(play.slack.posts).sort()]).toEqual([step, CHANNELS]);
        expect([step, twice(channels(play.slack.threads))]).toEqual([step, []]);
        for (const channel of CHANNELS) expect((await play.row(channel))?.status).toBe('sent');
      });
      expect(steps).toBeGreaterThan(40);
    },
    60_000,
  );

  it.each(['before', 'after'] as const)(
    '%s it, channels unreadable: none is doubled, and only one whose request may have been made is not there',
    async (effect) => {
      const steps = await everyStep(effect, false, async (step) => {
        expect([step, twice(channels(play.slack.posts)), twice(channels(play.slack.threads))]).toEqual([step, [], []]);
        const there = channels(play.slack.posts);
        const rows = await Promise.all(CHANNELS.map((channel) => play.row(channel)));
        // Of three posts one is uncertain anyway, and of those under way at the end all may be.
        for (const [at, row] of rows.entries()) {
          const isThere = there.includes(CHANNELS[at] ?? '');
          expect([step, isThere || row?.status === 'unknown']).toEqual([step, true]);
          expect(['sent', 'unknown']).toContain(row?.status);
        }
      });
      expect(steps).toBeGreaterThan(40);
    },
    60_000,
  );
});
