import type { ReadAs } from '../core/ask/read-as.js';
import { LIMITS } from './limits.js';
import type { Message } from './message.js';
import { echo, escaped, listed, plain } from './mrkdwn.js';

/** An answer that says first which names it took what was typed for; as it is where all were typed as they are written. */
export function withReadAs(message: Message, read: readonly ReadAs[]): Message {
  if (read.length === 0 || message.blocks.length >= LIMITS.blocks) return message;
  const line = `Taking ${listed(read.map(({ typed, name }) => `${echo(typed)} for ${escaped(name)}`))}:`;
  return {
    ...message,
    text: `${plain(line)}\n${message.text}`,
    blocks: [{ type: 'context', elements: [{ type: 'mrkdwn', text: line }] }, ...message.blocks],
  };
}
