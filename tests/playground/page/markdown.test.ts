import { describe, expect, it } from 'vitest';
import { readMarkdown } from '../../../src/playground/page/text/markdown.js';
import type { Inline, Passage } from '../../../src/playground/page/text/passage.js';

const text = (words: string): Inline => ({ kind: 'text', text: words });
const lines = (...children: Inline[]): Passage => ({ kind: 'lines', children });

describe('readMarkdown', () => {
  it('emphasis, code and links: are read in a paragraph', () => {
    expect(readMarkdown('A **b** *c* ~~d~~ `e_f_` [g](https://g.example) [h](javascript:h)')).toEqual([
      lines(
        text('A '),
        { kind: 'styled', style: 'bold', children: [text('b')] },
        text(' '),
        { kind: 'styled', style: 'italic', children: [text('c')] },
        text(' '),
        { kind: 'styled', style: 'strike', children: [text('d')] },
        text(' '),
        { kind: 'styled', style: 'code', children: [text('e_f_')] },
        text(' '),
        { kind: 'link', url: 'https://g.example', children: [text('g')] },
        text(' [h](javascript:h)'),
      ),
    ]);
  });

  it('headings, rules, quotes and fences: stand by themselves', () => {
    expect(readMarkdown('## Head\ntext\n\n---\n> said\n```js\n**not bold**\n```')).toEqual([
      { kind: 'heading', level: 2, children: [text('Head')] },
      lines(text('text')),
      { kind: 'rule' },
      { kind: 'quote', children: [lines(text('said'))] },
      { kind: 'code', text: '**not bold**' },
    ]);
  });

  it('lists: nest by their indent', () => {
    expect(readMarkdown('3. one\n   - in\n4. two')).toEqual([
      {
        kind: 'list',
        isOrdered: true,
        start: 3,
        items: [
          [lines(text('one')), { kind: 'list', isOrdered: false, start: 1, items: [[lines(text('in'))]] }],
          [lines(text('two'))],
        ],
      },
    ]);
  });

  it('tables: have a head and rows', () => {
    expect(readMarkdown('| a | b |\n|---|:-:|\n| 1 | 2 |')).toEqual([
      {
        kind: 'table',
        rows: [
          [[text('a')], [text('b')]],
          [[text('1')], [text('2')]],
        ],
      },
    ]);
  });
});
