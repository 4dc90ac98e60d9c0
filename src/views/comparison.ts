import type { ComparedTool, Comparison } from '../core/compare.js';
import type { Asked } from './asked.js';
import { type Message, message, type Part } from './message.js';
import { bold, echo, escaped, listed } from './mrkdwn.js';
import { footer, open } from './paging.js';
import { sinceMark } from './since.js';
import { editionsNaming } from './tool-card.js';

/** Tools side by side; what was not found, or did not fit, is said and not filled in. */
export function comparisonTable(
  { tools, columns, shared }: Comparison,
  missing: { unknown: readonly string[]; leftOut: readonly string[] },
  asked: Asked,
): Message {
  const row = (label: string, cell: (column: ComparedTool) => string): string[] => [
    label,
    ...columns.map((column) => cell(column) || 'not known'),
  ];
  const rows = [
    ['Compared', ...tools.map(({ name }) => name)],
    row('What it is', ({ tool }) => tool.what),
    row('Category', ({ tool }) => tool.category.name),
    row('Since then', ({ tool }) => tool.verdict?.what ?? sinceMark(tool) ?? 'nothing later recorded'),
    row('CNCF', ({ tool, since }) =>
      since.kind === 'cncf' || since.kind === 'part' ? `${sinceMark(tool)}` : 'no CNCF project in the catalog',
    ),
    row('Named at', ({ tool }) =>
      editionsNaming(tool)
        .map(({ shortName }) => shortName)
        .join(', '),
    ),
    row(
      'Talks',
      ({ talks }) => talks.map(({ edition, count }) => `${count} at ${edition.shortName}`).join(', ') || 'none',
    ),
    row('Its own topics', ({ own }) => own.join(', ') || 'none'),
  ];
  return message([
    {
      kind: 'text',
      text: `${listed(tools.map(({ name }) => bold(name)))}, as far as the write-ups and the CNCF dates go`,
    },
    { kind: 'table', rows },
    ...(shared.length > 0 && tools.length > 1 ? [context(`Topics they share: ${escaped(listed(shared))}`)] : []),
    ...missing.unknown.map((name) => context(`${echo(name)} is not in the write-ups, so it is not compared.`)),
    ...(missing.leftOut.length > 0
      ? [context(`Left out, as four are the most: ${escaped(listed(missing.leftOut))}`)]
      : []),
    ...footer(
      asked,
      { page: 1, pages: 1 },
      tools.map(({ name }) => open(name, 'tool', name)),
    ),
  ]);
}

function context(text: string): Part {
  return { kind: 'context', text };
}
