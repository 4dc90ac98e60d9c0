import { localDate } from '../cadence/local-time.js';
import { type Chosen, withoutSettings, withSettings } from '../digest-words/changes.js';
import { WORKING_DAYS } from '../digest-words/days.js';
import type { DigestWish } from '../digest-words/digest-line.js';
import { UserError } from '../errors.js';
import type { Subscription } from '../ports.js';
import { type Calendar, rescheduled } from './coming.js';
import { skipsFrom, withoutSkips, withSkips } from './skips.js';
import { undoLines } from './undo.js';

/** What changes a subscription, of all that a line can ask for. */
export type ChangeWish =
  | Extract<DigestWish, { does: 'on' | 'drop' | 'snooze' | 'skip' | 'unskip' | 'when-done' }>
  | { readonly does: 'off' | 'resume' }
  /** Everything as it was filled in, in the place of what was before. */
  | { readonly does: 'choose'; readonly chosen: Chosen };

export interface Changing extends Calendar {
  readonly workspace: string;
  readonly channel: string;
  /** User id of who asks. */
  readonly user: string;
  /** Zone of who asks, for a digest that has none yet; undefined when it isn't known. */
  readonly timeZone: string | undefined;
}

export type Change =
  | {
      readonly kind: 'changed';
      readonly subscription: Subscription;
      /** What to type to undo it; see `undoLines`. */
      readonly undo: readonly string[];
      /** Topics and editions that were to be taken away and were not there. */
      readonly absent: readonly string[];
    }
  | { readonly kind: 'unchanged'; readonly subscription: Subscription; readonly absent: readonly string[] };

const DEFAULT_TIME = '09:00';

/** What a channel gets that chose nothing: Monday to Friday at 09:00, everything. */
export function freshChoice(timeZone: string): Chosen {
  return {
    schedule: { days: WORKING_DAYS, time: DEFAULT_TIME, timeZone },
    wish: { topics: [], withoutTopics: [], editions: [] },
    whenDone: 'changes',
  };
}

/** What a wish makes of a subscription. Throws `UserError` when there is none to change, or its zone isn't known. */
export function changeOf(before: Subscription | undefined, wish: ChangeWish, given: Changing): Change {
  const absent = before && wish.does === 'drop' ? withoutSettings(before, wish).absent : [];
  const applied = apply(before, wish, given);
  if (before && isSame(before, applied)) return { kind: 'unchanged', subscription: before, absent };
  const subscription = { ...rescheduled(applied, before, given), changedAtMs: given.nowMs };
  const todayOn = localDate(given.nowMs, subscription.schedule.timeZone);
  return { kind: 'changed', subscription, undo: undoLines(before, subscription, todayOn), absent };
}

function apply(before: Subscription | undefined, wish: ChangeWish, given: Changing): Subscription {
  if (wish.does === 'on')
    return turnedOn(before, given, (old) => withSettings(old, wish.settings), wish.settings.timeZone);
  if (wish.does === 'choose') return turnedOn(before, given, () => wish.chosen, wish.chosen.schedule.timeZone);
  if (!before) throw new UserError('No digest is set here. To get one every working day at 09:00 type /digest on.');
  const todayOn = localDate(given.nowMs, before.schedule.timeZone);
  switch (wish.does) {
    case 'off':
      return { ...before, state: { kind: 'off' } };
    case 'drop':
      return chosen(before, withoutSettings(before, wish).chosen);
    case 'when-done':
      return { ...before, whenDone: wish.whenDone };
    case 'snooze':
      return { ...sending(before), state: { kind: 'snoozed', untilOn: wish.untilOn } };
    case 'resume':
      return resumed(before, given.user);
    case 'skip':
      return { ...before, skips: skipsFrom(withSkips(before.skips, wish.skips), todayOn) };
    case 'unskip':
      return { ...before, skips: wish.skips ? withoutSkips(skipsFrom(before.skips, todayOn), wish.skips) : [] };
  }
}

/** A snooze stays when only settings are changed; `on` alone ends it. */
function turnedOn(
  before: Subscription | undefined,
  { workspace, channel, user, timeZone, nowMs }: Changing,
  choose: (old: Chosen) => Chosen,
  wished: string | undefined,
): Subscription {
  const zone = wished ?? before?.schedule.timeZone ?? timeZone;
  if (zone === undefined)
    throw new UserError(
      'In which time zone? Slack does not tell me yours. Type it with the rest, such as /digest on Europe/Lisbon.',
    );
  const fresh: Subscription = {
    workspace,
    channel,
    owner: user,
    ...freshChoice(zone),
    skips: [],
    state: { kind: 'on' },
    nextDueAtMs: undefined,
    createdAtMs: nowMs,
    changedAtMs: nowMs,
  };
  const after = chosen(before ?? fresh, choose(before ?? fresh));
  const keepsSnooze = before?.state.kind === 'snoozed' && !isSame(before, after);
  const wasOn = before?.state.kind === 'on' && isSame(before, after);
  return { ...after, owner: wasOn ? after.owner : user, state: keepsSnooze ? before.state : { kind: 'on' } };
}

function resumed(before: Subscription, user: string): Subscription {
  if (before.state.kind === 'off') throw new UserError('The digest is off here. To start it again type /digest on.');
  const owner = before.state.kind === 'paused' ? user : before.owner;
  return { ...before, owner, state: { kind: 'on' } };
}

function sending(before: Subscription): Subscription {
  if (before.state.kind === 'off')
    throw new UserError('The digest is off here, so nothing comes anyway. /digest on starts it.');
  if (before.state.kind === 'paused')
    throw new UserError('The digest is paused here, so nothing comes anyway. /digest status says why.');
  return before;
}

function chosen(before: Subscription, { schedule, wish, whenDone }: Chosen): Subscription {
  return { ...before, schedule, wish, whenDone };
}

function isSame(a: Subscription, b: Subscription): boolean {
  const parts = ({ schedule: { days, time, timeZone }, wish, whenDone, skips, state }: Subscription): string =>
    JSON.stringify([
      [days, time, timeZone],
      [wish.topics, wish.withoutTopics, wish.editions].map((slugs) => slugs.toSorted()),
      whenDone,
      skips.map(({ fromOn, toOn }) => [fromOn, toOn]),
      state.kind === 'snoozed' ? state.untilOn : state.kind,
    ]);
  return parts(a) === parts(b);
}
