import { listed } from '../cadence/describe-schedule.js';
import { type ZoneIndex, zoneNamed } from '../cadence/zones.js';
import { UserError } from '../errors.js';
import { longestReading, type Reading } from './reading.js';
import { quoted } from './refusals.js';

/** `Argentina/Buenos Aires` and `North Dakota New Salem` are the longest in use. */
const LONGEST = 4;

/**
 * Reads a time zone at the beginning of words. Undefined when they begin with none; throws `UserError`, with what to type
 * instead, for an abbreviation, for an offset, and for what is written like a zone and is none.
 */
export function readZone(tokens: readonly string[], index: ZoneIndex): Reading<string> | undefined {
  return longestReading(tokens, LONGEST, (typed) => zoneOf(typed, index));
}

function zoneOf(typed: string, index: ZoneIndex): string | undefined {
  const found = zoneNamed(typed, index);
  switch (found.kind) {
    case 'zone':
      return found.timeZone;
    case 'abbreviation':
      throw new UserError(
        `${quoted(typed)} does not name one zone for the whole year. Type a city's zone: ${oneOf(found.instead)}.`,
      );
    case 'offset':
      throw new UserError(
        `${quoted(typed)} knows nothing of daylight-saving time. Type a city's zone, such as Europe/Lisbon, or UTC.`,
      );
    case 'unknown':
      if (/^[a-z]+\/[a-z_/-]+$/i.test(typed)) throw unknownZone(typed, found.nearest);
      return undefined;
  }
}

function unknownZone(typed: string, nearest: readonly string[]): UserError {
  const offer = nearest.length > 0 ? `Did you mean ${oneOf(nearest)}?` : 'Type it by its city, such as Europe/Lisbon.';
  return new UserError(`I know no time zone ${quoted(typed)}. ${offer}`);
}

function oneOf(zones: readonly string[]): string {
  return listed(zones).replace(/ and (?=\S+$)/, ' or ');
}
