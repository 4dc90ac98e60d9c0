import { words } from '../../search/fold.js';
import { asksWhichTalk } from '../asks-talk.js';
import { type Context, candidates, highlightsOf, isSure } from '../candidates.js';
import type { Content } from '../content.js';
import { isOfFate } from '../fate.js';
import { longerName } from '../longer-names.js';
import { pins } from '../names.js';
import type { Reading } from '../reading.js';
import { isOfTheField } from '../telling.js';
import { disputed, setsAgainst } from './disputes.js';
import { ANY_DISPUTE } from './doubt-words.js';
import { isOfPlace } from './edition-words.js';
import { asksByHappening } from './fates.js';
import { no } from './no.js';

/** A claim of another year than that of the talks. */
export function ofOtherYear(context: Context): Content | undefined {
  return context.reading.held.outside ? disputed(context) : undefined;
}

/** What no record can answer: errands, editions and names that are not there. */
export function cannotBe(context: Context): Content | undefined {
  const { reading } = context;
  const { held, intents, strangeNames, fates } = reading;
  if (intents.has('errand')) return no(context, { of: 'errand' });
  const isFate =
    (intents.has('since') || fates.length > 0 || asksByHappening(reading)) && held.outside?.day === undefined;
  if (held.outside && !isFate) {
    const { year, day, of } = held.outside;
    return no(context, { of: 'edition', year, day, editions: of });
  }
  if (placeUnknown(reading) || isElsewhere(context)) return no(context, { of: 'edition', editions: [] });
  const compound = besideTool(reading);
  if (compound.length > 0) return no(context, { of: 'name', words: compound });
  const longer = longerName(reading);
  if (longer !== undefined) return no(context, { of: 'name', words: [longer] });
  if (PRIVATE.test(reading.folded) && !asksWhichTalk(reading))
    return no(context, { of: 'words', words: reading.words });
  // How a conference was held names nothing: `on zoom`.
  const strange = strangeNames.filter((word) => !(held.named && isOfPlace(word)));
  if (strange.length > 0) return no(context, { of: 'name', words: strange });
  if (isOfWriter(context)) return no(context, { of: 'name', words: reading.words });
  if (isOffTopic(context)) return no(context, { of: 'words', words: [...reading.words, ...reading.chatter] });
  return undefined;
}

/** Names nothing, and has no more telling words than words of every day that no record has: football, pizza, the weather. */
function isOffTopic({ knowledge, reading }: Context): boolean {
  const { words, chatter, names, held, within, intents } = reading;
  if (names.some(pins) || held.named || within || (setsAgainst(reading) && names.length > 0)) return false;
  if (ANY_DISPUTE.test(reading.folded)) return false;
  if (SOON.test(reading.folded) && !intents.has('talks') && !intents.has('need')) return true;
  const { recall } = knowledge.documents;
  const foreign = [...words, ...chatter].filter(
    (word) =>
      recall.frequency(word) === 0 && !isOfTheField(knowledge, word) && !(reading.fates.length > 0 && isOfFate(word)),
  );
  const own = words.filter((word) => !foreign.includes(word));
  return foreign.length > 0 && foreign.length >= own.length + names.length;
}

/** Whether a talk is asked for that a writer of the notes gave: writers sat in the audience. */
function isOfWriter({ knowledge, reading: { folded, intents, names } }: Context): boolean {
  if (!intents.has('talks') || names.length > 0) return false;
  const writers = [...knowledge.catalog.editions.values()].flatMap(({ sources }) =>
    sources.flatMap(({ author = '' }) => words(author)),
  );
  const [, writer] = GIVEN_BY.exec(folded) ?? [];
  return writer !== undefined && writers.includes(writer);
}

const GIVEN_BY = /\b(?:did|does) (\w+) (?:\w+ )?(?:give|present|hold|held|do|speak)\b/;

/** Days that no notes tell of. */
const SOON =
  /\b(?:tonight|tomorrow|this (?:morning|afternoon|evening|week|weekend)|next (?:week|weekend|monday|friday))\b/;

/** What nobody notes of a person. */
const PRIVATE = /\b(?:phone|telephone|e ?mails?|mails?|mail address|linkedin|salary|birthday|married)\b/;

const COMPARES = /\b(?:versus|vs|compare|difference between)\b/;

/** Words nobody knows right after or before a tool, where tools are compared or their fate is asked: `docker swarm`. */
function besideTool({ intents, names, strangers, tokens, words, folded }: Reading): string[] {
  if (!intents.has('since') && !intents.has('compare')) return [];
  const tools = names.filter((named) => pins(named) && named.subjects.some(({ kind }) => kind === 'tool'));
  // The other side of a comparison that is no record is not compared with anything else.
  const isOneSided = tools.length === 1 && names.length === 1 && words.length === 1 && !intents.has('talks');
  if (COMPARES.test(folded) && isOneSided) return [...words];
  if (intents.has('compare') && tools.length === 1) return [...strangers];
  return tools.flatMap(({ to }) => tokens[to]?.word ?? []).filter((word) => strangers.includes(word));
}

/** A place where a conference was to be that has no notes: `the main points of Valencia`. When and where it was to be is told. */
function isElsewhere({ knowledge, reading: { words, intents, folded } }: Context): boolean {
  if (intents.has('when') || intents.has('where') || ANNOUNCED.test(folded)) return false;
  const isNamedIn = (statement: string, word: string): boolean =>
    statement.split(/\W+/).includes(`${word.charAt(0).toUpperCase()}${word.slice(1)}`);
  return knowledge.toldEditions.some(
    ({ highlight: { kind, statement } }) => kind === 'fact' && words.some((word) => isNamedIn(statement, word)),
  );
}

const ANNOUNCED = /\b(?:announc\w*|next|upcoming|chosen|picked|revealed|follow\w*|mention\w*|hosts?|hosting)\b/;

/** Prices are nowhere in the notes, but for what a statement says in money. */
export function leftOut(context: Context): Content | undefined {
  if (!context.reading.intents.has('price')) return undefined;
  const said = highlightsOf(candidates(context, ['highlight']).filter((one) => isSure(one, context.reading))).filter(
    ({ statement }) => /[$€£]|\b(?:dollars?|euros?)\b/i.test(statement),
  );
  return said.length > 0
    ? { kind: 'facts', highlights: said.slice(0, 2), listed: false, tools: [] }
    : no(context, { of: 'left-out', what: 'price' });
}

/** A thing whose record says that the notes give it no name, asked for its name. */
export function nameless(context: Context): Content | undefined {
  const { intents, folded } = context.reading;
  // A title is not only of a talk.
  if (!intents.has('called') || (intents.has('talks') && A_TALK.test(folded))) return undefined;
  const [best] = candidates(context, ['tool'], 'none').filter((one) => isSure(one, { ...context.reading, words: [] }));
  const isNameless =
    best?.document.kind === 'tool' &&
    /\b(?:no name|not name it)\b/.test(`${best.document.of.what} ${best.document.of.note ?? ''}`);
  return best && isNameless ? no(context, { of: 'left-out', what: 'name' }, [best.document]) : undefined;
}

const A_TALK = /\b(?:talks?|sessions?|presentations?|keynotes?|demos?|lectures?|one|speech|slot)\b/;

/** A word after the name of a conference that is no region of it: `KubeCon Paris talks`. */
function placeUnknown({ tokens, words, held, intents }: Reading): boolean {
  const [only] = words;
  const at = tokens.findIndex(({ word }) => word === only);
  return (
    words.length === 1 &&
    held.named &&
    held.years.length === 0 &&
    (intents.has('talks') || intents.has('list')) &&
    tokens[at - 1]?.word === 'kubecon'
  );
}
