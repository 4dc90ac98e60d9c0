import { ApiError } from '../api-error.js';
import type { Json } from '../page-api.js';
import { optional } from './arguments.js';

export interface Page<T> extends Json {
  readonly items: readonly T[];
  readonly has_more: boolean;
  readonly response_metadata: { readonly next_cursor: string };
}

/** One page of a list, with the cursor of the next one, empty on the last. Throws `ApiError` for a cursor that is none. */
export function page<T>(
  all: readonly T[],
  { limit, cursor }: { readonly limit: number; readonly cursor: string | undefined },
): Page<T> {
  const from = cursor === undefined ? 0 : offset(cursor);
  const next = from + limit;
  const hasMore = next < all.length;
  const nextCursor = hasMore ? Buffer.from(`next:${next}`).toString('base64') : '';
  return { items: all.slice(from, next), has_more: hasMore, response_metadata: { next_cursor: nextCursor } };
}

function offset(cursor: string): number {
  const match = /^next:(\d+)$/.exec(Buffer.from(cursor, 'base64').toString());
  if (!match) throw new ApiError('invalid_cursor');
  return Number(match[1]);
}

/** Those between `oldest` and `latest`; those exactly there only with `inclusive`. */
export function within<T extends { readonly ts: string }>(messages: readonly T[], args: Json): T[] {
  const oldest = bound(args, 'oldest', Number.NEGATIVE_INFINITY);
  const latest = bound(args, 'latest', Number.POSITIVE_INFINITY);
  const inclusive = args['inclusive'] === true;
  return messages.filter(({ ts }) => {
    const at = Number(ts);
    return inclusive ? at >= oldest && at <= latest : at > oldest && at < latest;
  });
}

function bound(args: Json, name: 'oldest' | 'latest', byDefault: number): number {
  const given = optional(args, name);
  if (given === undefined || (name === 'oldest' && given === '0')) return byDefault;
  if (!/^\d+(?:\.\d+)?$/.test(given)) throw new ApiError(`invalid_ts_${name}`);
  return Number(given);
}
