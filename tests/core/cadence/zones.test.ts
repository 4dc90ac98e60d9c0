import { describe, expect, it } from 'vitest';
import { ABBREVIATIONS, PLACES, RENAMED } from '../../../src/core/cadence/zone-names.js';
import { isZone, zoneIndex, zoneList, zoneNamed } from '../../../src/core/cadence/zones.js';

const index = zoneIndex();
const named = (text: string) => zoneNamed(text, index);

describe('zoneNamed', () => {
  it.each([
    ['Europe/Lisbon', 'Europe/Lisbon'],
    ['europe/lisbon', 'Europe/Lisbon'],
    ['LISBON', 'Europe/Lisbon'],
    ['new york', 'America/New_York'],
    ['America/New York', 'America/New_York'],
    ['buenos aires', 'America/Argentina/Buenos_Aires'],
    ['Argentina/Buenos Aires', 'America/Argentina/Buenos_Aires'],
    ['são paulo', 'America/Sao_Paulo'],
    ['north dakota new salem', 'America/North_Dakota/New_Salem'],
    ['san francisco', 'America/Los_Angeles'],
    ['Asia/Calcutta', 'Asia/Kolkata'],
    ['kiev', 'Europe/Kyiv'],
    ['nuuk', 'America/Nuuk'],
    ['US/Pacific', 'America/Los_Angeles'],
    ['portugal', 'Europe/Lisbon'],
    ['utc', 'UTC'],
    ['Etc/UTC', 'UTC'],
    ['Etc/GMT+5', 'Etc/GMT+5'],
  ])('%s: is %s', (text, timeZone) => {
    expect(named(text)).toEqual({ kind: 'zone', timeZone });
  });

  it.each([
    ['CET', ['Europe/Berlin', 'Europe/Paris', 'Europe/Madrid']],
    ['pst', ['America/Los_Angeles', 'America/Vancouver', 'Asia/Manila']],
    ['EST', ['America/New_York', 'America/Toronto']],
    ['IST', ['Asia/Kolkata', 'Europe/Dublin', 'Asia/Jerusalem']],
    ['GMT', ['Europe/London', 'UTC']],
  ])('%s: is an abbreviation, with what to type instead', (text, instead) => {
    expect(named(text)).toEqual({ kind: 'abbreviation', instead });
  });

  it.each(['+02:00', '-5', 'UTC+2', 'GMT-03:30', 'utc +1'])('%s: is an offset', (text) => {
    expect(named(text)).toEqual({ kind: 'offset' });
  });

  it.each([
    ['Europe/Lisbonn', ['Europe/Lisbon']],
    ['Lisbo', ['Europe/Lisbon']],
    ['Amsterdm', ['Europe/Amsterdam']],
    ['york', ['America/New_York']],
    ['Middle Earth', []],
    ['constructor', []],
    ['', []],
  ])('%s: is unknown, with the nearest', (text, nearest) => {
    expect(named(text)).toEqual({ kind: 'unknown', nearest });
  });

  it('every zone: is found by its name, and under no other name than its own', () => {
    const zones = zoneList();
    expect(zones.filter((zone) => !isZone(zone))).toEqual([]);
    expect(zones.flatMap((zone) => [named(zone), named(zone.toLowerCase().replaceAll('_', ' '))])).toEqual(
      zones.flatMap((timeZone) => [
        { kind: 'zone', timeZone },
        { kind: 'zone', timeZone },
      ]),
    );
  });

  it('tables: every zone they lead to is one, under its present name', () => {
    const targets = [...Object.values(RENAMED), ...Object.values(PLACES), ...Object.values(ABBREVIATIONS).flat()];
    expect(targets.filter((zone) => !zoneList().includes(zone))).toEqual([]);
  });
});

describe('isZone', () => {
  it('names: IANA names alone, those of before among them', () => {
    const names = ['Europe/Lisbon', 'Asia/Calcutta', 'UTC', 'US/Pacific', 'lisbon', '+02:00', '', 'Europe/Lisbonn'];
    expect(names.filter(isZone)).toEqual(['Europe/Lisbon', 'Asia/Calcutta', 'UTC', 'US/Pacific']);
  });
});
