/**
 * Finds the known words within one or two typing errors of a given one.
 *
 * Symmetric deletion (SymSpell, Wolf Garbe 2012, https://github.com/wolfgarbe/SymSpell): a known word is filed under its
 * first letters and under every form of them with up to two letters left out; a query looks up the same forms of itself, and
 * what it meets is checked by its true distance. Tested against the naive reading of every word.
 */

/** Letters of a word that are filed; more costs memory, fewer costs checks. */
const PREFIX = 7;

/** Letters from which the one name a typing error away is shown at once, and not only offered. */
export const SURE_LETTERS = 5;

export interface Correction {
  readonly word: string;
  /** Typing errors between the two: letters left out, added, changed, or two neighbours swapped. */
  readonly distance: number;
}

/** How many typing errors a word of this many letters is allowed: none in short words, where every error is another word. */
export function allowedErrors(letters: number): 0 | 1 | 2 {
  if (letters < 4) return 0;
  return letters < 7 ? 1 : 2;
}

export class Spelling {
  readonly #known: Iterable<string>;
  #files: Map<string, string[]> | undefined;

  /** The words are read and filed when the first misspelt one is looked up: most are never misspelt. */
  constructor(known: Iterable<string>) {
    this.#known = known;
  }

  /** Known words as near as their own length allows, nearest first, then by alphabet; none when nothing is near. */
  near(word: string): Correction[] {
    this.#files ??= fileByForms(this.#known);
    const found = new Map<string, number>();
    for (const form of deletions(word.slice(0, PREFIX), 2)) {
      for (const known of this.#files.get(form) ?? []) {
        if (found.has(known)) continue;
        const allowed = allowedErrors(known.length);
        const distance = editDistance(word, known, allowed);
        if (distance <= allowed) found.set(known, distance);
      }
    }
    return [...found]
      .map(([known, distance]) => ({ word: known, distance }))
      .sort((a, b) => a.distance - b.distance || (a.word < b.word ? -1 : 1));
  }
}

function fileByForms(words: Iterable<string>): Map<string, string[]> {
  const files = new Map<string, string[]>();
  for (const word of new Set(words)) {
    for (const form of deletions(word.slice(0, PREFIX), allowedErrors(word.length))) {
      const list = files.get(form);
      if (list) list.push(word);
      else files.set(form, [word]);
    }
  }
  return files;
}

/**
 * Optimal string alignment distance (Damerau–Levenshtein with no letter edited twice); anything over `limit` comes back as
 * `limit + 1`.
 */
export function editDistance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  let before: number[] = [];
  let above = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row += 1) {
    const current = [row];
    let least = row;
    for (let column = 1; column <= b.length; column += 1) {
      const same = a[row - 1] === b[column - 1];
      let cost = Math.min(
        (above[column] ?? 0) + 1,
        (current[column - 1] ?? 0) + 1,
        (above[column - 1] ?? 0) + (same ? 0 : 1),
      );
      const swapped = row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
      if (swapped) cost = Math.min(cost, (before[column - 2] ?? 0) + 1);
      current.push(cost);
      least = Math.min(least, cost);
    }
    if (least > limit) return limit + 1;
    before = above;
    above = current;
  }
  return Math.min(above[b.length] ?? 0, limit + 1);
}

/** The text itself and every form of it with up to `most` letters left out. */
function deletions(text: string, most: number): Set<string> {
  const forms = new Set([text]);
  let last = [text];
  for (let round = 0; round < most; round += 1) {
    const next: string[] = [];
    for (const form of last) {
      for (let at = 0; at < form.length; at += 1) {
        const shorter = form.slice(0, at) + form.slice(at + 1);
        if (!forms.has(shorter)) {
          forms.add(shorter);
          next.push(shorter);
        }
      }
    }
    last = next;
  }
  return forms;
}
