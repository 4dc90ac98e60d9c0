import { daysBetween } from '../cadence/calendar.js';
import { localDate } from '../cadence/local-time.js';
import { UserError } from '../errors.js';
import type { Skip, Subscription, Weekday } from '../ports.js';
import { readDate, readDateRange, readDuration } from './dates.js';
import { nearestWord, notUnderstood, quoted } from './refusals.js';
import { type Choices, readWhenDone } from './said.js';
import { beginsWithSettings, readSettings, type Settings, type WishWords } from './settings.js';
import { type ChannelWord, readLine } from './typed-line.js';
import { OFFERED_VERBS, readVerb, type Verb } from './verbs.js';

/** What a line asks for. */
export type DigestWish =
  | { readonly does: 'show' | 'off' | 'status' | 'next' | 'preview' | 'now' | 'resume' | 'list' | 'help' }
  | { readonly does: 'on'; readonly settings: Settings }
  /** `off` with something that `on` can add: that alone is taken away. */
  | { readonly does: 'drop'; readonly days: readonly Weekday[]; readonly wish: WishWords }
  /** Nothing is sent before the start of this local date, which is after today. */
  | { readonly does: 'snooze'; readonly untilOn: string }
  | { readonly does: 'skip'; readonly skips: readonly Skip[] }
  /** Undefined: every skip. */
  | { readonly does: 'unskip'; readonly skips: readonly Skip[] | undefined }
  | { readonly does: 'when-done'; readonly whenDone: Subscription['whenDone'] };

/** What a line asks for, and the channel it names, if any. */
export type DigestLine = DigestWish & { readonly channel: ChannelWord | undefined };

export interface DigestContext extends Choices {
  readonly nowMs: number;
  /** Zone in which `tomorrow` and `monday` are meant: the subscription's, or the asker's before there is one. */
  readonly timeZone: string;
}

/** The farthest that a skip can be from today, in days. */
const FARTHEST_SKIP = 2 * 366;
const LONGEST_SNOOZE = 366;

/**
 * Reads what stood after `/digest`. Throws `UserError`, with what to type instead, for what is unknown, contradictory, past or
 * nowhere on the calendar.
 */
export function readDigestLine(text: string, context: DigestContext): DigestLine {
  const { channel, tokens } = readLine(text);
  return { ...readWish(tokens, context), channel };
}

function readWish(tokens: readonly string[], context: DigestContext): DigestWish {
  const [first] = tokens;
  if (first === undefined) return { does: 'show' };
  const whenDone = readWhenDone(tokens);
  if (whenDone) {
    nothingAfter(tokens.slice(whenDone.length), 'when done stop');
    return { does: 'when-done', whenDone: whenDone.value.whenDone };
  }
  const found = readVerb(tokens);
  if (!found) throw unknownVerb(first, tokens, context);
  return readAfter(found.verb, tokens.slice(found.length), context);
}

function readAfter(verb: Verb, rest: readonly string[], context: DigestContext): DigestWish {
  const todayOn = localDate(context.nowMs, context.timeZone);
  switch (verb) {
    case 'on':
      return readOn(rest, context);
    case 'off':
      return readOff(rest, context);
    case 'snooze':
      return { does: 'snooze', untilOn: readSnooze(rest, todayOn) };
    case 'skip':
      return { does: 'skip', skips: readSkips(rest, todayOn).map((skip) => inReach(skip, todayOn)) };
    case 'unskip':
      return { does: 'unskip', skips: /^(?:all)?$/i.test(rest.join(' ')) ? undefined : readSkips(rest, todayOn) };
    case 'help':
      return { does: 'help' };
    default:
      nothingAfter(rest, verb);
      return { does: verb };
  }
}

function readOn(rest: readonly string[], context: DigestContext): DigestWish {
  const { settings, empty } = readSettings(rest, context);
  const [section] = empty;
  if (section === undefined) return { does: 'on', settings };
  const example = {
    topics: `topics +${context.topics[0]?.slug ?? 'security'}`,
    editions: `editions ${context.editions[0]?.slug ?? 'all'}`,
  }[section];
  throw new UserError(`Which ${section}? Type for example /digest on ${example}; for all of them, ${section} all.`);
}

function readOff(rest: readonly string[], context: DigestContext): DigestWish {
  // Taking away every day is taking away the digest.
  if (/^(?:daily|everyday|every day)?$/i.test(rest.join(' '))) return { does: 'off' };
  const { settings, empty } = readSettings(rest, context);
  const kept = settings.time ?? settings.timeZone ?? settings.whenDone;
  if (kept !== undefined)
    throw new UserError(
      `${quoted(kept)} cannot be taken away, only changed: /digest on, with the new one. To stop the digest type /digest off alone.`,
    );
  const wish = {
    ...settings.wish,
    allTopics: settings.wish.allTopics || empty.includes('topics'),
    allEditions: settings.wish.allEditions || empty.includes('editions'),
  };
  return { does: 'drop', days: settings.days ?? [], wish };
}

function readSnooze(rest: readonly string[], todayOn: string): string {
  const example = `Type for example /digest snooze 2w, or /digest snooze until ${todayOn.slice(0, 4)}-12-31.`;
  const [first = ''] = rest;
  if (first === '') throw new UserError(`For how long? ${example}`);
  const said = /^(?:for|until|till|til|to)$/i.test(first) ? rest.slice(1) : rest;
  const found = readDuration(said, todayOn) ?? readDate(said, todayOn);
  if (!found) throw notUnderstood(said[0] ?? first, { remedy: example });
  nothingAfter(said.slice(found.length), 'snooze 2w');
  // `snooze today` is for the rest of today; `until today` has come already.
  if (found.value === todayOn && said === rest) return readDate(['tomorrow'], todayOn)?.value ?? todayOn;
  if (found.value <= todayOn) throw past(found.value, todayOn);
  if (daysBetween(todayOn, found.value) > LONGEST_SNOOZE)
    throw new UserError(
      `${found.value} is more than a year away. Snooze for a year at most, or stop it with /digest off.`,
    );
  return found.value;
}

function readSkips(rest: readonly string[], todayOn: string): Skip[] {
  const example = 'Type for example /digest skip 2026-12-24..2027-01-02, or a single date.';
  const tokens = rest
    .flatMap((token) => token.replace(/^(\d{4}-\d\d?-\d\d?)[-/](\d{4}-\d\d?-\d\d?)$/, '$1 .. $2').split(' '))
    .filter((token) => !/^(?:and|&|on|from|for)$/i.test(token));
  if (tokens.length === 0) throw new UserError(`Which dates? ${example}`);
  const skips: Skip[] = [];
  for (let at = 0; at < tokens.length; ) {
    const range = readDateRange(tokens.slice(at), todayOn);
    if (!range)
      throw notUnderstood(tokens[at] ?? '', { remedy: `${example} For a length of time there is /digest snooze 2w.` });
    skips.push(range.value);
    at += range.length;
  }
  return skips;
}

function inReach(skip: Skip, todayOn: string): Skip {
  if (skip.fromOn < todayOn) throw past(skip.fromOn, todayOn);
  if (daysBetween(todayOn, skip.fromOn) > FARTHEST_SKIP)
    throw new UserError(`${skip.fromOn} is more than two years away. Check the year.`);
  return skip;
}

function past(on: string, todayOn: string): UserError {
  return new UserError(`${on} has come already: today is ${todayOn}. Type a later date.`);
}

function nothingAfter([first]: readonly string[], typed: string): void {
  if (first !== undefined) throw notUnderstood(first, { remedy: `Type /digest ${typed} and nothing after it.` });
}

function unknownVerb(first: string, tokens: readonly string[], context: DigestContext): UserError {
  const nearest = nearestWord(first, OFFERED_VERBS);
  if (nearest === undefined && beginsWithSettings(tokens, context))
    return new UserError(`To set the digest begin with “on”: /digest on ${tokens.join(' ')}`);
  return notUnderstood(first, {
    nearest,
    remedy:
      'Type /digest on, off, status, next, preview, now, snooze, resume, skip or list; /digest help explains them.',
  });
}
