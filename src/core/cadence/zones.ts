import { type Name, Names, oncePerTarget } from '../search/names.js';
import { ABBREVIATIONS, PLACES, RENAMED } from './zone-names.js';

/** What a text that should be a time zone turns out to be. */
export type ZoneFound =
  | { readonly kind: 'zone'; readonly timeZone: string }
  /** `CET`, `PST`: no zone of the whole year, or of one place. */
  | { readonly kind: 'abbreviation'; readonly instead: readonly string[] }
  /** `+02:00`, `UTC+2`: knows nothing of daylight-saving changes. */
  | { readonly kind: 'offset' }
  /** `nearest`: zones of nearly this name, best first; none when nothing is near. */
  | { readonly kind: 'unknown'; readonly nearest: readonly string[] };

/** Zones by their whole names, by city, and by places without a zone of their own. */
export type ZoneIndex = Names<string>;

const MOST_NEAREST = 3;
const LONGEST_TYPED = 60;

/** Whether clocks can be read in a zone of exactly this IANA name, the names of before among them; offsets are none. */
export function isZone(name: string): boolean {
  return ianaZone(name) !== undefined;
}

/** Every zone of the engine, under its present name, in alphabetical order. */
export function zoneList(): string[] {
  const listed = Intl.supportedValuesOf('timeZone').filter((name) => !name.startsWith('Etc/'));
  return [...new Set([...listed.map(present), 'UTC'])].sort();
}

/** Made once by whoever looks up many; it takes a few milliseconds. */
export function zoneIndex(): ZoneIndex {
  const formOf = (text: string, target: string, proper: boolean): Name<string> => ({ text, target, proper });
  const names = zoneList().flatMap((zone) => {
    const [, ...places] = zone.split('/');
    return [
      formOf(zone, zone, true),
      ...(places.length > 0 ? [formOf(places.join(' '), zone, true), formOf(places.at(-1) ?? '', zone, true)] : []),
    ];
  });
  const before = Object.entries(RENAMED).flatMap(([old, zone]) => [
    formOf(old, zone, false),
    formOf(old.split('/').at(-1) ?? '', zone, false),
  ]);
  return new Names([...names, ...before, ...Object.entries(PLACES).map(([place, zone]) => formOf(place, zone, false))]);
}

/**
 * The zone that a person means: by its IANA name in any case, with spaces for underscores, or by its city (`lisbon`). Names of
 * before become those of today: `Asia/Calcutta` is `Asia/Kolkata`.
 */
export function zoneNamed(text: string, index: ZoneIndex = zoneIndex()): ZoneFound {
  const typed = text.trim().slice(0, LONGEST_TYPED);
  if (/^(?:utc|z|zulu)$/i.test(typed)) return { kind: 'zone', timeZone: 'UTC' };
  if (/^(?:utc|gmt)?\s*[+-]\s*\d{1,2}(?::?\d\d)?$/i.test(typed)) return { kind: 'offset' };
  const instead = Object.hasOwn(ABBREVIATIONS, typed.toLowerCase()) ? ABBREVIATIONS[typed.toLowerCase()] : undefined;
  if (instead) return { kind: 'abbreviation', instead };
  const [known, ...others] = oncePerTarget(index.exact(typed)).map(({ name }) => name.target);
  if (known !== undefined && others.length === 0) return { kind: 'zone', timeZone: known };
  if (known !== undefined) return { kind: 'unknown', nearest: [known, ...others] };
  const linked = ianaZone(typed.replace(/\s+/g, '_'));
  if (linked !== undefined) return { kind: 'zone', timeZone: linked };
  const near = oncePerTarget([...index.misspelt(typed), ...index.partial(typed)]).map(({ name }) => name.target);
  return { kind: 'unknown', nearest: near.slice(0, MOST_NEAREST) };
}

/** The present name of an IANA zone or link; undefined when the engine knows none. Nothing but trying tells. */
function ianaZone(name: string): string | undefined {
  // Some engines take offsets such as `+02:00` for zones.
  if (!/^[a-z]/i.test(name)) return undefined;
  try {
    return present(new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone);
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

function present(zone: string): string {
  if (/^(?:Etc\/)?(?:UTC|UCT|Universal|Zulu)$/.test(zone)) return 'UTC';
  return RENAMED[zone] ?? zone;
}
