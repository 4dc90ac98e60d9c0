import { LIMITS, MOST_ASKED } from './limits.js';

/**
 * What a button does when it is pressed. `open`: answer a command to the person alone; `page`: put another page of the same
 * answer in its place; `share`: post the answer in the channel; `form`: open the form that looks something up. All that is
 * needed stands in the button itself, so that it works after a restart and on any replica.
 */
export interface Action {
  readonly does: (typeof DOINGS)[number];
  readonly command: string;
  readonly text: string;
  /** Counted from 1. */
  readonly page: number;
}

const DOINGS = ['open', 'page', 'share', 'form'] as const;

/** Every action id begins with this; the rest makes it unique in its message. */
export const ACTION_PREFIX = 'hallway:';

export function encodeAction({ does, command, text, page }: Action): string {
  const value = JSON.stringify([does, command, text, page]);
  if (value.length > LIMITS.buttonValue) throw new RangeError('a button cannot hold this action');
  return value;
}

/** The action of a button's value; undefined when it is none of ours. */
export function decodeAction(value: string): Action | undefined {
  let parts: unknown;
  try {
    parts = JSON.parse(value);
  } catch {
    return undefined;
  }
  if (!Array.isArray(parts) || parts.length !== 4) return undefined;
  const [does, command, text, page] = parts as unknown[];
  if (typeof command !== 'string' || typeof text !== 'string' || text.length > MOST_ASKED) return undefined;
  if (typeof page !== 'number' || !Number.isInteger(page) || page < 1) return undefined;
  const known = DOINGS.find((one) => one === does);
  return known && { does: known, command, text, page };
}
