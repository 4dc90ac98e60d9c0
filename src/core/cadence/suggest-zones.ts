import { oncePerTarget } from '../search/names.js';
import { type ZoneIndex, zoneList, zoneNamed } from './zones.js';

/** Zones whose name holds what was typed, those that begin with it first; then zones of places and of nearly this name. */
export function suggestZones(typed: string, index: ZoneIndex, most: number): string[] {
  const text = typed.trim().toLowerCase().replace(/\s+/g, '_');
  if (text === '') return [];
  const holding = zoneList()
    .filter((zone) => zone.toLowerCase().includes(text))
    .sort((a, b) => rank(a, text) - rank(b, text) || a.localeCompare(b));
  const named = zoneNamed(typed, index);
  const others = {
    zone: () => (named.kind === 'zone' ? [named.timeZone] : []),
    abbreviation: () => (named.kind === 'abbreviation' ? [...named.instead] : []),
    unknown: () => (named.kind === 'unknown' ? [...named.nearest] : []),
    offset: () => [],
  }[named.kind]();
  const places = oncePerTarget(index.exact(typed)).map(({ name }) => name.target);
  return [...new Set([...(named.kind === 'zone' ? others : []), ...places, ...holding, ...others])].slice(0, most);
}

/** 0 where a part of the name begins with the text. */
function rank(zone: string, text: string): number {
  return zone
    .toLowerCase()
    .split('/')
    .some((part) => part.startsWith(text))
    ? 0
    : 1;
}
