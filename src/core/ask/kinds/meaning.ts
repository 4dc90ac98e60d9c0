import type { Context } from '../candidates.js';
import type { Content } from '../content.js';
import { namesStaff } from '../employer.js';
import { intentsOf } from '../intents.js';
import { isOfPeople, pins } from '../names.js';
import type { Token } from '../tokens.js';
import { forNeed } from './needs.js';
import { inWords } from './told-tasks.js';
import { whatIs } from './tools.js';

const MOST_WORDS = 3;
const BESIDE = new Set(['for', 'by', 'with', 'of', 'via', 'to', 'from']);
const WHETHER =
  /^(?:and |so )?(?:did|does|do|has|have)\b|\b(?:used|run|running|deployed|adopted|chosen) (?:at|by|in)\b/;

/** What a tool is, asked in few words. */
export function meaning(context: Context): Content | undefined {
  const { intents, words, names, tokens } = context.reading;
  // Of what was spoken of before, a word of one's own asks for more than what it is.
  const isTakenOver = names.some(({ by }) => by === 'focus');
  if (isTakenOver && (words.length > 0 || names.length > 1)) return undefined;
  if (asksBarely(context)) return whatIs(context);
  // What people of a company told of a tool is told by their talk.
  if (names.length > 1 && names.some((named) => namesStaff(named, tokens))) return undefined;
  if (asksOfIt(context)) return undefined;
  // What somebody did with it, or why, is not told by what it is.
  const isOfSomebody = names.some((named) => isOfPeople(named) && !named.subjects.some(({ kind }) => kind === 'tool'));
  if (isOfSomebody && (intents.has('lesson') || WHETHER.test(context.reading.folded))) return undefined;
  // Where nothing asks what it is, the tool after a preposition only tells of another one: `a package manager for kubectl plugins`.
  const isBeside =
    words.length === 0 &&
    !intents.has('what-is') &&
    !isTakenOver &&
    names.some((one) => !pins(one) && one.from < (names.find(pins)?.from ?? 0)) &&
    names.some((one) => pins(one) && BESIDE.has(tokens[one.from - 1]?.word ?? ''));
  const met = isBeside ? forNeed({ ...context, reading: inWords(context.reading) }) : undefined;
  if (met) return met;
  const asks = (intents.has('what-is') && words.length <= MOST_WORDS && !intents.has('talks')) || words.length === 0;
  return asks ? whatIs(context) : undefined;
}

/** Whether the words right around the one tool named ask what it is, whatever else is said: `tell a beginner what envoy is`. */
function asksBarely({ reading: { names, tokens, intents } }: Context): boolean {
  const [named, ...others] = names;
  if (!named || others.length > 0 || !named.subjects.some(({ kind }) => kind === 'tool')) return false;
  if (intents.has('lesson') || intents.has('number') || intents.has('since')) return false;
  const words = tokens.map(({ word }) => word);
  const before = words.slice(0, named.from).join(' ');
  const after = words.slice(named.to).join(' ');
  const ends = after === '' || tokens[named.to]?.breaks === true || tokens[named.to - 1]?.ends !== undefined;
  return (
    (/\bwhat(?: exactly| actually)?(?: an?| the)?$/.test(before) &&
      /^(?:is|was|does|means|are|do)(?: exactly| actually)?\b(?! \w+ing\b)/.test(after) &&
      isEnd(named.to + 1, tokens)) ||
    (MEANS.test(before) && ends) ||
    OR_WHAT.test(words.join(' '))
  );
}

/** Whether something of what is named is asked for, and not the thing itself: `the logo of Falco`, `Falco's logo`. */
function asksOfIt({ reading: { names, tokens, words } }: Context): boolean {
  return names.some(({ from, to }) => {
    const before = OF.has(tokens[from - 1]?.word ?? '') ? tokens[from - 2]?.word : undefined;
    const after = tokens[to - 1]?.possessive === true ? tokens[to]?.word : undefined;
    return [before, after].some((word) => word !== undefined && words.includes(word));
  });
}

const OF = new Set(['of', 'in', 'with']);

/** Whether a sentence or clause ends with the word at a place. */
function isEnd(at: number, tokens: readonly Token[]): boolean {
  return at >= tokens.length - 1 || tokens[at]?.ends !== undefined || tokens[at + 1]?.breaks === true;
}

const MEANS =
  /\b(?:what (?:is|are|was|were)(?: an?| the| this| that| meant (?:by|with))?|what (?:sort|kind|type) of (?:\w+ ){1,2}(?:is|are)(?: an?| the)?|(?:stumbled|came|come) (?:up|over|across|upon)(?: the (?:word|name|term))?(?: an?| the)?)$/;
/** Two kinds of things it may be: `a standard or a tool?` */
const OR_WHAT = /\b(?:an? (?:\w+ )?\w+ or (?:an? )?(?:\w+ )?\w+|or (?:what|something|so))$/;

/** What a tool is, asked at the end of a story: the part that asks has no word of its own, and only one tool is named. */
export function storyOfTool(context: Context): Content | undefined {
  const { names, words, tokens, intents } = context.reading;
  const [named, ...others] = names.filter(
    (one) => !isOfPeople(one) || one.subjects.some(({ kind }) => kind === 'tool'),
  );
  const isTool = named !== undefined && pins(named) && named.subjects.some(({ kind }) => kind === 'tool');
  // Without a word beside the one name, the tool is asked for anyway.
  const isAlone = words.length === 0 && names.length === 1;
  // What is called so, told in words, is something else than what is named beside it.
  if (intents.has('called') && words.length > 0) return undefined;
  if (isAlone || !isTool || others.length > 0 || intents.has('lesson')) return undefined;
  const asking = parts(tokens).filter((part) => asksMeaning(part.map(({ word }) => word).join(' ')));
  const isBare = asking.every((part) => part.every(({ word }) => !words.includes(word)));
  return asking.length > 0 && isBare ? whatIs(context) : undefined;
}

/** Intents that hang on the words of asking what a thing is. */
const BESIDE_MEANING = new Set(['what-is', 'about', 'tools', 'called']);

function asksMeaning(folded: string): boolean {
  const { intents } = intentsOf(folded);
  return intents.has('what-is') && [...intents].every((one) => BESIDE_MEANING.has(one));
}

/** The words between one punctuation mark and the next. */
function parts(tokens: readonly Token[]): Token[][] {
  const found: Token[][] = [];
  for (const token of tokens) {
    const last = found.at(-1);
    if (last && !token.breaks) last.push(token);
    else found.push([token]);
  }
  return found;
}
