import type { Focus } from '../core/ask/focus.js';
import type { Knowledge } from '../core/knowledge.js';
import type { Asked } from '../views/asked.js';
import type { Message } from '../views/message.js';

/** An answer, and what a follow-up to it refers to. */
export interface Reply {
  readonly message: Message;
  /** Undefined when it leaves nothing to go on from. */
  readonly focus?: Focus | undefined;
}

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
  /**
   * Answers what stood after the command; `focus` is what the answer before left, in the same conversation. Throws `UserError` for what
   * cannot be answered as typed.
   */
  answer(knowledge: Knowledge, asked: Asked, focus?: Focus): Reply;
}
