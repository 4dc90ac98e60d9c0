import type { Knowledge } from '../core/knowledge.js';
import type { Asked } from '../views/asked.js';
import type { Message } from '../views/message.js';

/** One line that a person can type, and an answer to it. */
export interface Command {
  /** What is typed after the slash. */
  readonly name: string;
  /** What it answers, in one line. */
  readonly summary: string;
  /** What may stand after it, as Slack hints at while it is typed. */
  readonly hint: string;
  /** Lines that work, each with what it shows. */
  readonly examples: readonly { readonly text: string; readonly shows: string }[];
  /** Answers what stood after the command. Throws `UserError` for what cannot be answered as typed. */
  answer(knowledge: Knowledge, asked: Asked): Message;
}
