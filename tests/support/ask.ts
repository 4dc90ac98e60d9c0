import { type Request, runCommand } from '../../src/commands/run.js';
import { type Answer, answerQuestion } from '../../src/core/ask/answer-question.js';
import type { Workspace } from '../../src/playground/workspace.js';
import type { Message } from '../../src/views/message.js';
import { bundledKnowledge } from './bundled.js';

/** The day on which a test asks that has no clock. */
export const TODAY = '2026-11-21';

/** Answers a line such as `/tool contour` from the bundled catalog; a bug in an answer fails the test. */
export function ask(line: string, page = 1, today = TODAY): Message {
  const [, command = '', text = ''] = /^\/(\S+)\s?([\s\S]*)$/.exec(line) ?? [];
  return askRequest({ command, text, page }, today);
}

/** The same as a bot answers it that goes by the clock of a workspace. */
export function askedIn({ clock }: Pick<Workspace, 'clock'>, line: string, page = 1): Message {
  return ask(line, page, new Date(clock.nowMs()).toISOString().slice(0, 10));
}

export function askRequest(request: Request, today = TODAY): Message {
  return runCommand(
    {
      knowledge: bundledKnowledge(),
      today: () => today,
      report: (error) => {
        throw error;
      },
    },
    request,
  );
}

/** The answer to the last of several turns of one conversation. */
export function answered(...turns: readonly string[]): Answer {
  let answer: Answer | undefined;
  for (const text of turns) answer = answerQuestion(bundledKnowledge(), { text, today: TODAY, focus: answer?.focus });
  if (!answer) throw new Error('A conversation has at least one turn.');
  return answer;
}
