import type { Schedule, Skip, Subscription, Weekday, Wish } from '../ports.js';
import { skipsFrom, withoutSkips } from './skips.js';

const DAY_WORDS: Readonly<Record<Weekday, string>> = {
  1: 'mon',
  2: 'tue',
  3: 'wed',
  4: 'thu',
  5: 'fri',
  6: 'sat',
  7: 'sun',
};

/**
 * What to type, line by line and without `/digest`, so that a subscription is again as it was before a change: the state first, then
 * what it is about. A digest that is new is undone by `off`. Empty when nothing that a person can type has changed.
 */
export function undoLines(before: Subscription | undefined, after: Subscription, todayOn: string): string[] {
  if (!before) return ['off'];
  // What a digest that is off is about does not matter to anybody.
  const wasOff = before.state.kind === 'off' || before.state.kind === 'paused';
  if (wasOff && after.state.kind !== before.state.kind) return ['off'];
  const lines = [
    ...undoState(before, after),
    ...undoWish(before.wish, after.wish),
    ...undoSettings(before, after),
    ...skipLines('unskip', withoutSkips(after.skips, before.skips), todayOn),
    ...skipLines('skip', withoutSkips(before.skips, after.skips), todayOn),
  ];
  return wasOff && lines.some((line) => line.startsWith('on ')) ? [...lines, 'off'] : lines;
}

function undoState({ state: before }: Subscription, { state: after }: Subscription): string[] {
  if (before.kind === 'snoozed') {
    if (after.kind === 'snoozed' && after.untilOn === before.untilOn) return [];
    return [...(after.kind === 'off' ? ['on'] : []), `snooze until ${before.untilOn}`];
  }
  if (before.kind === after.kind) return [];
  return [after.kind === 'snoozed' ? 'resume' : 'on'];
}

function undoSettings(before: Subscription, after: Subscription): string[] {
  const words = [
    ...scheduleWords(before.schedule, after.schedule),
    ...(before.whenDone === after.whenDone ? [] : [`when done ${before.whenDone}`]),
  ];
  return words.length === 0 ? [] : [`on ${words.join(' ')}`];
}

function scheduleWords(before: Schedule, after: Schedule): string[] {
  return [
    ...(before.time === after.time ? [] : [before.time]),
    ...(before.days.join() === after.days.join() ? [] : [daysTyped(before.days)]),
    ...(before.timeZone === after.timeZone ? [] : [before.timeZone]),
  ];
}

/** `mon-fri`, `daily`, `tue,thu`: as `on` reads it. */
function daysTyped(days: readonly Weekday[]): string {
  if (days.length === 7) return 'daily';
  return days.join() === '1,2,3,4,5' ? 'mon-fri' : days.map((day) => DAY_WORDS[day]).join(',');
}

/** What is to be wanted again goes first: the last topic or edition can't be taken away alone. */
function undoWish(before: Wish, after: Wish): string[] {
  const again = without(before.topics, after.topics);
  const leftOut = without(before.withoutTopics, after.withoutTopics);
  const signed = [...again.map((slug) => `+${slug}`), ...leftOut.map((slug) => `-${slug}`)];
  const on = signed.length === 0 ? [] : [`on topics ${signed.join(' ')}`];
  if (before.topics.length === 0 && after.topics.length > 0) {
    // `off topics` clears the ones left out too.
    const kept = before.withoutTopics.map((slug) => `-${slug}`);
    const then = kept.length === 0 ? [] : [`on topics ${kept.join(' ')}`];
    return ['off topics', ...then, ...undoEditions(before, after)];
  }
  const moved = [...again, ...leftOut];
  const gone = [
    ...without(without(after.topics, before.topics), moved).map((slug) => `+${slug}`),
    ...without(without(after.withoutTopics, before.withoutTopics), moved).map((slug) => `-${slug}`),
  ];
  const off = gone.length === 0 ? [] : [`off topics ${gone.join(' ')}`];
  return [...on, ...off, ...undoEditions(before, after)];
}

function undoEditions({ editions: before }: Wish, { editions: after }: Wish): string[] {
  if (before.length === 0) return after.length === 0 ? [] : ['off editions'];
  const again = without(before, after);
  // Among all of them, those of before are chosen at once.
  const gone = without(after, before);
  return [
    ...(again.length === 0 ? [] : [`on editions ${again.join(' ')}`]),
    ...(gone.length === 0 ? [] : [`off editions ${gone.join(' ')}`]),
  ];
}

function skipLines(verb: 'skip' | 'unskip', skips: readonly Skip[], todayOn: string): string[] {
  const ahead = skipsFrom(skips, todayOn);
  if (ahead.length === 0) return [];
  return [`${verb} ${ahead.map(({ fromOn, toOn }) => (fromOn === toOn ? fromOn : `${fromOn}..${toOn}`)).join(' ')}`];
}

function without<T>(list: readonly T[], gone: readonly T[]): T[] {
  return list.filter((one) => !gone.includes(one));
}
