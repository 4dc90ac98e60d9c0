import { setTimeout as delay } from 'node:timers/promises';
import { TIMING, type Timing } from '../../../core/delivery/world.js';
import type { Delivery, DeliveryStatus, Subscription } from '../../../core/ports.js';
import { type OpenStores, openStores, type Where } from '../../../storage/open.js';
import type { ReplicaOrder } from './replica.js';
import { type Replica, Replicas } from './replicas.js';
import { type SlackLike, slackLike } from './slack-like.js';

/** Dates on which channels are due while something goes wrong. */
export interface Campaign {
  readonly where: Where;
  readonly replicas: number;
  readonly channels: number;
  /** Processes that are killed, over as many dates as that takes. */
  readonly kills: number;
  /** Dates at least; every other one has channels that can be read. */
  readonly dates: number;
  /** What Slack does, beside answering. */
  readonly fateOf?: SlackLike['fateOf'];
}

/** What became of every channel and date. */
export interface Tally {
  kills: number;
  dates: number;
  due: number;
  /** Posted, and recorded as posted. */
  sent: number;
  /** Nobody knows, and the channel could not be read: there, or not. */
  unknownThere: number;
  unknownNotThere: number;
  /** Channels and dates with more than one message. */
  doubled: number;
  /** With more than one reply under it. */
  doubledThreads: number;
  /** Not ended when the time for its date was over. */
  open: number;
  /** Not posted though certainly not posted before, or recorded other than it is. */
  lost: number;
}

/** Everything that takes minutes in earnest takes seconds: still longer than a request, and than a busy machine lets anybody wait. */
const SHORT: Timing = {
  ...TIMING,
  spreadMs: 2_000,
  claimLeaseMs: 1_500,
  sendingLeaseMs: 5_000,
  threadAfterMs: 300,
  settledAfterMs: 3_000,
  lookAgainMs: 500,
};
const TIMEOUT_MS = 2_000;
const FIRST_DUE_MS = Date.UTC(2026, 10, 23, 9);
const DAY_MS = 86_400_000;
/** What is so still may be posted yet. */
const OPEN: readonly DeliveryStatus[] = ['planned', 'claimed', 'sending'];
/** A process lives up to so long before it is killed. */
const LIVES_MS = 1_500;
const WORKSPACES = 10;
const LONGEST_DATE_MS = 120_000;

export async function runCampaign(campaign: Campaign): Promise<Tally> {
  const slack = await slackLike();
  const stores = await openStores(campaign.where);
  const replicas = new Replicas(campaign.replicas);
  const tally: Tally = {
    kills: 0,
    dates: 0,
    due: 0,
    sent: 0,
    unknownThere: 0,
    unknownNotThere: 0,
    doubled: 0,
    doubledThreads: 0,
    open: 0,
    lost: 0,
  };
  try {
    while (tally.kills < campaign.kills || tally.dates < campaign.dates) {
      slack.readable = tally.dates % 2 === 1;
      slack.posts.length = 0;
      await oneDate({ campaign, slack, stores, replicas, tally });
      tally.dates += 1;
    }
  } finally {
    await replicas.close();
    await stores.close();
    slack.close();
  }
  return tally;
}

interface Scene {
  readonly campaign: Campaign;
  readonly slack: SlackLike;
  readonly stores: OpenStores;
  readonly replicas: Replicas;
  readonly tally: Tally;
}

async function oneDate({ campaign, slack, stores, replicas, tally }: Scene): Promise<void> {
  const dueAtMs = FIRST_DUE_MS + tally.dates * DAY_MS;
  const channels = Array.from({ length: campaign.channels }, (_, at) => subscribed(at, dueAtMs, WORKSPACES));
  for (const subscription of channels) await stores.subscriptions.put(subscription);
  if (campaign.fateOf) slack.fateOf = campaign.fateOf;
  const aheadMs = dueAtMs - Date.now();
  const order: ReplicaOrder = {
    where: campaign.where,
    slackUrl: slack.url,
    aheadMs,
    timing: SHORT,
    timeoutMs: TIMEOUT_MS,
  };
  const alive: Replica[] = [];
  while (alive.length < campaign.replicas) alive.push(await replicas.start(order));
  const on = new Date(dueAtMs).toISOString().slice(0, 10);
  const rowOf = async ({ workspace, channel }: Subscription): Promise<Delivery | undefined> => {
    const [row] = await stores.deliveries.recent(workspace, channel, 1);
    return row?.localOn === on ? row : undefined;
  };
  const isOver = async (): Promise<boolean> => {
    for (const channel of channels) if (!isEnded(await rowOf(channel), slack.readable)) return false;
    return true;
  };
  const untilMs = Date.now() + LONGEST_DATE_MS;
  for (let isDone = false; !isDone && Date.now() < untilMs; isDone = await isOver()) {
    await delay(Math.random() * LIVES_MS);
    if (tally.kills >= campaign.kills) continue;
    const victim = Math.floor(Math.random() * alive.length);
    await alive[victim]?.kill();
    tally.kills += 1;
    alive[victim] = await replicas.start(order);
  }
  for (const replica of alive) await replica.kill();
  for (const channel of channels)
    count(
      tally,
      await rowOf(channel),
      slack.posts.filter((post) => post.channel === channel.channel),
    );
}

/** A channel of one of so many workspaces, due at an instant that is nine o'clock UTC. */
export function subscribed(at: number, dueAtMs: number, workspaces: number): Subscription {
  return {
    workspace: `T${at % workspaces}`,
    channel: `C${at}`,
    owner: 'U1',
    schedule: { days: [1, 2, 3, 4, 5, 6, 7], time: '09:00', timeZone: 'UTC' },
    wish: { topics: [], withoutTopics: [], editions: [] },
    whenDone: 'changes',
    skips: [],
    state: { kind: 'on' },
    nextDueAtMs: dueAtMs,
    createdAtMs: dueAtMs,
    changedAtMs: dueAtMs,
  };
}

function isEnded(row: Delivery | undefined, readable: boolean): boolean {
  if (!row || row.threadStatus === 'planned' || row.threadStatus === 'sending') return false;
  return row.status === 'sent' || (row.status === 'unknown' && !readable);
}

function count(tally: Tally, row: Delivery | undefined, posts: SlackLike['posts']): void {
  const messages = posts.filter(({ threadTs }) => threadTs === undefined);
  tally.due += 1;
  if (messages.length > 1) tally.doubled += 1;
  if (posts.length - messages.length > 1) tally.doubledThreads += 1;
  if (row?.status === 'unknown') tally[messages.length > 0 ? 'unknownThere' : 'unknownNotThere'] += 1;
  else if (row?.status === 'sent' && messages.some(({ deliveryId }) => deliveryId === row.id)) tally.sent += 1;
  else if (row && OPEN.includes(row.status)) tally.open += 1;
  else tally.lost += 1;
}
