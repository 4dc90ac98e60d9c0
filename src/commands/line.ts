import { MOST_ASKED } from '../views/limits.js';
import type { Message } from '../views/message.js';
import { commandWord, type Runner, runCommand } from './run.js';
import { COMMANDS, UMBRELLA } from './table.js';

/**
 * Answers a line of conversation, where no slash comes first: `tool contour` as `/tool contour`. A line that begins with no
 * command is put to each of them in turn, until one has an answer.
 */
export function answerLine(runner: Runner, text: string, page = 1): Message {
  const typed = text.trim();
  const [first = ''] = typed.split(/\s+/);
  const word = commandWord(first);
  const isCommand = word === '' || word === 'help' || word === UMBRELLA || COMMANDS.some(({ name }) => name === word);
  const whole = (): Message => runCommand(runner, { command: UMBRELLA, text: typed, page });
  if (isCommand) return whole();
  for (const { name } of COMMANDS) {
    const message = runCommand(runner, { command: name, text: typed, page });
    // What is too long for one of them is so for all.
    if (message.nothing === undefined || typed.length > MOST_ASKED) return message;
  }
  return whole();
}
