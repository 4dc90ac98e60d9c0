import { formatDate, formatDue } from '../../core/cadence/describe-schedule.js';
import { localDate } from '../../core/cadence/local-time.js';
import { composeFor } from '../../core/delivery/content.js';
import { UserError } from '../../core/errors.js';
import type { Delivery, Subscription } from '../../core/ports.js';
import { comingDues } from '../../core/subscriptions/coming.js';
import { digestOnItsWay } from '../../views/digest-on-its-way.js';
import { leftOutBecause } from '../../views/digest-reasons.js';
import type { Message } from '../../views/message.js';
import type { DigestDesk, Place } from './desk.js';
import { storedOf, takenBy } from './standing-of.js';

/**
 * Puts today's digest in the ledger for now, where the scheduler takes it up as any other: so there is one a day still, whatever else
 * sends. Throws `UserError` when there can be none today, or there was one.
 */
export async function sendNow(desk: DigestDesk, place: Place): Promise<Message> {
  if (!desk.schedulerRuns())
    throw new UserError('The scheduler is not running here, so nothing can be sent. /digest preview shows it to you.');
  const { subscription, recent, shown, taste } = await storedOf(desk, place);
  const nowMs = desk.nowMs();
  const ready = readyToSend(subscription, nowMs);
  const localOn = localDate(nowMs, ready.schedule.timeZone);
  const today = recent.find((one) => one.localOn === localOn);
  if (today) throw new UserError(alreadyThere(today));
  const composed = composeFor(desk.stock, ready, { shown, taste, localOn });
  if (composed.kind === 'nothing')
    throw new UserError(`There is nothing to send today, because ${leftOutBecause(composed.reason)}.`);
  const [next] = comingDues(ready, { nowMs, taken: [...takenBy(recent), localOn] }, 1);
  const planned = await desk.stores.deliveries.plan({
    id: desk.newId(),
    subscription: ready,
    localOn,
    dueAtMs: nowMs,
    notBeforeMs: nowMs,
    nextDueAtMs: next?.dueAtMs,
    nowMs,
  });
  if (!planned)
    throw new UserError(
      'Somebody sent or changed it at the same moment. Look with /digest status before you try again.',
    );
  const { timeZone } = ready.schedule;
  return digestOnItsWay(place.channel, next && `${formatDue(next.dueAtMs, timeZone)} (${timeZone})`);
}

/** The subscription, when it may send today. */
function readyToSend(subscription: Subscription | undefined, nowMs: number): Subscription {
  if (!subscription) throw new UserError('No digest is set here. Type /digest on, or /digest preview to see one.');
  const { state, skips, schedule } = subscription;
  const todayOn = localDate(nowMs, schedule.timeZone);
  if (state.kind === 'off') throw new UserError('The digest is off here. Type /digest on, then /digest now.');
  if (state.kind === 'paused') throw new UserError('The digest is paused here. /digest status says why.');
  if (state.kind === 'snoozed' && todayOn < state.untilOn)
    throw new UserError(
      `The digest is snoozed until ${formatDate(state.untilOn)}. Type /digest resume, then /digest now.`,
    );
  if (skips.some(({ fromOn, toOn }) => fromOn <= todayOn && todayOn <= toOn))
    throw new UserError(`Today is one of the dates to skip. Type /digest unskip ${todayOn}, then /digest now.`);
  return subscription;
}

/** There is one digest a day, whatever became of it. */
function alreadyThere({ status, reason, localOn }: Delivery): string {
  const again = 'There is one a day at most; /digest preview shows you the next.';
  switch (status) {
    case 'sent':
      return `Today's digest was posted already. ${again}`;
    case 'unknown':
      return `On ${localOn} it is not known whether the digest was posted, so it is not repeated. ${again}`;
    case 'skipped':
      return `Today's digest was left out, because ${leftOutBecause(reason)}. ${again}`;
    case 'failed':
      return `Today's digest could not be posted. /digest status says why.`;
    case 'planned':
    case 'claimed':
    case 'sending':
      return `Today's digest is on its way already. /digest status shows how it goes.`;
  }
}
