import type { Focus } from '../core/ask/focus.js';
import type { Reply } from './command.js';
import { commandWord, type Runner, replyTo } from './run.js';
import { COMMANDS, UMBRELLA } from './table.js';

/** The command that answers a line which begins with none. */
const QUESTION = 'ask';

/**
 * Answers a line of conversation, where no slash comes first: `tool contour` as `/tool contour`, anything else as a question, which may
 * go on from what the answer before left.
 */
export function answerLine(runner: Runner, text: string, focus?: Focus): Reply {
  const typed = text.trim();
  const [first = ''] = typed.split(/\s+/);
  const word = commandWord(first);
  const isCommand = word === '' || word === 'help' || word === UMBRELLA || COMMANDS.some(({ name }) => name === word);
  return replyTo(runner, { command: isCommand ? UMBRELLA : QUESTION, text: typed, page: 1, focus });
}
