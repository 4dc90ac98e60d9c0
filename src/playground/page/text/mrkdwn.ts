import { readAngle } from './angle.js';
import { isKnownEmoji } from './emoji.js';
import { decoded, type Inline, joined, type Passage, type TextStyle } from './passage.js';

const STYLES: Readonly<Record<string, TextStyle>> = { '*': 'bold', _: 'italic', '~': 'strike' };

/** Reads Slack's mrkdwn (docs.slack.dev/messaging/formatting-message-text). */
export function readMrkdwn(source: string): Passage[] {
  return source.split(/(```[\s\S]+?```)/).flatMap((part, index): Passage[] => {
    if (index % 2 === 1) return [{ kind: 'code', text: fenced(part) }];
    // A line's end that only parts a fence from its surroundings is not drawn as an empty line.
    const text = part.replace(index > 0 ? /^\n/ : /^(?!)/, '');
    return text === '' ? [] : readLines(text);
  });
}

/** Reads a plain text, in which only emoji and line ends mean something. */
export function readPlain(source: string, withEmoji: boolean): Inline[] {
  return joined(
    source
      .split('\n')
      .flatMap((line, index): Inline[] => [
        ...(index > 0 ? [{ kind: 'break' } as const] : []),
        ...(withEmoji ? splitEmoji(line) : [{ kind: 'text', text: decoded(line) } as const]),
      ]),
  );
}

function fenced(part: string): string {
  return decoded(part.slice(3, -3).replace(/^\n/, '').replace(/\n$/, '')).replace(
    /<((?:https?:|mailto:)[^<>|]+)(?:\|([^<>]*))?>/g,
    (_whole, url: string, label: string | undefined) => label ?? url,
  );
}

function readLines(text: string): Passage[] {
  const passages: Passage[] = [];
  let lines: string[] = [];
  let isQuote = false;
  const close = (): void => {
    if (lines.length === 0) return;
    const children = joined(lines.flatMap((line, index) => [...(index > 0 ? [BREAK] : []), ...readInline(line)]));
    passages.push(isQuote ? { kind: 'quote', children: [{ kind: 'lines', children }] } : { kind: 'lines', children });
    lines = [];
  };
  for (const line of text.replace(/\n$/, '').split('\n')) {
    const quoted = /^(?:>|&gt;) ?(.*)$/.exec(line)?.[1];
    if ((quoted !== undefined) !== isQuote) {
      close();
      isQuote = quoted !== undefined;
    }
    lines.push(quoted ?? line);
  }
  close();
  return passages;
}

const BREAK: Inline = { kind: 'break' };

/** Reads one line. */
export function readInline(line: string): Inline[] {
  const found: Inline[] = [];
  let plain = '';
  const flush = (): void => {
    if (plain !== '') found.push(...splitEmoji(plain));
    plain = '';
  };
  for (let at = 0; at < line.length; ) {
    const [inline, length] = readToken(line, at);
    if (inline) {
      flush();
      found.push(inline);
    } else {
      plain += line.slice(at, at + length);
    }
    at += length;
  }
  flush();
  return joined(found);
}

/** What begins at a place in a line, and its length; without anything special one character of text. */
function readToken(line: string, at: number): [Inline | undefined, number] {
  const rest = line.slice(at);
  const angle = /^<([^<>\n]+)>/.exec(rest);
  if (angle) return [readAngle(angle[1] ?? ''), angle[0].length];
  const code = /^`([^`\n]+)`/.exec(rest);
  if (code)
    return [
      { kind: 'styled', style: 'code', children: [{ kind: 'text', text: decoded(code[1] ?? '') }] },
      code[0].length,
    ];
  const before = line[at - 1] ?? ' ';
  const bare = /\w/.test(before) ? null : /^https?:\/\/[^\s<>|]+/.exec(rest);
  if (bare) {
    const url = bare[0].replace(/[.,;:!?)'"*_~]+$/, '');
    return [{ kind: 'link', url: decoded(url), children: [{ kind: 'text', text: decoded(url) }] }, url.length];
  }
  const style = STYLES[rest[0] ?? ''];
  const inner = style && !/[\w*_~]/.test(before) ? innerOf(rest) : undefined;
  if (style && inner !== undefined) return [{ kind: 'styled', style, children: readInline(inner) }, inner.length + 2];
  return [undefined, 1];
}

/** The text up to the same mark again: it neither begins nor ends with a space, and no word goes on behind the mark. */
function innerOf(rest: string): string | undefined {
  const mark = rest[0] ?? '';
  if (/^.(?:\s|$)/.test(rest)) return undefined;
  for (let end = rest.indexOf(mark, 2); end > 0; end = rest.indexOf(mark, end + 1)) {
    if (!/\s/.test(rest[end - 1] ?? '') && !/\w/.test(rest[end + 1] ?? ' ')) return rest.slice(1, end);
  }
  return undefined;
}

function splitEmoji(text: string): Inline[] {
  return text.split(/(:[a-z0-9_+-]+:)/i).flatMap((part, index): Inline[] => {
    const name = part.slice(1, -1).toLowerCase();
    if (index % 2 === 1 && isKnownEmoji(name)) return [{ kind: 'emoji', name }];
    return part === '' ? [] : [{ kind: 'text', text: decoded(part) }];
  });
}
