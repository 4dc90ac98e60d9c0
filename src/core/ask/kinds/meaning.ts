import type { Context } from '../candidates.js';
import type { Content } from '../content.js';
import { intentsOf } from '../intents.js';
import { pins } from '../names.js';
import type { Token } from '../tokens.js';
import { whatIs } from './tools.js';

const MOST_WORDS = 3;

/** What a tool is, asked in few words. */
export function meaning(context: Context): Content | undefined {
  const { intents, words, names } = context.reading;
  // Of what was spoken of before, a word of one's own asks for more than what it is.
  const isTakenOver = names.some(({ by }) => by === 'focus');
  if (isTakenOver && (words.length > 0 || names.length > 1)) return undefined;
  const asks = (intents.has('what-is') && words.length <= MOST_WORDS && !intents.has('talks')) || words.length === 0;
  return asks ? whatIs(context) : undefined;
}

/** What a tool is, asked at the end of a story: the part that asks has no word of its own, and only one tool is named. */
export function storyOfTool(context: Context): Content | undefined {
  const { names, words, tokens } = context.reading;
  const [named, ...others] = names;
  const isTool = named !== undefined && pins(named) && named.subjects.some(({ kind }) => kind === 'tool');
  if (words.length === 0 || !isTool || others.length > 0) return undefined;
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
