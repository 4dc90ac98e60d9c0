import type { Token } from './tokens.js';

/** What people make of an answer, or whom they make it for. */
const MADE = new Set(
  'slide slides slidedeck deck footer newsletter report article memo wiki poster toast minutes bullet appendix quiz handout pitch outlook boss manager management board cto ceo cfo director directors retro standup meeting page pages document doc sheet spreadsheet table channel notebook'.split(
    ' ',
  ),
);
const OWNERS = new Set(['my', 'our', 'his', 'her', 'their', 'a', 'an', 'the', 'this', 'that', 'todays', 'tomorrows']);
const PRONOUNS = new Set(['my', 'our', 'his', 'her']);
const OWN_PEOPLE = new Set(
  'colleague coworker teammate friend mate buddy boss manager chief lead wife husband partner son daughter brother sister mother father mentor teacher professor intern trainee student'.split(
    ' ',
  ),
);
const INTO = new Set(['for', 'onto', 'into']);
const LONGEST = 7;
/** Words that stand between `I` or `we` and what they do. */
const HELPING = new Set(
  'am are was were is have had has been would could should must need want wanted like love to will shall going just currently still thinking think of about planning plan hope hoping trying try do did not always really often ll d ve also once now'.split(
    ' ',
  ),
);

/** The words of a question without those that only say what the answer is for: `for my slide on moving`. */
export function withoutPurpose(tokens: readonly Token[]): Token[] {
  const kept = tokens.map(() => true);
  for (const [at, { word }] of tokens.entries()) {
    if (!INTO.has(word) || !OWNERS.has(tokens[at + 1]?.word ?? '')) continue;
    const end = tokens.slice(at + 2, at + LONGEST).findIndex((one) => MADE.has(one.word));
    const clause = tokens.slice(at + 1, at + 3 + end);
    if (end < 0 || clause.some(({ word: inside }) => ENDS.has(inside))) continue;
    let to = at + 3 + end;
    while (MADE.has(tokens[to]?.word ?? '')) to += 1;
    kept.fill(false, at, to);
  }
  // Whoever the asker works or lives with is in no record: `my colleague Hans`.
  for (const [at, { capital }] of tokens.entries())
    if (capital && OWN_PEOPLE.has(tokens[at - 1]?.word ?? '') && PRONOUNS.has(tokens[at - 2]?.word ?? ''))
      kept.fill(false, at, at + 1);
  for (const [at, { word }] of tokens.entries()) {
    if (!LENGTHS.has(word)) continue;
    // An answer of `two lines` is often asked for in the end.
    const start = tokens.slice(0, at).findLastIndex((one) => one.breaks);
    const [first, ...others] = start < 0 ? [] : tokens.slice(start, at);
    if (first && start > 0 && [first, ...others].every((one) => COUNTING.has(one.word)))
      kept.fill(false, start, at + 1);
    const from =
      tokens.slice(Math.max(0, at - LONGEST), at).findLastIndex((one) => one.word === 'in') + Math.max(0, at - LONGEST);
    const between = tokens.slice(from + 1, at);
    if (tokens[from]?.word === 'in' && between.length > 0 && between.every((one) => COUNTING.has(one.word)))
      kept.fill(false, from, at + 1);
  }
  const left = tokens.filter((_, at) => kept[at]);
  return left.length > 0 ? left : [...tokens];
}

/** What an answer is measured in: `in two or three lines`. */
const LENGTHS = new Set(
  'line lines sentence sentences word words bullet bullets points paragraph paragraphs minutes'.split(' '),
);
const COUNTING = new Set(
  'a an one two three four five six ten or to few couple of 1 2 3 4 5 10 short simple plain bullet brief max most at'.split(
    ' ',
  ),
);

/** A question of its own begins with them. */
const ENDS = new Set('who what which when where why how is are was were did does do can could'.split(' '));

const TALK = new Set(['talk', 'talks', 'session', 'sessions', 'presentation', 'keynote', 'demo', 'one']);
const ARTICLES = new Set(['a', 'an', 'my', 'our', 'some']);

/** What the asker does and makes, as words: `preparing` in `I am preparing a list of talks on tracing`. */
export function ownDoing(tokens: readonly Token[]): Set<string> {
  const found = new Set<string>();
  for (const [at, { word }] of tokens.entries()) {
    const isTalk = TALK.has(word) && ['which', 'what'].includes(tokens[at - 1]?.word ?? '');
    if (isTalk && tokens[at + 1]) found.add(tokens[at + 1]?.word ?? '');
    if (word !== 'i' && word !== 'we') continue;
    const next = tokens.slice(at + 1).find((one) => !HELPING.has(one.word));
    if (!next || next.breaks) continue;
    found.add(next.word);
    const [article, what] = tokens.slice(tokens.indexOf(next) + 1);
    if (article && what && ARTICLES.has(article.word)) found.add(what.word);
  }
  return found;
}
