import type { Focus } from '../core/ask/focus.js';
import { UserError } from '../core/errors.js';
import type { Knowledge } from '../core/knowledge.js';
import { digestHelp } from '../views/digest-help.js';
import { allUsage, usage } from '../views/help.js';
import { MOST_ASKED } from '../views/limits.js';
import type { Message } from '../views/message.js';
import { refused, trouble } from '../views/trouble.js';
import type { Reply } from './command.js';
import { DIGEST } from './digest/digest-command.js';
import { ALL_COMMANDS, COMMANDS, UMBRELLA } from './table.js';

/** A command as it was typed. */
export interface Request {
  /** Name of the command, with or without its slash, in any case. */
  readonly command: string;
  readonly text: string;
  /** Page of the answer, counted from 1. */
  readonly page: number;
  /** What the answer before left, in a conversation. */
  readonly focus?: Focus | undefined;
}

export interface Runner {
  readonly knowledge: Knowledge;
  /** Today as `YYYY-MM-DD`. */
  today(): string;
  /** Tells the operator of a bug; gives the id under which the person can ask about it. */
  report(error: unknown): string;
}

/** Answers one line that a person typed. Never throws: a mistake or a bug has an answer too. */
export function runCommand(runner: Runner, request: Request): Message {
  return replyTo(runner, request).message;
}

/** The same in a conversation, with what the answer leaves to go on from. */
export function replyTo(runner: Runner, request: Request): Reply {
  try {
    return answer(runner, request);
  } catch (error) {
    return { message: error instanceof UserError ? refused(error.message) : trouble(runner.report(error)) };
  }
}

function answer(runner: Runner, { command, text, page, focus }: Request): Reply {
  const name = command.replace(/^\//, '').toLowerCase();
  const typed = text.replace(/\p{Cc}+/gu, ' ').trim();
  if (name === UMBRELLA) return umbrella(runner, typed, { page, focus });
  // Where there is no channel, as in a terminal or a modal, there is no digest to speak of.
  if (name === DIGEST.name) return { message: digestHelp() };
  const known = COMMANDS.find((one) => one.name === name);
  if (!known) return { message: allUsage(ALL_COMMANDS, name) };
  if (typed.length > MOST_ASKED)
    throw new UserError(
      `That is ${typed.length.toLocaleString('en')} characters long. Ask in ${MOST_ASKED} or fewer: a name or a few words.`,
    );
  if (/^help\W*$/i.test(typed)) return { message: usage(known) };
  return known.answer(runner.knowledge, { command: name, text: typed, page, today: runner.today() }, focus);
}

/** `/hallway tool contour` is `/tool contour`, however often it says `hallway`; `/hallway help talk` is `/talk help`. */
function umbrella(runner: Runner, text: string, asked: Pick<Request, 'page' | 'focus'>): Reply {
  const words = text.split(/\s+/);
  const begins = words.findIndex((word) => commandWord(word) !== UMBRELLA);
  const [first = '', ...rest] = begins < 0 ? [] : words.slice(begins);
  const name = commandWord(first);
  if (name === '' || name === 'help') {
    const wanted = commandWord(rest[0] ?? '');
    if (wanted === DIGEST.name) return { message: digestHelp() };
    const helped = COMMANDS.find((one) => one.name === wanted);
    return { message: helped ? usage(helped) : allUsage(ALL_COMMANDS) };
  }
  return answer(runner, { command: name, text: rest.join(' '), ...asked });
}

/** A word as it could name a command: without a slash before it or punctuation after it, in small letters. */
export function commandWord(word: string): string {
  return word
    .replace(/^\//, '')
    .replace(/(?<=[\p{L}\p{N}])[^\p{L}\p{N}]+$/u, '')
    .toLowerCase();
}
