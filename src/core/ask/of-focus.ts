import type { Talk, Tool } from '../../catalog/catalog.js';
import type { Knowledge } from '../knowledge.js';
import { atPlace, ordinalIn } from './aspects.js';
import { fateAsked } from './fate.js';
import {
  categoryNamed,
  editionsLed,
  type Focus,
  namesInFocus,
  oneOfTools,
  talksInFocus,
  toolsInFocus,
} from './focus.js';
import { FUNCTION_WORDS } from './function-words.js';
import { OF_TALK, withEveryWord } from './in-talk.js';
import type { Named } from './names.js';
import type { Reading } from './reading.js';

/** The question asked of what the last answer led with. */
export function ofFocus(knowledge: Knowledge, reading: Reading, focus: Focus): Reading | undefined {
  const { folded } = reading;
  const [lead = ''] = focus.leads;
  // After a no, what was named is spoken of still.
  if (lead === '') return { ...reading, names: namesInFocus(knowledge, focus.names) };
  const editions = lead.startsWith('edition:') ? editionsLed(knowledge, focus) : [];
  if (editions.length > 0)
    return reading.intents.size === 0
      ? undefined
      : { ...reading, held: { ...reading.held, editions, named: true }, inherits: true };
  const talks = talksInFocus(knowledge, focus);
  if (lead.startsWith('tool:') && !(talks.length > 0 && ofItsTalk(reading, focus)))
    return ofTools(reading, toolsInFocus(knowledge, focus));
  if (talks.length === 0 || lead.startsWith('topic:')) {
    const [meant = lead] = atPlace(focus.leads, ordinalIn(folded) ?? 0);
    const names = lead.startsWith('highlight:') ? ofStatement(knowledge, meant) : namesInFocus(knowledge, [meant]);
    return names.length > 0 ? { ...reading, names } : undefined;
  }
  return ofTalks(knowledge, reading, focus);
}

/** What a statement of no talk is about, any of it. */
function ofStatement(knowledge: Knowledge, id: string): Named[] {
  const of = knowledge.catalog.highlights.get(id.slice('highlight:'.length));
  if (!of) return [];
  return of.tools.length > 0
    ? oneOfTools(of.tools)
    : namesInFocus(
        knowledge,
        of.topics.slice(0, 1).map(({ slug }) => `topic:${slug}`),
      );
}

/** After the tools of a talk: whether that talk is asked about, and not they. */
function ofItsTalk({ intents, folded }: Reading, { leads }: Focus): boolean {
  const asks = leads.length > 1 && (['who', 'companies', 'where'] as const).some((one) => intents.has(one));
  return asks || (OF_TALK.test(folded) && !intents.has('since') && !intents.has('tools'));
}

const OF_SEVERAL = /\b(?:they|them|those|these|all|each|both|any of|which|ones)\b/;
const INSTEAD = /\b(?:alternatives?|similar|competitors?|rivals?|instead|like (?:it|that|this))\b/;

function ofTools(reading: Reading, tools: readonly Tool[]): Reading | undefined {
  const { folded, words, intents } = reading;
  const [tool] = tools;
  if (!tool) return undefined;
  if (WHERE_TOLD.test(folded) && tools.length <= FEW)
    return { ...reading, words: [], names: tools.flatMap((one) => oneOfTools([one])), intents: new Set(['talks']) };
  if (INSTEAD.test(folded)) {
    return { ...reading, names: [categoryNamed(tool.category)], not: oneOfTools([tool]), intents: new Set(['tools']) };
  }
  const isOwn = tool.kind === 'internal' && tool.talks.length === 1;
  const [talk] = intents.has('tools') && (isOwn || THEY_USED.test(folded)) ? togetherIn(tools) : [];
  if (talk) return { ...reading, names: [], within: [talk] };
  const nth = ordinalIn(folded);
  const meant = atPlace(tools, nth);
  const isOfAll = nth === undefined && tools.length > 1 && (OF_SEVERAL.test(folded) || reading.fates.length > 0);
  // Each for itself where they are told one after another; any of them where something is to be of them.
  const isOfEach = reading.fates.length === 0 && (intents.size === 0 || intents.has('since') || intents.has('compare'));
  const names =
    isOfAll && !isOfEach
      ? oneOfTools(tools)
      : (isOfAll ? tools : meant.slice(0, 1)).flatMap((one) => oneOfTools([one]));
  const faring = fateAsked(folded, names, { words, intents, isLater: reading.held.outside?.year !== undefined });
  return { ...reading, names, words: faring ?? words, intents: faring ? new Set([...intents, 'since']) : intents };
}

/** In which talk it was told. */
const WHERE_TOLD =
  /\b(?:where|(?:in )?(?:which|what) (?:talk|session|presentation))\b.*\b(?:discuss\w*|mention\w*|said|told|com(?:e|es|ing) up|came up|compared|shown|covered|talked about|spoken of|from)\b/;
/** Of more tools than these, no talk tells of them all. */
const FEW = 3;
const THEY_USED = /\b(?:did|do|have) (?:they|he|she)\b.*\buse|\bwere used\b|\bthere$/;

/** The talks in which tools came up together. */
function togetherIn([tool, ...others]: readonly Tool[]): Talk[] {
  return (tool?.talks ?? []).filter((talk) => others.every(({ talks }) => talks.includes(talk)));
}

function ofTalks(knowledge: Knowledge, reading: Reading, focus: Focus): Reading | undefined {
  const { folded, held, words } = reading;
  const talks = talksInFocus(knowledge, focus).filter(
    (talk) => held.editions.includes(talk.edition) && (held.days.length === 0 || held.days.includes(talk.day ?? 0)),
  );
  const within = ofThem(folded, talks, focus);
  if (within.length === 0) return undefined;
  const tools = oneOfTools(within.flatMap((one) => one.tools));
  const faring = PEOPLE.test(folded)
    ? undefined
    : fateAsked(folded, tools, { words, intents: reading.intents, isLater: false });
  const intents = new Set(reading.intents);
  if (intents.has('since') || faring || reading.fates.length > 0) {
    // What was named is what is meant, before everything that came up.
    const names = namesInFocus(
      knowledge,
      focus.names.filter((id) => id.startsWith('tool:')),
    );
    return {
      ...reading,
      words: faring ?? words,
      intents: intents.add('since'),
      names: names.length > 0 ? names : tools,
    };
  }
  // Of a list, `why back` is asked of the one that tells of it.
  const listed = focus.leads.filter((id) => id.startsWith('talk:')).length > 1 && ordinalIn(folded) === undefined;
  const said = listed && WHY_SO.test(folded) && words.length === 0 ? matterOf(reading) : [];
  if (said.length > 0) return { ...reading, intents, within: talks, words: said };
  const [only] = within;
  if (only && within.length === 1 && (intents.has('lesson') || intents.has('number')))
    return withEveryWord({ ...reading, intents }, only);
  if (ordinalIn(folded) !== undefined || intents.size === 0 || [...intents].every((one) => one === 'what-is'))
    intents.add('about');
  return { ...reading, intents, within };
}

/** `Why` and little else. */
const WHY_SO = /^(?:(?:and|but|so) )?why (?:\w+ ?){1,2}$/;

/** Every word but those that only hold the sentence together. */
function matterOf({ tokens }: Reading): string[] {
  return tokens.map(({ word }) => word).filter((word) => !FUNCTION_WORDS.has(word) && word !== 'why');
}

const PEOPLE = /\b(?:they|he|she|them|him|her)\b/;
const PLURAL =
  /\b(?:they|them|their|those|these|all|each|both|speakers|presenters|companies|tools|links|talks|sessions|anyone|anybody|ones)\b/;

const SOME_ONE = /^(?:\w+ ){0,2}the (?!other)\w+ one$/;

/** The talks that are meant: the one at a place, all that were listed, or the first. */
export function ofThem(folded: string, talks: readonly Talk[], focus: Focus): readonly Talk[] {
  const nth = ordinalIn(folded);
  if (nth !== undefined) return atPlace(talks, nth).slice(0, 1);
  const isList = focus.leads.filter((id) => id.startsWith('talk:')).length > 1;
  // One of them by a word that none tells: they are shown to choose from.
  return (PLURAL.test(folded) || SOME_ONE.test(folded)) && isList ? talks : talks.slice(0, 1);
}
