import type { Answer } from '../core/ask/answer-question.js';
import { type Message, message } from './message.js';
import { typed } from './paging.js';

const LINES = {
  thanks: 'Glad it helped.',
  hello: 'Hello! Ask about a talk, a tool or a conference.',
  bye: 'See you in the hallway.',
  insult: 'Sorry that this was no help. Fewer words, or a name, often find more.',
  human: 'No: a program that looks things up in the notes of conference talks.',
  okay: 'Ask on whenever you like.',
  'how-are-you': 'Ready to look things up. What would you like to know?',
  'no-more': 'That was all of it.',
  help: 'Ask about a talk, a tool, a speaker, a company, a trend or a conference, in your own words.',
} as const;

/** One civil line, with something to type. */
export function smallTalkAnswer({ of }: Extract<Answer, { kind: 'small-talk' }>): Message {
  return message([
    { kind: 'text', text: LINES[of] },
    { kind: 'context', text: `For example: ${typed('ask', 'which talk was about etcd?')}` },
  ]);
}
