import { describe, expect, it } from 'vitest';
import { endedOn, endingId } from '../../../src/core/digest/ending.js';

const shown = (...items: readonly string[]) => items.map((item) => ({ item, shownOn: '2026-11-23' }));
const END = { item: endingId(3, '2026-11-24'), shownOn: '2026-11-24' };

describe('endedOn', () => {
  it('before the end: is undefined', () => {
    expect(endedOn([])).toBeUndefined();
    expect(endedOn(shown('talk:a', 'tool:b'))).toBeUndefined();
  });

  it('told, and nothing new since but changes and anniversaries: is the date', () => {
    expect(endedOn([...shown('tool:b'), END])).toBe('2026-11-24');
    expect(endedOn([END, ...shown('since:b/2026-01-01', 'anniversary:b/graduated/5')])).toBe('2026-11-24');
  });

  it('something of the pool was shown since: is undefined, until it ends again', () => {
    const more = [END, ...shown('highlight:c')];
    expect(endedOn(more)).toBeUndefined();
    expect(endedOn([...more, { item: endingId(4, '2026-11-26'), shownOn: '2026-11-26' }])).toBe('2026-11-26');
  });
});
