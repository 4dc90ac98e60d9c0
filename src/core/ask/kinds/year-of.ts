import { type Context, candidates, highlightsOf } from '../candidates.js';
import type { Content } from '../content.js';
import { isTrendWord } from '../trend-stems.js';
import { saysWord } from './shared-words.js';

/** A year said to be somebody's: `2021, the year of whom?`, `the developers' year`, `why does 2021 belong to them`. */
const YEAR =
  /\byear of\b|\bwhose year\b|\b(?:20\d\d|year) (?:\w+ ){0,2}(?:belong\w*|dedicated|named after|all about|devoted|crowned)\b|\b(?:belong\w*|dedicated|devoted|given) (?:to )?(?:the )?(?:year )?20\d\d\b|\b(?:call(?:ed|s)?|nam(?:ed|es?)|declar\w+|dubb\w+|proclaim\w*|label\w*|crown\w*) (?:the )?(?:year )?20\d\d\b|\b20\d\d (?:\w+ )?(?:called|named|declared|dubbed|proclaimed|labelled)\b/;
/** Somebody's year, as they are named before it: `was 2021 the developers' year`. */
const THEIRS = /\b\w+s year\b(?<!\b(?:this|last|years|talks|notes) year)/;
const SAYS = /\byear of (?:the )?\w+/i;
/** Words that say that it was called so, and not after whom. */
const CALLING =
  /^(?:year|years|belong\w*|dedicat\w+|devot\w+|call\w*|nam\w+|declar\w+|dubb\w+|proclaim\w*|label\w*|crown\w*|regard\w*|consider\w*|deem\w*|supposed\w*|said|group|hero\w*|nickname|author|writer)$/;

/** What a year is said to have been the year of, by a statement that says so; a year of something else is told by none. */
export function yearOf(context: Context): Content | undefined {
  const { knowledge, reading } = context;
  const { folded, held, names, words, intents } = reading;
  if (!YEAR.test(folded) && !(held.years.length > 0 && THEIRS.test(folded))) return undefined;
  if (names.length > 0 || intents.has('talks') || held.outside !== undefined) return undefined;
  const bare = { knowledge, reading: { ...reading, words: ['year'] } };
  const after = words.filter((word) => !CALLING.test(word) && !isTrendWord(word));
  const said = highlightsOf(candidates(bare, ['highlight'])).filter(
    ({ kind, statement }) =>
      kind === 'theme' && SAYS.test(statement) && after.every((word) => saysWord(knowledge, statement, word)),
  );
  return said.length === 0 ? undefined : { kind: 'facts', highlights: said.slice(0, 1), listed: false, tools: [] };
}
