import { UserError } from '../errors.js';
import { editDistance } from '../search/spelling.js';

const MOST_SHOWN = 40;

/** A typed word as it is shown back: quoted, and cut when it is long. */
export function quoted(typed: string): string {
  const letters = Array.from(typed);
  return `“${letters.length > MOST_SHOWN ? `${letters.slice(0, MOST_SHOWN).join('')}…` : typed}”`;
}

/** The refusal of a word that has no meaning where it stands; `nearest` is offered, `remedy` says what can be typed. */
export function notUnderstood(
  typed: string,
  { nearest, remedy }: { readonly nearest?: string | undefined; readonly remedy: string },
): UserError {
  const offer = nearest === undefined ? '' : ` Did you mean ${quoted(nearest)}?`;
  return new UserError(`I don't understand ${quoted(typed)} here.${offer} ${remedy}`);
}

/** The known word within a typing error, or two in a long word; undefined when none is. */
export function nearestWord(typed: string, known: Iterable<string>): string | undefined {
  const word = typed.toLowerCase();
  let best: { readonly word: string; readonly distance: number } | undefined;
  for (const one of known) {
    const allowed = one.length < 3 ? 0 : one.length < 6 ? 1 : 2;
    const distance = editDistance(word, one, allowed);
    if (distance <= allowed && (best === undefined || distance < best.distance)) best = { word: one, distance };
  }
  return best?.word;
}
