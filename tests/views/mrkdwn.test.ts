import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clip, echo, escaped, link, listed, plain } from '../../src/views/mrkdwn.js';

describe('escaped', () => {
  it('any text: cannot mention or link, and reads back as it was', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(escaped(text)).not.toMatch(/[<>]/);
        expect(escaped(text).replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&')).toBe(text);
      }),
    );
  });
});

describe('clip', () => {
  it('any text: is as long as allowed at most, and whole when it fits', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.integer({ min: 1, max: 40 }), (text, most) => {
        const cut = clip(text, most);
        expect(cut.length).toBeLessThanOrEqual(most);
        if (text.length <= most) expect(cut).toBe(text);
        expect(cut).not.toMatch(/[\uD800-\uDBFF](?![\uDC00-\uDFFF])/);
      }),
    );
  });
});

describe('echo', () => {
  it.each([
    ['*bold*', '`*bold*`'],
    ['<!channel>', '`&lt;!channel&gt;`'],
    ['a`b', '`a’b`'],
    ['one\n two\u0000', '`one two`'],
    ['\u202Eabc', '`abc`'],
    ['\u0000\u200B', '(nothing readable)'],
    ['x'.repeat(500), `\`${'x'.repeat(79)}…\``],
  ])('%j: is shown as %s', (typed, shown) => {
    expect(echo(typed)).toBe(shown);
  });
});

describe('listed', () => {
  it('names: read as a sentence, with how many more', () => {
    expect(listed([])).toBe('');
    expect(listed(['a'])).toBe('a');
    expect(listed(['a', 'b', 'c'])).toBe('a, b and c');
    expect(listed(['a', 'b', 'c', 'd'], 2)).toBe('a, b and 2 more');
  });
});

describe('plain', () => {
  it('mrkdwn of ours: reads without its markup', () => {
    expect(
      plain(`*Falco* · ${link('https://falco.org/?a=1&b=2', 'Home')} _(as of 2026)_ \`/tool falco\` a &lt; b`),
    ).toBe('Falco · Home (https://falco.org/?a=1&b=2) (as of 2026) /tool falco a < b');
  });
});
