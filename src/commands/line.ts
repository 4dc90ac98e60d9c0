import type { Message } from '../views/message.js';
import { commandWord, type Runner, runCommand } from './run.js';
import { COMMANDS, UMBRELLA } from './table.js';

/** The command that answers a line which begins with none. */
const QUESTION = 'ask';

/** Answers a line of conversation, where no slash comes first: `tool contour` as `/tool contour`, anything else as a question. */
export function answerLine(runner: Runner, text: string, page = 1): Message {
  const typed = text.trim();
  const [first = ''] = typed.split(/\s+/);
  const word = commandWord(first);
  const isCommand = word === '' || word === 'help' || word === UMBRELLA || COMMANDS.some(({ name }) => name === word);
  return runCommand(runner, { command: isCommand ? UMBRELLA : QUESTION, text: typed, page });
}
