import { isObject } from './walk.js';

/** Keys under which blocks have what people read; a `text` is also a bare string in some of them. */
const READ = new Set(['text', 'title', 'caption', 'alt_text']);

/**
 * Characters of all that a person reads in blocks, in UTF-16 code units. How Slack counts is not documented; the limits on
 * it leave room for that.
 */
export function charsOf(value: unknown): number {
  if (Array.isArray(value)) return value.reduce<number>((sum, item) => sum + charsOf(item), 0);
  if (!isObject(value)) return 0;
  return Object.entries(value).reduce(
    (sum, [key, item]) => sum + (READ.has(key) && typeof item === 'string' ? item.length : charsOf(item)),
    0,
  );
}

/** Bytes of a payload as JSON in UTF-8. */
export function bytesOf(payload: unknown): number {
  return Buffer.byteLength(JSON.stringify(payload) ?? '');
}
