import { says } from './answer-text.js';
import type { Expected } from './question-set.js';

/** What came back to a question, as far as it is scored: of the bot, or of a search beside it. */
export interface Reply {
  /** Kind of the answer; a civil line is `small-talk`. */
  readonly kind: string;
  /** Whether it says that there is no answer. */
  readonly refuses: boolean;
  /** Ids of what it leads with, best first. */
  readonly leads: readonly string[];
  /** Ids of all records it names, on all its pages. */
  readonly named: readonly string[];
  /** All its pages as plain text. */
  readonly text: string;
}

/**
 * How a question ended. Right first: led by an expected record, with all that had to be in it. Right in the reply: all of
 * it is there, but something else leads. Wrongly answered: anything else that was said. Wrongly refused: a no where
 * there is an answer.
 */
export const ENDINGS = ['right first', 'right in the reply', 'wrongly answered', 'wrongly refused'] as const;
export type Ending = (typeof ENDINGS)[number];

export interface Score {
  readonly ending: Ending;
  /** What is wrong, a line each; empty when it is right first. */
  readonly faults: readonly string[];
}

/** Scores one reply by what was expected; the same for every contestant. */
export function score(expected: Expected, reply: Reply): Score {
  switch (expected.kind) {
    case 'small-talk':
      return reply.kind === 'small-talk' ? RIGHT : wrong([`a civil line was due, not the answer “${reply.kind}”`]);
    case 'none':
      return scoreNo(expected, reply);
    case 'records':
      return reply.refuses ? { ending: 'wrongly refused', faults: ['refused'] } : scoreRecords(expected, reply);
  }
}

const RIGHT: Score = { ending: 'right first', faults: [] };

function wrong(faults: readonly string[]): Score {
  return { ending: 'wrongly answered', faults };
}

function scoreNo({ never }: Extract<Expected, { kind: 'none' }>, reply: Reply): Score {
  const faults = [
    ...(reply.refuses ? [] : [`there is no answer, yet “${reply.kind}” came`]),
    ...(reply.leads.length > 0 ? [`led by ${reply.leads.slice(0, 3).join(', ')}`] : []),
    ...forbidden(never, reply),
  ];
  return faults.length === 0 ? RIGHT : wrong(faults);
}

function scoreRecords(expected: Extract<Expected, { kind: 'records' }>, reply: Reply): Score {
  const { first, reply: due, never, answer } = expected;
  const missing = due.filter((id) => !reply.named.includes(id));
  const faults = [
    ...forbidden(never, reply),
    ...(missing.length > 0 ? [`missing ${missing.join(', ')}`] : []),
    ...(answer !== undefined && !says(reply.text, answer) ? [`does not say “${answer}”`] : []),
  ];
  if (faults.length > 0) return wrong(faults);
  if (first.length === 0 || leads(expected, reply)) return RIGHT;
  const led = `led by ${reply.leads[0] ?? 'nothing'}`;
  // With no list due, one of the records that might have led has to be there at least.
  const isThere = due.length > 0 || first.some((id) => reply.named.includes(id));
  return isThere ? { ending: 'right in the reply', faults: [led] } : wrong([`${led}; none of ${first.join(', ')}`]);
}

/** A list is led by its items, in whatever order; anything else by its first record. */
function leads({ first, reply: due }: Extract<Expected, { kind: 'records' }>, reply: Reply): boolean {
  const leading = due.length > 0 ? reply.leads : reply.leads.slice(0, 1);
  return leading.some((id) => first.includes(id));
}

function forbidden(never: readonly string[], reply: Reply): string[] {
  const named = never.filter((id) => reply.named.includes(id));
  return named.length > 0 ? [`names ${named.join(', ')}`] : [];
}
