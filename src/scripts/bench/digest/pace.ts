import { setTimeout as delay } from 'node:timers/promises';
import { TIMING } from '../../../core/delivery/world.js';
import { openStores, type Where } from '../../../storage/open.js';
import { subscribed } from './campaign.js';
import { Replicas } from './replicas.js';
import { type SlackLike, slackLike } from './slack-like.js';

const MINUTE_MS = 60_000;
const DUE_MS = Date.UTC(2026, 10, 23, 9);
/** So early the subscriptions are there and the process runs. */
const EARLY_MS = 3_000;
const LONGEST_MS = 5 * MINUTE_MS;

export interface Pace {
  readonly channels: number;
  readonly inFirstMinute: number;
  /** What the limits allow in a minute of those due. */
  readonly allowed: number;
  readonly lastDigestMs: number;
  readonly lastThreadMs: number;
  readonly refused: number;
  readonly doubled: number;
  /** What the process held, in bytes, twice a second from its start. */
  readonly memory: readonly number[];
}

/** As many channels of as many workspaces due in one minute, at a Slack with a second's limit each and a minute's each. */
export async function measurePace({
  where,
  channels,
  workspaces,
  perMinute,
}: {
  readonly where: Where;
  readonly channels: number;
  readonly workspaces: number;
  readonly perMinute: number;
}): Promise<Pace> {
  const slack = await slackLike();
  slack.fateOf = limited(perMinute);
  const stores = await openStores(where);
  const replicas = new Replicas(1);
  for (let from = 0; from < channels; from += 100) {
    const some = Array.from({ length: Math.min(100, channels - from) }, (_, at) =>
      subscribed(from + at, DUE_MS, workspaces),
    );
    await Promise.all(some.map((subscription) => stores.subscriptions.put(subscription)));
  }
  const beganMs = Date.now();
  const dueAtRealMs = beganMs + EARLY_MS;
  const order = { where, slackUrl: slack.url, aheadMs: DUE_MS - dueAtRealMs, timing: TIMING, timeoutMs: 10_000 };
  const replica = await replicas.start(order);
  const isReply = ({ threadTs }: { threadTs: string | undefined }): boolean => threadTs !== undefined;
  while (slack.posts.length < 2 * channels && Date.now() - beganMs < LONGEST_MS) await delay(200);
  const digests = slack.posts.filter((post) => !isReply(post));
  const after = (posts: SlackLike['posts']): number => (posts.at(-1)?.atMs ?? 0) - dueAtRealMs;
  const memory = [...replica.memory()];
  await replica.kill();
  await replicas.close();
  await stores.close();
  slack.close();
  return {
    channels,
    inFirstMinute: digests.filter(({ atMs }) => atMs - dueAtRealMs <= MINUTE_MS).length,
    allowed: Math.min(channels, workspaces * perMinute),
    lastDigestMs: after(digests),
    lastThreadMs: after(slack.posts.filter(isReply)),
    refused: slack.fates.get('429') ?? 0,
    doubled: digests.length - new Set(digests.map(({ channel }) => channel)).size,
    memory,
  };
}

/** One message a second for a channel, and so many in any minute for a workspace. */
function limited(perMinute: number): SlackLike['fateOf'] {
  const lastOf = new Map<string, number>();
  const takenOf = new Map<string, number[]>();
  return ({ token, channel }) => {
    const nowMs = Date.now();
    const taken = (takenOf.get(token) ?? []).filter((atMs) => nowMs - atMs < MINUTE_MS);
    takenOf.set(token, taken);
    if (taken.length >= perMinute || nowMs - (lastOf.get(channel) ?? 0) < 1_000) return '429';
    taken.push(nowMs);
    lastOf.set(channel, nowMs);
    return 'ok';
  };
}
