import type { Answer } from '../core/ask/answer-question.js';
import { factLine } from './answer-facts.js';
import { toolLine } from './answer-tool.js';
import type { Asked } from './asked.js';
import { type Message, message, type Part } from './message.js';
import { escaped, listed } from './mrkdwn.js';
import { footer, open } from './paging.js';

/** Tools side by side in words, what was said of them together first; the table is a press away. */
export function comparisonAnswer(
  { comparison, statements }: Extract<Answer, { kind: 'comparison' }>,
  asked: Asked,
): Message {
  const { tools, shared } = comparison;
  const versus = tools.map(({ name }) => name).join(' vs ');
  return message([
    ...statements.map((one): Part => ({ kind: 'text', text: factLine(one, asked.today) })),
    ...tools.map((tool): Part => ({ kind: 'text', text: toolLine(tool) })),
    ...(shared.length > 0 ? [{ kind: 'context', text: `Topics they share: ${escaped(listed(shared))}` } as const] : []),
    ...footer(asked, { page: 1, pages: 1 }, [open('Side by side', 'tool', versus)]),
  ]);
}
