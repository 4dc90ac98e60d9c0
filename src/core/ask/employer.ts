import type { Named } from './names.js';
import type { Token } from './tokens.js';

const STAFF =
  'people|folks?|guys|staff|employees?|engineers?|developers?|devs|team|teams|crew|colleagues|speakers?|presenters?|representatives?|reps|delegates?|person|lady|woman|man|guy';
/** Words before a name that make of it the one people work for. */
const BEFORE = new RegExp(
  `\\b(?:(?:working|works?|worked) (?:for|at|with)|employed (?:by|at)|(?:${STAFF}) (?:of|from|at)|(?:talks?|sessions?|presentations?|keynotes?|presented|given|held|delivered|anything|something|everything|anybody|anyone|somebody|someone) (?:by|from)(?: the)?(?: (?:people|folks|guys) (?:of|from|at))?)$`,
);
const AFTER = new RegExp(`^(?:${STAFF})$`);

/** Whether the people of an organisation are named by a noun right after it: `Google engineers`. */
export function namesStaff({ subjects, to }: Named, tokens: readonly Token[]): boolean {
  return subjects.some(({ kind }) => kind === 'organisation') && AFTER.test(tokens[to]?.word ?? '');
}

/** A name that an organisation shares with a tool, as the organisation alone where its people are spoken of: `AWS engineers`. */
export function asEmployer(named: Named, tokens: readonly Token[]): Named {
  const organisations = named.subjects.filter(({ kind }) => kind === 'organisation');
  if (organisations.length === 0 || organisations.length === named.subjects.length) return named;
  const before = tokens
    .slice(0, named.from)
    .map(({ word }) => word)
    .join(' ');
  const isEmployer = BEFORE.test(before) || AFTER.test(tokens[named.to]?.word ?? '');
  return isEmployer ? { ...named, subjects: organisations, groups: [] } : named;
}
