import { zoneIndex } from '../../../src/core/cadence/zones.js';
import { readDigestLine } from '../../../src/core/digest-words/digest-line.js';
import type { Subscription } from '../../../src/core/ports.js';
import { type Change, type ChangeWish, type Changing, changeOf } from '../../../src/core/subscriptions/change.js';
import { bundledCatalog } from '../../support/bundled.js';

/** Saturday noon in Lisbon. */
export const NOW_MS = Date.UTC(2026, 10, 21, 12);

const GIVEN: Changing = {
  workspace: 'T1',
  channel: 'C1',
  user: 'U1',
  timeZone: 'Europe/Lisbon',
  nowMs: NOW_MS,
  taken: [],
};
const { topics, editions } = bundledCatalog();
const CHOICES = { topics: [...topics.values()], editions: [...editions.values()], zones: zoneIndex() };

/** What a line typed after `/digest` makes of a subscription. */
export function typed(before: Subscription | undefined, line: string, given: Partial<Changing> = {}): Change {
  const all = { ...GIVEN, ...given };
  const timeZone = before?.schedule.timeZone ?? all.timeZone ?? 'UTC';
  const wish = readDigestLine(line, { ...CHOICES, nowMs: all.nowMs, timeZone });
  return changeOf(before, wish as ChangeWish, all);
}

/** What several lines, one after the other, leave. */
export function leftBy(lines: readonly string[], before?: Subscription): Subscription {
  const left = lines.reduce<Subscription | undefined>((now, line) => typed(now, line).subscription, before);
  if (!left) throw new Error('no line');
  return left;
}
