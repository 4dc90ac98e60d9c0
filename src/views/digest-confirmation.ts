import { formatDate } from '../core/cadence/describe-schedule.js';
import type { Due } from '../core/cadence/next-due.js';
import type { WishNames } from '../core/digest-words/describe-wish.js';
import type { Subscription } from '../core/ports.js';
import type { ChangeWish } from '../core/subscriptions/change.js';
import { digestButtons } from './digest-buttons.js';
import { channelLink, nextDates, typedLines, whatAndWhen, whenDoneText } from './digest-names.js';
import { refusalOf } from './digest-reasons.js';
import { type Message, message, type Part } from './message.js';
import { bold, code, escaped, listed } from './mrkdwn.js';

/** A change as it is told. */
export interface DigestChange {
  readonly does: ChangeWish['does'];
  /** As it is now. */
  readonly subscription: Subscription;
  /** Whether there was a digest before, whatever its state. */
  readonly isNew: boolean;
  readonly dues: readonly Due[];
  readonly undo: readonly string[];
}

/** The one quiet line that a channel sees of a change: who, what, when next, and how to undo it. */
export function digestAnnouncement(told: DigestChange, by: string, names: WishNames): Message {
  const { dues, subscription, undo } = told;
  const next = nextDates(dues, subscription.schedule.timeZone);
  const parts = [
    `<@${escaped(by)}> ${deed(told, names)}`,
    ...(next === undefined ? [] : [`next ${escaped(next)}`]),
    ...(undo.length === 0 ? [] : [`undo: ${typedLines(undo)}`]),
  ];
  return message([{ kind: 'context', text: parts.join(' · ') }]);
}

/** What the one who changed it is told; `untold` is why the channel could not be. */
export function digestConfirmation(
  told: DigestChange,
  names: WishNames,
  beside: { readonly absent: readonly string[]; readonly untold?: string | undefined },
): Message {
  const { subscription, undo } = told;
  const sending = subscription.state.kind === 'on' || subscription.state.kind === 'snoozed';
  const lines = [
    `${bold(HEADS[told.does](told))} in ${channelLink(subscription.channel)}.`,
    ...(sending ? whenLines(told, names) : ['Nothing is sent from now on. Its settings are kept.']),
    ...(undo.length === 0 ? [] : [`To undo this, in the channel: ${typedLines(undo)}.`]),
    ...(beside.absent.length === 0
      ? []
      : [`Not there before, so not taken away: ${escaped(listed(beside.absent, 5))}.`]),
    ...(beside.untold === undefined ? [] : [`The channel was not told: ${refusalOf(beside.untold).what}.`]),
  ];
  return message([
    { kind: 'text', text: lines.join('\n') },
    rights(sending),
    { kind: 'buttons', buttons: digestButtons(subscription) },
  ]);
}

/** It is as was asked for already. */
export function digestUnchanged(
  subscription: Subscription,
  names: WishNames,
  { dues, absent }: { readonly dues: readonly Due[]; readonly absent: readonly string[] },
): Message {
  const { state, schedule, channel } = subscription;
  const next = nextDates(dues, schedule.timeZone);
  const now =
    state.kind === 'off' || state.kind === 'paused'
      ? `The digest is ${state.kind}.`
      : `${whatAndWhen(subscription, names)}\nNext: ${escaped(next ?? 'none')} (${escaped(schedule.timeZone)})`;
  const none = absent.length === 0 ? '' : `\nNot there, so not taken away: ${escaped(listed(absent, 5))}.`;
  return message([
    {
      kind: 'text',
      text: `${bold('Nothing changed')} in ${channelLink(channel)}: it is like that already.\n${now}${none}`,
    },
    { kind: 'buttons', buttons: digestButtons(subscription) },
  ]);
}

function whenLines({ subscription, dues }: DigestChange, names: WishNames): string[] {
  const { schedule, state, whenDone } = subscription;
  const next = nextDates(dues, schedule.timeZone);
  return [
    whatAndWhen(subscription, names),
    ...(state.kind === 'snoozed' ? [`Nothing comes before ${formatDate(state.untilOn)}.`] : []),
    `Next: ${next === undefined ? 'none' : escaped(next)} (${escaped(schedule.timeZone)})`,
    whenDoneText(whenDone),
  ];
}

function rights(sending: boolean): Part {
  const stop = sending ? ` ${code('/digest off')} stops it.` : ` ${code('/digest on')} starts it again.`;
  return { kind: 'context', text: `Anyone in the channel may change it, and the channel sees who did.${stop}` };
}

const HEADS: Readonly<Record<ChangeWish['does'], (told: DigestChange) => string>> = {
  on: ({ isNew }) => (isNew ? 'A daily digest is set' : 'The digest is set'),
  choose: ({ isNew }) => (isNew ? 'A daily digest is set' : 'The digest is set'),
  off: () => 'The digest is off',
  drop: () => 'The digest is changed',
  snooze: ({ subscription: { state } }) =>
    `The digest is snoozed${state.kind === 'snoozed' ? ` until ${formatDate(state.untilOn)}` : ''}`,
  resume: () => 'The digest goes on',
  skip: () => 'The dates are skipped',
  unskip: () => 'The dates are not skipped any more',
  'when-done': () => 'The ending is set',
};

/** What somebody did, as it goes on after the name. */
function deed({ does, isNew, subscription }: DigestChange, names: WishNames): string {
  const { state, skips, whenDone } = subscription;
  switch (does) {
    case 'on':
    case 'choose':
      return `${isNew ? 'set a daily digest' : 'set the digest'}: ${whatAndWhen(subscription, names)}`;
    case 'off':
      return 'turned the digest off';
    case 'drop':
      return `changed the digest: ${whatAndWhen(subscription, names)}`;
    case 'snooze':
      return `snoozed the digest${state.kind === 'snoozed' ? ` until ${formatDate(state.untilOn)}` : ''}`;
    case 'resume':
      return 'resumed the digest';
    case 'skip':
    case 'unskip':
      return skips.length === 0
        ? 'cleared the dates that the digest skips'
        : `set the dates that the digest skips: ${skipped(skips)}`;
    case 'when-done':
      return `chose what comes when everything has been shown: ${whenDone === 'changes' ? 'once a week what changed since' : 'nothing more'}`;
  }
}

/** `2026-12-24 to 2027-01-02 and 2027-04-05`. */
export function skipped(skips: Subscription['skips']): string {
  return listed(
    skips.map(({ fromOn, toOn }) => (fromOn === toOn ? fromOn : `${fromOn} to ${toOn}`)),
    6,
  );
}
