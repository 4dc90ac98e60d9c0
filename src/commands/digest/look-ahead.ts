import { describeSchedule } from '../../core/cadence/describe-schedule.js';
import { localDate } from '../../core/cadence/local-time.js';
import { composeFor } from '../../core/delivery/content.js';
import type { Subscription } from '../../core/ports.js';
import { freshChoice } from '../../core/subscriptions/change.js';
import { comingDues } from '../../core/subscriptions/coming.js';
import { digestNext, digestPreviewed } from '../../views/digest-next.js';
import type { Message } from '../../views/message.js';
import type { DigestDesk, Place } from './desk.js';
import { storedOf, takenBy } from './standing-of.js';

/** When the next digest comes, and what is in it. */
export async function nextDigest(desk: DigestDesk, place: Place): Promise<Message> {
  const { subscription, recent, shown, taste } = await storedOf(desk, place);
  if (!subscription) return digestNext(place.channel, undefined, undefined);
  const [due] = comingDues(subscription, { nowMs: desk.nowMs(), taken: takenBy(recent) }, 1);
  const composed = due && composeFor(desk.stock, subscription, { shown, taste, localOn: due.localOn });
  return digestNext(place.channel, due && { ...due, timeZone: subscription.schedule.timeZone }, composed);
}

/** The next digest as it would be posted, or the one of today where none is to come; one of everything where none is set. */
export async function previewDigest(desk: DigestDesk, place: Place): Promise<Message> {
  const { subscription, recent, shown, taste } = await storedOf(desk, place);
  const nowMs = desk.nowMs();
  const previewed = subscription ?? draft(place, nowMs);
  const [due] = comingDues(previewed, { nowMs, taken: takenBy(recent) }, 1);
  const localOn = due?.localOn ?? localDate(nowMs, previewed.schedule.timeZone);
  const composed = composeFor(desk.stock, previewed, { shown, taste, localOn });
  const schedule = subscription ? describeSchedule(subscription.schedule) : 'not set here yet, /digest on sets it';
  return digestPreviewed(composed, { owner: previewed.owner, schedule, howToStop: '/digest off' }, localOn);
}

function draft({ workspace, channel }: Place, nowMs: number): Subscription {
  return {
    workspace,
    channel,
    owner: '',
    ...freshChoice('UTC'),
    skips: [],
    state: { kind: 'on' },
    nextDueAtMs: undefined,
    createdAtMs: nowMs,
    changedAtMs: nowMs,
  };
}
