import { formatDate } from '../core/cadence/describe-schedule.js';
import type { Due } from '../core/cadence/next-due.js';
import type { Progress } from '../core/digest/item.js';
import type { WishNames } from '../core/digest-words/describe-wish.js';
import type { Delivery, Subscription } from '../core/ports.js';
import { OPERATOR } from '../core/subscriptions/operator.js';
import { digestButtons } from './digest-buttons.js';
import { skipped } from './digest-confirmation.js';
import { channelLink, nextDates, whatAndWhen, whenDoneText } from './digest-names.js';
import { leftOutBecause, refusalOf } from './digest-reasons.js';
import { type Message, message, type Part } from './message.js';
import { bold, code, escaped } from './mrkdwn.js';

/** How a channel's digest stands. */
export interface DigestStanding {
  readonly channel: string;
  readonly subscription: Subscription | undefined;
  /** The next two. */
  readonly dues: readonly Due[];
  readonly progress: Progress;
  /** The latest first. */
  readonly recent: readonly Delivery[];
  readonly schedulerRuns: boolean;
}

/** The state of a channel's digest, how far it is, how the last ones ended, and what can be done. */
export function digestStatus(standing: DigestStanding, names: WishNames): Message {
  const { subscription, progress, recent, schedulerRuns, channel } = standing;
  if (!subscription) return noDigest(channel, schedulerRuns);
  const { schedule, skips, whenDone, state } = subscription;
  const next = nextDates(standing.dues, schedule.timeZone);
  const ended = state.kind === 'off' || state.kind === 'paused';
  const lines = [
    `${bold(STATES[state.kind])} in ${channelLink(channel)}${stateDetail(subscription)}`,
    `${whatAndWhen(subscription, names)} · set by ${ownerOf(subscription)}`,
    ...(ended ? [] : [`Next: ${escaped(next ?? 'none')} (${escaped(schedule.timeZone)})`]),
    ...(skips.length === 0 ? [] : [`Not on: ${skipped(skips)}`]),
    `Shown so far: ${progress.shown} of ${progress.total}. ${whenDoneText(whenDone)}`,
  ];
  const past = recent.map((delivery) => `• ${outcome(delivery)}`);
  return message([
    { kind: 'text', text: lines.join('\n') },
    { kind: 'text', text: past.length === 0 ? 'None has been sent yet.' : [bold('The last ones'), ...past].join('\n') },
    health(schedulerRuns),
    { kind: 'buttons', buttons: digestButtons(subscription) },
  ]);
}

const STATES: Readonly<Record<Subscription['state']['kind'], string>> = {
  on: 'The digest is on',
  off: 'The digest is off',
  snoozed: 'The digest is snoozed',
  paused: 'The digest is paused',
};

/** A standing digest was set by the operator, who has nobody's id. */
function ownerOf({ owner }: Subscription): string {
  return owner === OPERATOR ? 'the operator' : `<@${escaped(owner)}>`;
}

function stateDetail({ state }: Subscription): string {
  switch (state.kind) {
    case 'on':
      return '';
    case 'off':
      return `. ${code('/digest on')} starts it again with these settings.`;
    case 'snoozed':
      return ` until ${formatDate(state.untilOn)}. ${code('/digest resume')} ends that.`;
    case 'paused': {
      const { what, remedy } = refusalOf(state.reason);
      return `: ${what}. To go on: ${remedy}. Then ${code('/digest resume')}.`;
    }
  }
}

function noDigest(channel: string, schedulerRuns: boolean): Message {
  return message([
    {
      kind: 'text',
      text: `${bold('No digest is set')} in ${channelLink(channel)}. ${code('/digest on')} sets one: Monday to Friday at 09:00 in your time zone, three to five highlights, one message a day at most.`,
    },
    ...(schedulerRuns ? [] : [health(schedulerRuns)]),
    { kind: 'buttons', buttons: digestButtons({ channel, state: { kind: 'off' } }) },
  ]);
}

/** How one digest ended, as a sentence with its date. */
function outcome({ localOn, status, reason, threadStatus, attempts }: Delivery): string {
  const date = formatDate(localOn);
  switch (status) {
    case 'sent':
      return `${date}: posted${threadStatus === 'failed' || threadStatus === 'unknown' ? ', perhaps without its details' : ''}.`;
    case 'unknown':
      return `${date}: it is not known whether the digest was posted; it was not repeated.`;
    case 'skipped':
      return `${date}: left out, because ${leftOutBecause(reason)}.`;
    case 'failed':
      return `${date}: not posted. ${reason === undefined ? 'No reason was kept' : refusalOf(reason).what}.`;
    case 'planned':
      return reason === undefined
        ? `${date}: on its way.`
        : `${date}: not posted yet, tried ${attempts === 1 ? 'once' : `${attempts} times`}. ${refusalOf(reason).what}; it is tried again by itself.`;
    case 'claimed':
    case 'sending':
      return `${date}: on its way.`;
  }
}

function health(schedulerRuns: boolean): Part {
  return {
    kind: 'context',
    text: schedulerRuns
      ? 'The scheduler is running and its memory can be reached.'
      : 'The scheduler is not running, so nothing is sent. Tell whoever runs Hallway.',
  };
}
