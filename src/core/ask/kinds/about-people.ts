import { type Context, candidates, isSure } from '../candidates.js';
import type { Content } from '../content.js';
import type { Intent } from '../intents.js';
import { isOfPeople, type Named, pins } from '../names.js';
import type { Reading } from '../reading.js';
import { asksWho } from '../who.js';
import { fittingTalks } from './fitting-talks.js';
import { no } from './no.js';
import { asTalks, HOW_MANY, none, questionOf } from './talks.js';

const ABOUT = new Set(['about', 'on', 'regarding', 'concerning']);

/** What a company brought, where nothing is asked but that: `was GitLab there and with what`. */
export function broughtBy(context: Context): Content | undefined {
  const { words, names, formats, intents, folded } = context.reading;
  if (names.length === 0 || !names.every(isOfCompany) || formats.length > 0) return undefined;
  if (words.some((word) => !HOW_MANY.test(word)) || !TOOK_PART.test(folded) || ASKS_ELSE.test(folded)) return undefined;
  if (ELSE.some((one) => intents.has(one)) || asksWho(context.reading)) return undefined;
  return aboutPeople({ ...context, reading: { ...context.reading, words: [] } });
}

function isOfCompany({ subjects }: Named): boolean {
  return subjects.some(({ kind }) => kind === 'organisation');
}

const TOOK_PART =
  /\b(?:tell|told|say|said|show|showed|shown|bring|brought|present|presented|contribut\w*|represent\w*|on stage|attend\w*|appear\w*|take part|took part|there|speak|spoke|given?|gave|talk\w*)\b/;
/** Verbs of what is wanted from a company, that is no talk. */
const ASKS_ELSE =
  /\b(?:recommend\w*|suggest\w*|advis\w*|us(?:e|es|ed|ing)|runs?|running|built|build|made|makes?|offers?|sells?)\b/;
const ELSE: readonly Intent[] = [
  'lesson',
  'number',
  'who',
  'companies',
  'tools',
  'since',
  'trend',
  'disagree',
  'when',
  'where',
  'compare',
  'link',
];

/** What people or a company spoke of. */
export function aboutPeople(context: Context): Content | undefined {
  const { reading } = context;
  if (!reading.names.some(isOfPeople)) return undefined;
  const people = reading.names.filter(isOfPeople);
  const bare = { ...context, reading: { ...reading, words: [] } };
  const isSubject = ({ from }: Named): boolean => ABOUT.has(reading.tokens[from - 1]?.word ?? '');
  const meant = reading.names.filter((named) => pins(named) || isSubject(named));
  const given = fittingTalks({ ...bare, reading: { ...bare.reading, names: meant } });
  if (given.length === 0) return none(context);
  if (reading.words.length > 0 && !isOnlyTold(reading)) {
    const worded = candidates(context, ['talk', 'highlight']).filter((one) => isSure(one, reading));
    const [best] = worded;
    if (!best && reading.words.every((word) => standsBefore(reading, word) || isWhatFor(reading, word)))
      return asTalks(context, given, 'about');
    if (!best)
      return no(
        context,
        { of: 'words', words: reading.words },
        given.map((of) => ({ kind: 'talk', of })),
      );
    const talk =
      best.document.kind === 'talk'
        ? best.document.of
        : best.document.kind === 'highlight'
          ? best.document.of.talk
          : undefined;
    // A talk that the notes only name tells nothing of the words.
    return (
      talk &&
      asTalks(context, [talk], talk.coverage === 'named' && reading.intents.size > 0 ? 'about' : questionOf(context))
    );
  }
  return people.length > 0 ? asTalks(context, given, questionOf(context)) : undefined;
}

/** Whether the question itself asks what was said, and every word left is in a sentence beside it: `I was late. What did he say?` */
function isOnlyTold({ intents, tokens, words }: Reading): boolean {
  if (!intents.has('about')) return false;
  const asking = new Set(tokens.filter(({ ends }) => ends === '?').map(({ sentence }) => sentence));
  const isAsked = (word: string): boolean => tokens.some((one) => one.word === word && asking.has(one.sentence));
  return asking.size > 0 && !words.some(isAsked);
}

/** Whether a word stands before the person it is asked of, and no `which` or `what` makes it the matter: `recapping Mrs So`. */
function standsBefore({ names, tokens }: Reading, word: string): boolean {
  const person = names.find(({ subjects }) => subjects.some(({ kind }) => kind === 'speaker'));
  const at = tokens.findIndex((one) => one.word === word);
  const isAsked = tokens.slice(Math.max(0, at - 2), at).some((one) => MATTER.has(one.word));
  return person !== undefined && at < person.from && !isAsked;
}

/** Whether a word stands in what a summary of somebody is for: `for our decision log`. */
function isWhatFor({ intents, tokens }: Reading, word: string): boolean {
  const at = tokens.findIndex((one) => one.word === word);
  const before = tokens.slice(Math.max(0, at - MOST_BETWEEN), at);
  return (
    intents.has('about') && before.some((one, place) => one.word === 'for' && OWNERS.has(before[place + 1]?.word ?? ''))
  );
}

const MOST_BETWEEN = 4;
const OWNERS = new Set(['my', 'our', 'the', 'their', 'a', 'an']);

const MATTER = new Set(['which', 'what', 'any', 'about', 'on', 'many', 'much']);
