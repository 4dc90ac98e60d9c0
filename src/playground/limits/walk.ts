import type { Json } from '../page-api.js';

/** What Slack draws blocks on. */
export type Surface = 'message' | 'modal' | 'home';

/** Something that Slack would refuse. */
export interface Problem {
  /** JSON pointer into the payload, such as `/blocks/3/text/text`; empty for the payload itself. */
  readonly path: string;
  /** What has to change, such as `must be at most 3000 characters, has 3120`. */
  readonly message: string;
  /** Slack's name for the error, such as `invalid_blocks`. */
  readonly error: string;
}

/** A block met on the way, nested ones too. */
export interface MetBlock {
  readonly type: string;
  readonly path: string;
  readonly block: Json;
}

/** What a check of one payload gathers on its way through. */
export interface Walk {
  readonly surface: Surface;
  readonly report: (path: string, message: string) => void;
  readonly blocks: MetBlock[];
  readonly blockIds: Set<string>;
  /** Of the block that the walk is in. */
  readonly actionIds: Set<string>;
  /** Paths of the elements that want the focus. */
  readonly focused: string[];
}

/** The path of a key, as RFC 6901 writes it. */
export function at(path: string, key: string | number): string {
  return `${path}/${String(key).replaceAll('~', '~0').replaceAll('/', '~1')}`;
}

export function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A list for reading: `a, b or c`. */
export function oneOf(names: readonly string[]): string {
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} or ${names.at(-1)}`;
}

/** A value from outside, short enough to name in a message. */
export function shown(value: unknown): string {
  if (Array.isArray(value)) return 'a list';
  if (isObject(value)) return 'an object';
  if (value === undefined) return 'missing';
  return typeof value === 'string' && value.length > 40 ? `"${value.slice(0, 39)}…"` : JSON.stringify(value);
}

/** A count with its noun: `1 character`, `3 characters`. */
export function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
