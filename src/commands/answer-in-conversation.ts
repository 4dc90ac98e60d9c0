import type { Focus } from '../core/ask/focus.js';
import type { Conversation } from '../core/ask/ports.js';
import type { Reply } from './command.js';
import { answerLine } from './line.js';
import type { Runner } from './run.js';

/** What a follow-up refers to, by conversation. Neither rejects: without a memory every question stands by itself. */
export interface FocusMemory {
  /** Undefined when nothing was said of late, or it cannot be remembered now. */
  recall(conversation: Conversation): Promise<Focus | undefined>;
  keep(conversation: Conversation, focus: Focus): Promise<void>;
}

/** Answers a line of a conversation as one that may go on from the answer before, and remembers what the next may go on from. */
export async function answerInConversation(
  { runner, memory }: { readonly runner: Runner; readonly memory: FocusMemory },
  conversation: Conversation,
  text: string,
): Promise<Reply> {
  const reply = answerLine(runner, text, await memory.recall(conversation));
  // Before it is shown: who reads it may go on at once.
  if (reply.focus) await memory.keep(conversation, reply.focus);
  return reply;
}
