import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { pause } from '../../../src/core/delivery/pause.js';
import { Play, subscribed } from './play.js';

describe('pause', () => {
  let play: Play;
  beforeAll(async () => {
    play = await Play.open();
  });
  beforeEach(() => play.clear());
  afterAll(() => play.close());
  const place = { workspace: 'T1', channel: 'C1' };

  it('found out by many at once: the owner is told once', async () => {
    await play.subscribe(subscribed());
    await Promise.all(
      ['is_archived', 'not_in_channel', 'is_archived'].map((reason) => pause(play.world(), place, reason)),
    );
    expect(play.slack.told).toHaveLength(1);
    expect((await play.subscription())?.state.kind).toBe('paused');
  });

  it('changed by a person at the same time: pauses what there is now', async () => {
    await play.subscribe(subscribed());
    const world = play.world();
    const { subscriptions } = play.stores;
    let raced = false;
    const put: typeof subscriptions.put = async (subscription, expected) => {
      if (!raced) await subscriptions.put(subscribed({ owner: 'U2', changedAtMs: 7 }));
      raced = true;
      return subscriptions.put(subscription, expected);
    };
    await pause(
      { ...world, stores: { ...play.stores, subscriptions: { ...subscriptions, put } } },
      place,
      'is_archived',
    );
    expect(play.slack.told).toEqual(['U2 is_archived']);
    expect(await play.subscription()).toMatchObject({
      owner: 'U2',
      state: { kind: 'paused', reason: 'is_archived', ownerTold: true },
    });
  });

  it('off, or gone: stays so, and nobody is told', async () => {
    await pause(play.world(), place, 'is_archived');
    await play.subscribe(subscribed({ state: { kind: 'off' } }));
    await pause(play.world(), place, 'is_archived');
    expect([play.slack.told, (await play.subscription())?.state]).toEqual([[], { kind: 'off' }]);
  });

  it('telling fails: is reported, and the subscription says that the owner was not told', async () => {
    await play.subscribe(subscribed());
    const world = play.world();
    const tellPaused = () => Promise.reject(new TypeError('bug'));
    const sender = {
      post: world.sender.post,
      postThread: world.sender.postThread,
      find: world.sender.find,
      tellPaused,
    };
    await pause({ ...world, sender }, place, 'is_archived');
    expect(play.reports).toEqual([new TypeError('bug')]);
    const state = { kind: 'paused', reason: 'is_archived', ownerTold: false };
    expect((await play.subscription())?.state).toEqual(state);
  });
});
