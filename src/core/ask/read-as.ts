import { compact } from '../search/fold.js';
import { editDistance } from '../search/spelling.js';
import type { Named } from './names.js';
import type { Token } from './tokens.js';

/** What was typed, folded, and the name that it was taken for. */
export interface ReadAs {
  readonly typed: string;
  readonly name: string;
}

const MOST_ERRORS = 2;
/** Letters of a name below which another of its length is another name. */
const LEAST_LETTERS = 5;

/**
 * Names that were typed otherwise than they are written, by a typing error or by a spelling that is kept as an alias, so that an answer can say
 * whom or what it took them for.
 */
export function readAs({
  names,
  tokens,
}: {
  readonly names: readonly Named[];
  readonly tokens: readonly Token[];
}): ReadAs[] {
  return names.flatMap(({ from, to, by, subjects }) => {
    const [subject, ...others] = subjects;
    if (!subject || others.length > 0 || (by !== 'name' && by !== 'spelling')) return [];
    const typed = tokens.slice(from, to).map(({ word }) => word);
    const form = compact(typed.join(' '));
    const { name, aliases = [] } = subject.of;
    return isOtherName(form, compact(name)) && !aliases.some((alias) => isShortFor(form, alias))
      ? [{ typed: typed.join(' '), name }]
      : [];
  });
}

/** Nearly the same letters, and not only another number or ending. */
function isOtherName(typed: string, name: string): boolean {
  if (typed.length < LEAST_LETTERS || typed.startsWith(name) || name.startsWith(typed)) return false;
  return editDistance(typed, name, MOST_ERRORS) <= MOST_ERRORS;
}

/** An alias far from the name is a nickname: who types it knows what it means. */
function isShortFor(typed: string, alias: string): boolean {
  return compact(alias) === typed && alias.length < LEAST_LETTERS;
}
