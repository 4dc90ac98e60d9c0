import { describe, expect, it } from 'vitest';
import { readInline, readMrkdwn, readPlain } from '../../../src/playground/page/text/mrkdwn.js';
import type { Inline } from '../../../src/playground/page/text/passage.js';

const text = (words: string): Inline => ({ kind: 'text', text: words });
const styled = (style: 'bold' | 'italic' | 'strike' | 'code', ...children: Inline[]): Inline => ({
  kind: 'styled',
  style,
  children,
});

describe('readInline', () => {
  it('marks: become styles, one within the other', () => {
    expect(readInline('*bold _both_* ~gone~ `a*b*`')).toEqual([
      styled('bold', text('bold '), styled('italic', text('both'))),
      text(' '),
      styled('strike', text('gone')),
      text(' '),
      styled('code', text('a*b*')),
    ]);
  });

  it('marks within words or beside spaces: stay as they are', () => {
    expect(readInline('a_b_c 2 * 3 * 4 snake_case*')).toEqual([text('a_b_c 2 * 3 * 4 snake_case*')]);
  });

  it('links: open http, https and mail, and nothing else', () => {
    expect(
      readInline('<https://a.example?x=1&amp;y=2|here> <javascript:alert(1)|no> see https://b.example/a_b_.'),
    ).toEqual([
      { kind: 'link', url: 'https://a.example?x=1&y=2', children: [text('here')] },
      text(' <javascript:alert(1)|no> see '),
      { kind: 'link', url: 'https://b.example/a_b', children: [text('https://b.example/a_b')] },
      text('_.'),
    ]);
  });

  it('mentions and dates: are read with what stands for them', () => {
    expect(
      readInline('<@U0ANA> <#C0GENERAL|general> <!here> <!date^1795000000^{date}^https://a.example|then>'),
    ).toEqual([
      { kind: 'person', id: 'U0ANA' },
      text(' '),
      { kind: 'channel', id: 'C0GENERAL', label: 'general' },
      text(' '),
      { kind: 'broadcast', name: 'here' },
      text(' '),
      { kind: 'date', seconds: 1_795_000_000, format: '{date}', url: 'https://a.example', fallback: 'then' },
    ]);
  });

  it('emoji: are drawn when they are known', () => {
    expect(readInline(':tada: :nosuchthing: 10:30:15')).toEqual([
      { kind: 'emoji', name: 'tada' },
      text(' :nosuchthing: 10:30:15'),
    ]);
  });

  it('entities: are read once', () => {
    expect(readInline('&lt;b&gt; &amp;lt;')).toEqual([text('<b> &lt;')]);
  });
});

describe('readMrkdwn', () => {
  it('quotes and fences: stand by themselves', () => {
    expect(readMrkdwn('before\n> one\n&gt; two\nafter\n```\n*a* &lt;b&gt;\n```\nend')).toEqual([
      { kind: 'lines', children: [text('before')] },
      { kind: 'quote', children: [{ kind: 'lines', children: [text('one'), { kind: 'break' }, text('two')] }] },
      { kind: 'lines', children: [text('after')] },
      { kind: 'code', text: '*a* <b>' },
      { kind: 'lines', children: [text('end')] },
    ]);
  });
});

describe('readPlain', () => {
  it('marks: mean nothing', () => {
    expect(readPlain('*a* <https://b.example>\n:wave:', true)).toEqual([
      text('*a* <https://b.example>'),
      { kind: 'break' },
      { kind: 'emoji', name: 'wave' },
    ]);
  });

  it('emoji switched off: stay names', () => {
    expect(readPlain(':wave:', false)).toEqual([text(':wave:')]);
  });
});
