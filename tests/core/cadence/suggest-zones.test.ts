import { describe, expect, it } from 'vitest';
import { suggestZones } from '../../../src/core/cadence/suggest-zones.js';
import { isZone, zoneIndex } from '../../../src/core/cadence/zones.js';

const index = zoneIndex();
const suggest = (typed: string): string[] => suggestZones(typed, index, 5);

describe('suggestZones', () => {
  it.each([
    ['lisbon', 'Europe/Lisbon'],
    ['new york', 'America/New_York'],
    ['new_y', 'America/New_York'],
    ['bangalore', 'Asia/Kolkata'],
    ['lisbn', 'Europe/Lisbon'],
    ['cet', 'Europe/Berlin'],
    ['utc', 'UTC'],
  ])('%s: offers %s first', (typed, zone) => {
    expect(suggest(typed)[0]).toBe(zone);
  });

  it('part of a continent: offers its zones, as many as asked for, each once', () => {
    const found = suggest('europ');
    expect(found).toHaveLength(5);
    expect(new Set(found).size).toBe(5);
    expect(found.every((zone) => zone.startsWith('Europe/') && isZone(zone))).toBe(true);
  });

  it('what is no zone, an offset, nothing: offers none', () => {
    expect([suggest('qqqqqq'), suggest('+02:00'), suggest('  ')]).toEqual([[], [], []]);
  });
});
