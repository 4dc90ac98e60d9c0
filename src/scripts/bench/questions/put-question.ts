import { type Answer, answerQuestion } from '../../../core/ask/answer-question.js';
import type { Knowledge } from '../../../core/knowledge.js';
import { answerMessage } from '../../../views/answer.js';
import type { Message } from '../../../views/message.js';
import { plain } from '../../../views/mrkdwn.js';
import type { Reply } from './score.js';

/** A conversation as far as it went: the answer to its last turn, with every page of its message. */
export interface PutQuestion {
  readonly answer: Answer;
  readonly pages: readonly Message[];
}

/** The last turn of a conversation, answered. */
export interface LastTurn {
  readonly text: string;
  readonly answer: Answer;
  /** Its first page. */
  readonly message: Message;
  /** What each turn took, answer and first page, in milliseconds. */
  readonly turnsMs: readonly number[];
}

/** Pages after which a list is taken to have no end. */
const MOST_PAGES = 40;

/** Puts the turns one after another, each with the focus that the one before left, and turns every page of the last. */
export function putQuestion(knowledge: Knowledge, turns: readonly string[], today: string): PutQuestion {
  const last = converse(knowledge, turns, today);
  return { answer: last.answer, pages: everyPage(last, today) };
}

/** Puts the turns one after another, each with the focus that the one before left. */
export function converse(knowledge: Knowledge, turns: readonly string[], today: string): LastTurn {
  const turnsMs: number[] = [];
  let last: Omit<LastTurn, 'turnsMs'> | undefined;
  for (const text of turns) {
    const began = performance.now();
    const answer = answerQuestion(knowledge, { text, today, focus: last?.answer.focus });
    const message = answerMessage(answer, { command: 'ask', text, page: 1, today });
    turnsMs.push(performance.now() - began);
    last = { text, answer, message };
  }
  if (!last) throw new Error('A question has at least one turn.');
  return { ...last, turnsMs };
}

/** What was said, as it is scored. */
export function replyOf({ answer, pages }: PutQuestion): Reply {
  return {
    kind: answer.kind,
    refuses: answer.kind === 'no' || pages.some(({ nothing }) => nothing !== undefined),
    leads: answer.leads,
    named: answer.named,
    text: pages.map(({ text }) => plain(text)).join('\n'),
  };
}

/** Turns the page for as long as another comes: past the last one, the last is shown again. */
function everyPage(last: LastTurn, today: string): Message[] {
  const pages = [last.message];
  for (let page = 2; page <= MOST_PAGES; page += 1) {
    const next = answerMessage(last.answer, { command: 'ask', text: last.text, page, today });
    if (next.text === pages.at(-1)?.text) break;
    pages.push(next);
  }
  return pages;
}
