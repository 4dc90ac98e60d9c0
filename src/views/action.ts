import { LIMITS, MOST_ASKED } from './limits.js';

/**
 * What a button does when it is pressed. `open`: answer a command to the person alone; `page`: put another page of the same
 * answer in its place; `share`: post the answer in the channel; `form`: open the form of a command; `save`, `more` and `less`:
 * keep items for the person, or ask for more or less like them; `correct`: open the form for a correction of records. Of these
 * the ids stand in `text` with a space between. All that is needed stands in the button itself, so that it works after a restart
 * and on any replica.
 */
export interface Action {
  readonly does: (typeof DOES)[number];
  readonly command: string;
  readonly text: string;
  /** Counted from 1. */
  readonly page: number;
}

const DOES = ['open', 'page', 'share', 'form', 'save', 'more', 'less', 'correct'] as const;
/** Those that hold ids instead of what a person typed. */
const OF_IDS: readonly Action['does'][] = ['save', 'more', 'less', 'correct'];
/** Ids of the items of one digest, or of the records of an answer, in characters. */
export const MOST_IDS = 1_000;

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
  const [named, command, text, page] = parts as unknown[];
  const does = DOES.find((one) => one === named);
  if (does === undefined || typeof command !== 'string' || typeof text !== 'string') return undefined;
  if (text.length > (OF_IDS.includes(does) ? MOST_IDS : MOST_ASKED)) return undefined;
  if (typeof page !== 'number' || !Number.isInteger(page) || page < 1) return undefined;
  return { does, command, text, page };
}
