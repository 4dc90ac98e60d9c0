import type { DigestAsked, ShownItem } from '../../../src/core/digest/asked.js';
import { composeDigest, type Digest } from '../../../src/core/digest/compose-digest.js';
import type { DigestStock } from '../../../src/core/digest/stock.js';

type Filled = Extract<Digest, { kind: 'items' }>;

/** What is asked when nothing else is: everything, on a Monday without an anniversary. */
export const ASKED: DigestAsked = {
  wish: { topics: [], withoutTopics: [], editions: [] },
  shown: [],
  taste: new Map(),
  localOn: '2026-11-23',
  seed: 'T0TEAM C0CHANNEL',
};

/** All digests of a channel, one each weekday, and what it was told after them. */
export function cycleOf(
  stock: DigestStock,
  asked: Partial<DigestAsked>,
): { digests: Filled[]; end: Exclude<Digest, Filled>; shown: ShownItem[] } {
  const digests: Filled[] = [];
  const shown = [...(asked.shown ?? [])];
  let on = asked.localOn ?? ASKED.localOn;
  for (;;) {
    const digest = composeDigest(stock, { ...ASKED, ...asked, shown, localOn: on });
    if (digest.kind !== 'items') return { digests, end: digest, shown };
    digests.push(digest);
    shown.push(...digest.items.map(({ id }) => ({ item: id, shownOn: on })));
    if (digests.length > 500) throw new Error('this cycle has no end');
    on = nextWeekday(on);
  }
}

function nextWeekday(on: string): string {
  const date = new Date(on);
  do date.setUTCDate(date.getUTCDate() + 1);
  while (date.getUTCDay() === 0 || date.getUTCDay() === 6);
  return date.toISOString().slice(0, 10);
}
