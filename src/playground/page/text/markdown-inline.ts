import { readAngle } from './angle.js';
import { isKnownEmoji } from './emoji.js';
import { type Inline, isSafeUrl, joined, type TextStyle } from './passage.js';

const MARKS: readonly (readonly [RegExp, TextStyle])[] = [
  [/^\*\*(?=\S)([\s\S]*?\S)\*\*/, 'bold'],
  [/^__(?=\S)([\s\S]*?\S)__(?!\w)/, 'bold'],
  [/^~~(?=\S)([\s\S]*?\S)~~/, 'strike'],
  [/^\*(?=[^\s*])([\s\S]*?[^\s*])\*(?!\*)/, 'italic'],
  [/^_(?=[^\s_])([\s\S]*?[^\s_])_(?!\w)/, 'italic'],
];

/** Reads the inside of a Markdown paragraph. */
export function readMarkdownInline(source: string): Inline[] {
  const found: Inline[] = [];
  for (let at = 0; at < source.length; ) {
    const [inline, length] = readToken(source.slice(at), source[at - 1] ?? ' ');
    found.push(inline);
    at += length;
  }
  return joined(found);
}

function readToken(rest: string, before: string): [Inline, number] {
  const escaped = /^\\([\\`*_{}[\]()#+\-.!~|>])/.exec(rest);
  if (escaped) return [{ kind: 'text', text: escaped[1] ?? '' }, 2];
  const code = /^(`+)([\s\S]*?[^`])\1(?!`)/.exec(rest);
  if (code)
    return [{ kind: 'styled', style: 'code', children: [{ kind: 'text', text: code[2] ?? '' }] }, code[0].length];
  const link = /^!?\[([^\]]*)\]\((\S+?)(?: +"[^"]*")?\)/.exec(rest);
  if (link && isSafeUrl(link[2] ?? ''))
    return [{ kind: 'link', url: link[2] ?? '', children: readMarkdownInline(link[1] ?? '') }, link[0].length];
  const angle = /^<([^<>\s][^<>\n]*)>/.exec(rest);
  if (angle) return [readAngle(angle[1] ?? ''), angle[0].length];
  const bare = /\w/.test(before) ? null : /^https?:\/\/[^\s<>)\]]+/.exec(rest);
  if (bare) {
    const url = bare[0].replace(/[.,;:!?'"*_~]+$/, '');
    return [{ kind: 'link', url, children: [{ kind: 'text', text: url }] }, url.length];
  }
  const emoji = /^:([a-z0-9_+-]+):/.exec(rest);
  if (emoji && isKnownEmoji(emoji[1] ?? '')) return [{ kind: 'emoji', name: emoji[1] ?? '' }, emoji[0].length];
  for (const [mark, style] of MARKS) {
    const match = rest[0] === '_' && /\w/.test(before) ? null : mark.exec(rest);
    if (match) return [{ kind: 'styled', style, children: readMarkdownInline(match[1] ?? '') }, match[0].length];
  }
  const lineEnd = /^(?: {2,}|\\)?\n/.exec(rest);
  if (lineEnd) return [{ kind: 'break' }, lineEnd[0].length];
  return [{ kind: 'text', text: rest[0] ?? '' }, 1];
}
