import { describe, expect, it } from 'vitest';
import { runCommand } from '../../src/commands/run.js';
import { COMMANDS } from '../../src/commands/table.js';
import type { Knowledge } from '../../src/core/knowledge.js';
import { ask, askRequest, TODAY } from '../support/ask.js';
import { bundledKnowledge } from '../support/bundled.js';
import { refusals } from '../support/refusals.js';

describe('runCommand', () => {
  it.each(COMMANDS.flatMap(({ name, examples }) => examples.map(({ text }) => `/${name} ${text}`)))(
    '%s: the example of the help works',
    (line) => {
      const { text } = ask(line);
      expect(text).not.toMatch(/^(?:No |There |The write-ups name no)/);
      expect(text.length).toBeGreaterThan(100);
    },
  );

  it.each(COMMANDS.map(({ name }) => name))('%s: help, and the umbrella, show the same usage', (name) => {
    const usage = ask(`/${name} help`);
    expect(usage.text).toContain(`/${name}`);
    expect(ask(`/${name} HELP`)).toEqual(usage);
    expect(ask(`/hallway help ${name}`)).toEqual(usage);
    expect(ask(`/hallway ${name} help`)).toEqual(usage);
  });

  it('umbrella: answers as the command itself does', () => {
    expect(ask('/hallway tool contour').text).toBe(ask('/tool contour').text);
    expect(ask('/hallway /talk etcd').text).toBe(ask('/talk etcd').text);
    expect(ask('/hallway highlights themes').text).toBe(ask('/highlights themes').text);
    expect(ask('/hallway')).toEqual(ask('/hallway help'));
    expect(ask('/hallway hallway tool contour').text).toBe(ask('/tool contour').text);
  });

  it('umbrella: names what is no command and shows those there are', () => {
    expect(ask('/hallway weather today').text).toMatch(/^There is no command `weather`/);
  });

  it('page: beyond the last shows the last, below the first the first', () => {
    expect(ask('/talk kcd', 99).text).toContain('Page 2 of 2');
    expect(askRequest({ command: 'talk', text: 'kcd', page: -3 }).text).toContain('Page 1 of 2');
  });

  it('every page of a list: together they hold every talk, each once', () => {
    const titles = [1, 2].flatMap((page) =>
      [...ask('/talk kcd', page).text.matchAll(/^\*(.+)\*$/gm)].map(([, title]) => title),
    );
    expect(new Set(titles).size).toBe(12);
    expect(titles).toHaveLength(12);
  });

  const hostile = [
    ['a call to everyone', '<!channel> <!here> <@U1> <#C1>'],
    ['formatting', '*bold* _italic_ ~gone~ `code` ```block```'],
    ['a link', '<https://evil.example|tool>'],
    ['markup characters', 'a & b < c > d'],
    ['emoji', '🙂🙃:smile: 👩‍👩‍👧'],
    ['right-to-left text', 'مرحبا שלום'],
    ['direction marks', '\u202Egnp.exe\u202C \u2066x\u2069'],
    ['null and control characters', 'a\u0000b\u0007c\u001B[31m'],
    ['lone surrogates', '\uD800 \uDC00'],
    ['line breaks', 'one\ntwo\r\nthree\u2028four'],
    ['two hundred characters', 'x '.repeat(100).trim()],
    ['four thousand characters', 'x'.repeat(4_000)],
    ['four thousand characters of markup', '<!channel>'.repeat(400)],
    ['a regular expression', '(a+)+$ [z-a] \\'],
    ['a name of every object', '__proto__ constructor toString'],
  ] as const;

  it.each(
    hostile.flatMap(([what, text]) =>
      ['tool', 'talk', 'highlights', 'hallway'].map((command) => [what, command, text] as const),
    ),
  )('%s after /%s: a clear answer that Slack takes', (_, command, text) => {
    const message = askRequest({ command, text, page: 1 });
    // What a button carries is never shown.
    const { text: said, blocks } = message;
    const all = JSON.stringify([said, blocks], (key, value: unknown) => (key === 'value' ? undefined : value));
    expect(refusals(message)).toEqual([]);
    expect(all).not.toMatch(/<[!@#]/);
    expect(all).not.toContain('<https://evil');
    expect(all).not.toMatch(/[\p{Cc}\u202A-\u202E\u2066-\u2069]|\\u00(?:0[0-8bcef]|1)/u);
    expect(message.text.length).toBeGreaterThan(20);
  });

  it('too long: is refused with what to do, and nothing of it is shown back', () => {
    const { text } = askRequest({ command: 'tool', text: 'secret'.repeat(600), page: 1 });
    expect(text).toBe('That is 3,600 characters long. Ask in 200 or fewer: a name or a few words.');
  });

  it('bug: the person gets a reference, the operator the error', () => {
    const broken = { tools: undefined } as unknown as Knowledge;
    const reported: unknown[] = [];
    const report = (error: unknown): string => {
      reported.push(error);
      return 'ab12cd34';
    };
    const { text } = runCommand(
      { knowledge: broken, today: () => TODAY, report },
      { command: 'tool', text: 'contour', page: 1 },
    );
    expect(text).toContain('`ab12cd34`');
    expect(reported).toEqual([expect.any(TypeError)]);
  });

  it('same question: same answer', () => {
    const runner = { knowledge: bundledKnowledge(), today: () => TODAY, report: () => '' };
    const request = { command: 'tool', text: 'observability', page: 2 };
    expect(runCommand(runner, request)).toEqual(runCommand(runner, request));
  });
});
