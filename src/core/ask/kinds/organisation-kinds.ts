import { stem } from '../stem.js';

/** Kinds of organisations, by which one is asked for that is not known by name: `which bank runs Falco`. */
const KINDS: ReadonlySet<string> = new Set(
  (
    'bank insurer insurance hospital clinic airline airport university college school museum newspaper broadcaster publisher railway carmaker automaker car ' +
    'retailer supermarket grocer telecom telco government ministry police council municipality embassy charity pharma pharmacy brewery restaurant hotel casino bookmaker laboratory ' +
    'bakery theatre church zoo bookshop logistics courier aerospace automotive'
  )
    .split(' ')
    .map(stem),
);

/** Whether a word stands for a kind of organisation. */
export function isKindOfOrganisation(word: string): boolean {
  return KINDS.has(stem(word));
}
