const HELD = '(?:kubecons?|kcds?|conferences?|events?|editions?|community days?)';
const NUMBERS = ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];
const RELATIVE =
  "(?:the )?(?:(?<this>this|current) years?'?s?|(?<before>year before last)|(?<last>last|previous|past) years?['’]?s?|(?<next>next) years?['’]?s?|(?<count>\\d{1,2}|two|three|four|five|six|seven|eight|nine|ten) years ago)";
const AFTER_HELD = new RegExp(
  `(\\b${HELD}\\b(?: (?:in|of|at|from|held|which was|europe|eu|na|north america|amsterdam|talks?|sessions?))* )${RELATIVE}`,
  'giu',
);
/** Something that became of a tool, and right after it when. */
const AFTER_FATE = new RegExp(
  `(\\b(?:graduat\\w*|archiv\\w*|retir\\w*|died|dead|discontinu\\w*|deprecat\\w*|join\\w*|promot\\w*|shut down|end(?:s|ed)?)\\b(?: (?:the |from |in |by )?(?:cncf|incubation|sandbox))?(?: in| during)? )${RELATIVE}`,
  'giu',
);
const BEFORE_HELD = new RegExp(`\\b${RELATIVE}( (?:\\w+ ){0,2}?${HELD}\\b)`, 'giu');

/**
 * A question with the year for `last year` and its like, where they stand beside a conference: `last year's KubeCon`. Elsewhere they tell
 * of the asker. `today` as `YYYY-MM-DD`.
 */
export function withYears(text: string, today: string): string {
  const year = Number(today.slice(0, 4));
  return text
    .replace(AFTER_HELD, (...found) => `${found[1]}${yearOf(groupsOf(found), year)}`)
    .replace(AFTER_FATE, (...found) => `${found[1]}${yearOf(groupsOf(found), year)}`)
    .replace(BEFORE_HELD, (...found) => `${yearOf(groupsOf(found), year)}${found[6]}`);
}

type Groups = Readonly<Partial<Record<string, string>>>;

function groupsOf(found: readonly unknown[]): Groups {
  const last = found.at(-1);
  return typeof last === 'object' && last !== null ? { ...last } : {};
}

function yearOf(said: Groups, year: number): number {
  if (said['this'] !== undefined) return year;
  if (said['next'] !== undefined) return year + 1;
  if (said['last'] !== undefined) return year - 1;
  if (said['before'] !== undefined) return year - 2;
  const count = said['count'] ?? '0';
  return year - (NUMBERS.includes(count.toLowerCase()) ? NUMBERS.indexOf(count.toLowerCase()) : Number(count));
}
