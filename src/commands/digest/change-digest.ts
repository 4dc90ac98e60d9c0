import { isZone } from '../../core/cadence/zones.js';
import { UserError } from '../../core/errors.js';
import type { Subscription } from '../../core/ports.js';
import { type Change, type ChangeWish, changeOf } from '../../core/subscriptions/change.js';
import { comingDues } from '../../core/subscriptions/coming.js';
import { progressOf } from '../../core/subscriptions/progress.js';
import {
  type DigestChange,
  digestAnnouncement,
  digestConfirmation,
  digestUnchanged,
} from '../../views/digest-confirmation.js';
import { digestEmpty } from '../../views/digest-end.js';
import { wishNames } from '../../views/digest-names.js';
import { digestNotPosted } from '../../views/digest-not-posted.js';
import type { Message } from '../../views/message.js';
import type { Asker, DigestDesk, Place } from './desk.js';
import { RECENT, takenBy } from './standing-of.js';

const SCHEDULER_OFF =
  'Nothing was set: the scheduler is not running here, so no digest would come. Tell whoever runs Hallway, then type this again.';
const RACED =
  'Somebody changed this digest at the same moment, so nothing was changed for you. Look with /digest status, then type it again.';

/** Wishes after which something is to be posted: that Slack lets us is tried before anything is kept. */
const STARTS: readonly ChangeWish['does'][] = ['on', 'choose', 'resume'];

/** Changes a channel's digest, tells the channel in one quiet line, and answers who asked. Throws `UserError`. */
export async function changeDigest(desk: DigestDesk, asker: Asker, place: Place, wish: ChangeWish): Promise<Message> {
  if (STARTS.includes(wish.does) && !desk.schedulerRuns()) throw new UserError(SCHEDULER_OFF);
  const timeZone = await askersZone(desk, asker, place, wish);
  const answer = (): Promise<Message | undefined> => attempt(desk, place, wish, { user: asker.user, timeZone });
  // A lost race is tried once more, on what the other left.
  const message = (await answer()) ?? (await answer());
  if (!message) throw new UserError(RACED);
  return message;
}

/** Undefined when somebody else was faster; then nothing was changed. */
async function attempt(
  desk: DigestDesk,
  place: Place,
  wish: ChangeWish,
  by: { readonly user: string; readonly timeZone: string | undefined },
): Promise<Message | undefined> {
  const { subscriptions, deliveries } = desk.stores;
  const before = await subscriptions.get(place.workspace, place.channel);
  const calendar = {
    nowMs: desk.nowMs(),
    taken: takenBy(await deliveries.recent(place.workspace, place.channel, RECENT)),
  };
  const change = changeOf(before, wish, { ...place, ...by, ...calendar });
  const { subscription } = change;
  const dues = comingDues(subscription, calendar, 2);
  const names = wishNames(desk.stock.catalog);
  if (change.kind === 'unchanged') return digestUnchanged(subscription, names, { dues, absent: change.absent });
  if (wishesNothing(desk, before, subscription)) return digestEmpty();
  const told: DigestChange = { does: wish.does, subscription, isNew: !before, dues, undo: change.undo };
  const kept = (): Promise<boolean> => subscriptions.put(subscription, before?.changedAtMs ?? 'absent');
  return STARTS.includes(wish.does)
    ? tellThenKeep(desk, { told, change, place, user: by.user }, kept)
    : keepThenTell(desk, { told, change, place, user: by.user }, kept);
}

interface Doing {
  readonly told: DigestChange;
  readonly change: Extract<Change, { kind: 'changed' }>;
  readonly place: Place;
  readonly user: string;
}

/** The line in the channel is the trial: where Slack refuses it nothing is kept, and where nothing can be kept it goes again. */
async function tellThenKeep(
  { channels, stock }: DigestDesk,
  { told, change, place, user }: Doing,
  keep: () => Promise<boolean>,
): Promise<Message | undefined> {
  const names = wishNames(stock.catalog);
  const line = await channels.announce(place, digestAnnouncement(told, user, names));
  if (!line.ok) return digestNotPosted(place.channel, line.reason);
  let kept = false;
  try {
    kept = await keep();
  } finally {
    if (!kept) await channels.remove(place, line.ts);
  }
  return kept ? digestConfirmation(told, names, { absent: change.absent }) : undefined;
}

/** What stops or lessens a digest works where Slack takes no line too. */
async function keepThenTell(
  { channels, stock }: DigestDesk,
  { told, change, place, user }: Doing,
  keep: () => Promise<boolean>,
): Promise<Message | undefined> {
  if (!(await keep())) return undefined;
  const names = wishNames(stock.catalog);
  const line = await channels.announce(place, digestAnnouncement(told, user, names));
  return digestConfirmation(told, names, { absent: change.absent, untold: line.ok ? undefined : line.reason });
}

/** Whether a change leaves a wish that the catalog has nothing of, whatever was shown. */
function wishesNothing({ stock }: DigestDesk, before: Subscription | undefined, after: Subscription): boolean {
  if (before && JSON.stringify(before.wish) === JSON.stringify(after.wish)) return false;
  return progressOf(stock, after.wish, { shown: [], taste: new Map() }).total === 0;
}

/** The zone of who sets a first digest without naming one; Slack is asked for it only then. */
async function askersZone(
  { stores, channels }: DigestDesk,
  asker: Asker,
  { workspace, channel }: Place,
  wish: ChangeWish,
): Promise<string | undefined> {
  if (wish.does !== 'on' || wish.settings.timeZone !== undefined) return undefined;
  if (await stores.subscriptions.get(workspace, channel)) return undefined;
  const zone = asker.timeZone ?? (await channels.timeZoneOf(workspace, asker.user));
  return zone !== undefined && isZone(zone) ? zone : undefined;
}
