import type { Highlight } from '../catalog/catalog.js';
import type { Answer } from '../core/ask/answer-question.js';
import type { Asked } from './asked.js';
import { placeOfSource } from './dates.js';
import { type Message, message, type Part } from './message.js';
import { clip, escaped } from './mrkdwn.js';
import { footer, open } from './paging.js';
import { namedWithSince } from './since.js';

const TITLE_LENGTH = 90;
const MOST_BUTTONS = 2;

/** Statements of the notes, each with where it stands and what is known beside it. */
export function factsAnswer({ highlights }: Extract<Answer, { kind: 'facts' }>, asked: Asked): Message {
  const talks = [...new Set(highlights.flatMap(({ talk }) => talk ?? []))].slice(0, MOST_BUTTONS);
  return message([
    ...highlights.map((one): Part => ({ kind: 'text', text: factLine(one, asked.today) })),
    ...footer(
      asked,
      { page: 1, pages: 1 },
      talks.map(({ title }) => open(clip(title, TITLE_LENGTH), 'talk', clip(title, TITLE_LENGTH * 2))),
    ),
  ]);
}

/** A statement, then its citation, then what became of what it names. */
export function factLine(one: Highlight, today: string): string {
  const about = one.talk ? `“${escaped(clip(one.talk.title, TITLE_LENGTH))}”, ` : '';
  const tools = one.tools.length > 0 ? ` · ${namedWithSince(one.tools, one.tools.length)}` : '';
  const since = one.since ? `\nBeside the notes: ${escaped(one.since.what)}` : '';
  return `${escaped(one.statement)}${since}\n_${about}${placeOfSource(one.source, today)}_${tools}`;
}
