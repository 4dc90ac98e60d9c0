import type { Json } from '../../page-api.js';
import { isOn, number, text } from '../json.js';
import { type Inline, isSafeUrl, type TextStyle } from '../text/passage.js';

const STYLES: readonly (readonly [string, TextStyle])[] = [
  ['code', 'code'],
  ['bold', 'bold'],
  ['italic', 'italic'],
  ['strike', 'strike'],
  ['underline', 'underline'],
  ['highlight', 'highlight'],
];

/** Reads a leaf of a rich text. Its text is taken literally: neither mrkdwn nor emoji names mean anything there. */
export function readLeaf(leaf: Json, style: Json | undefined): Inline[] {
  const inner = STYLES.filter(([field]) => isOn(style, field)).reduce<readonly Inline[]>(
    (children, [, name]) => [{ kind: 'styled', style: name, children }],
    unstyled(leaf),
  );
  return [...inner];
}

function unstyled(leaf: Json): Inline[] {
  switch (text(leaf, 'type')) {
    case 'text':
      return literal(text(leaf, 'text'));
    case 'link':
    case 'citation': {
      const url = text(leaf, 'url');
      const children = literal(text(leaf, 'text') || url);
      return isSafeUrl(url) ? [{ kind: 'link', url, children }] : children;
    }
    case 'emoji':
      return [{ kind: 'emoji', name: text(leaf, 'name') }];
    case 'user':
      return [{ kind: 'person', id: text(leaf, 'user_id') }];
    case 'channel':
      return [{ kind: 'channel', id: text(leaf, 'channel_id') }];
    case 'usergroup':
      return [{ kind: 'broadcast', name: text(leaf, 'usergroup_id') }];
    case 'team':
      return [{ kind: 'broadcast', name: text(leaf, 'team_id') }];
    case 'broadcast':
      return [{ kind: 'broadcast', name: text(leaf, 'range') }];
    case 'date': {
      const url = text(leaf, 'url');
      return [
        {
          kind: 'date',
          seconds: number(leaf, 'timestamp') ?? 0,
          format: text(leaf, 'format'),
          ...(isSafeUrl(url) ? { url } : {}),
          fallback: text(leaf, 'fallback'),
        },
      ];
    }
    default:
      return literal(text(leaf, 'text') || `[${text(leaf, 'type')}]`);
  }
}

function literal(words: string): Inline[] {
  return words
    .split('\n')
    .flatMap((line, index): Inline[] => [
      ...(index > 0 ? [{ kind: 'break' } as const] : []),
      ...(line === '' ? [] : [{ kind: 'text', text: line } as const]),
    ]);
}
