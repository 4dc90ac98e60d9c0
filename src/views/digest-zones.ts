import type { PlainTextOption } from '@slack/types';

/** Action id of the field that completes time zones. */
export const ZONE_FIELD = 'hallway-zone';

/** Zones to choose from while one is typed. */
export function zoneSuggestions(zones: readonly string[]): PlainTextOption[] {
  return zones.map(zoneOption);
}

export function zoneOption(timeZone: string): PlainTextOption {
  return { text: { type: 'plain_text', text: timeZone, emoji: false }, value: timeZone };
}
