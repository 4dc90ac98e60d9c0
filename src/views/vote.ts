import { isAnswerKind, type Opinion, REASONS } from '../core/feedback/vote.js';

/** Action ids of feedback: this, or this with a colon and what makes it unique in its row. */
export const FEEDBACK = 'hallway-feedback';

/** Ids of records are shorter. */
const MOST_RECORD = 200;

/** An opinion as the value of the button that gives it. */
export function encodeOpinion({ verdict, kind, record, reason }: Opinion): string {
  return JSON.stringify([verdict, kind, record ?? '', reason ?? '']);
}

/** The opinion of a button's value; undefined when it is none. */
export function decodeOpinion(value: string): Opinion | undefined {
  let parts: unknown;
  try {
    parts = JSON.parse(value);
  } catch {
    return undefined;
  }
  if (!Array.isArray(parts) || parts.length !== 4) return undefined;
  const [verdict, kind, record, named] = parts as unknown[];
  if ((verdict !== 'up' && verdict !== 'down') || !isAnswerKind(kind)) return undefined;
  if (typeof record !== 'string' || record.length > MOST_RECORD) return undefined;
  const reason = REASONS.find((one) => one === named);
  if (reason === undefined ? named !== '' : verdict === 'up') return undefined;
  return { verdict, kind, record: record === '' ? undefined : record, reason };
}
