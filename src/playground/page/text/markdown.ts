import { readMarkdownInline } from './markdown-inline.js';
import type { Passage } from './passage.js';

/**
 * Reads the standard Markdown that a markdown block may hold
 * (docs.slack.dev/reference/block-kit/blocks/markdown-block): headings, emphasis, lists, quotes, code, links, rules, tables.
 */
export function readMarkdown(source: string): Passage[] {
  const lines = source.replaceAll('\r\n', '\n').split('\n');
  const passages: Passage[] = [];
  for (let at = 0; at < lines.length; ) {
    const [passage, taken] = readPassage(lines.slice(at));
    if (passage) passages.push(passage);
    at += taken;
  }
  return passages;
}

const ITEM = /^( *)([-*+]|\d{1,9}[.)])(?: +|$)(.*)$/;
const STARTS_ANOTHER = /^(?:#{1,6} |>|```|~~~|(?:[-*_] *){3,}$)/;

/** The passage that lines begin with, and how many of them it takes; none for an empty line. */
function readPassage(lines: readonly string[]): [Passage | undefined, number] {
  const [line = ''] = lines;
  if (line.trim() === '') return [undefined, 1];
  const fence = /^ {0,3}(```|~~~)/.exec(line)?.[1];
  if (fence) return readFence(lines, fence);
  const heading = /^(#{1,6}) +(.*?)(?: +#+)?$/.exec(line);
  if (heading)
    return [{ kind: 'heading', level: heading[1]?.length ?? 1, children: readMarkdownInline(heading[2] ?? '') }, 1];
  if (/^ {0,3}(?:(?:- *){3,}|(?:\* *){3,}|(?:_ *){3,})$/.test(line)) return [{ kind: 'rule' }, 1];
  if (line.startsWith('>')) return readQuote(lines);
  if (ITEM.test(line)) return readList(lines);
  if (line.includes('|') && /^ *\|?(?: *:?-+:? *\|?)+$/.test(lines[1] ?? '')) return readTable(lines);
  const end = lines.findIndex(
    (one, index) => index > 0 && (one.trim() === '' || STARTS_ANOTHER.test(one) || ITEM.test(one)),
  );
  const taken = end < 0 ? lines.length : end;
  return [{ kind: 'lines', children: readMarkdownInline(lines.slice(0, taken).join('\n')) }, taken];
}

function readFence(lines: readonly string[], fence: string): [Passage, number] {
  const end = lines.findIndex((one, index) => index > 0 && one.trimStart().startsWith(fence));
  const last = end < 0 ? lines.length : end;
  return [{ kind: 'code', text: lines.slice(1, last).join('\n') }, Math.min(last + 1, lines.length)];
}

function readQuote(lines: readonly string[]): [Passage, number] {
  const taken = count(lines, (one) => one.startsWith('>'));
  const inner = lines.slice(0, taken).map((one) => one.replace(/^> ?/, ''));
  return [{ kind: 'quote', children: readMarkdown(inner.join('\n')) }, taken];
}

function readList(lines: readonly string[]): [Passage, number] {
  const first = ITEM.exec(lines[0] ?? '');
  const indent = first?.[1]?.length ?? 0;
  const isOrdered = /\d/.test(first?.[2] ?? '');
  const belongs = (one: string, index: number): boolean => {
    const item = ITEM.exec(one);
    if (item && (item[1]?.length ?? 0) <= indent)
      return (item[1]?.length ?? 0) === indent && /\d/.test(item[2] ?? '') === isOrdered;
    if (one.trim() === '')
      return / {2,}\S/.test(lines[index + 1] ?? '') || belongsNext(lines[index + 1], isOrdered, indent);
    return one.startsWith(' '.repeat(indent + 2)) || (lines[index - 1]?.trim() !== '' && !STARTS_ANOTHER.test(one));
  };
  const taken = count(lines, belongs);
  const items: string[][] = [];
  for (const one of lines.slice(0, taken)) {
    const item = ITEM.exec(one);
    if (item && item[1]?.length === indent) items.push([item[3] ?? '']);
    else items.at(-1)?.push(one.slice(Math.min(indent + 2, one.length - one.trimStart().length)));
  }
  const passages = items.map((item) => readMarkdown(item.join('\n')));
  return [
    { kind: 'list', isOrdered, start: isOrdered ? Number.parseInt(first?.[2] ?? '1', 10) : 1, items: passages },
    taken,
  ];
}

function belongsNext(next: string | undefined, isOrdered: boolean, indent: number): boolean {
  const item = ITEM.exec(next ?? '');
  return item !== null && item[1]?.length === indent && /\d/.test(item[2] ?? '') === isOrdered;
}

function readTable(lines: readonly string[]): [Passage, number] {
  const taken = count(lines, (one) => one.includes('|'));
  const cells = (line: string): string[] =>
    line
      .trim()
      .replace(/^\||\|$/g, '')
      .split('|');
  const rows = lines.slice(0, taken).filter((_, index) => index !== 1);
  return [{ kind: 'table', rows: rows.map((row) => cells(row).map((cell) => readMarkdownInline(cell.trim()))) }, taken];
}

function count(lines: readonly string[], belongs: (line: string, index: number) => boolean): number {
  const end = lines.findIndex((line, index) => index > 0 && !belongs(line, index));
  return end < 0 ? lines.length : end;
}
