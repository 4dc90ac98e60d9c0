import type { Tool } from '../../../catalog/catalog.js';
import { GENERAL } from '../../fillers.js';
import { toolInScope } from '../about.js';
import { type Candidate, type Context, candidates, isSure } from '../candidates.js';
import type { Content } from '../content.js';
import type { Intent } from '../intents.js';
import { isOfPeople, type Named, pins } from '../names.js';
import type { Reading } from '../understand.js';
import { asksWho } from '../who.js';
import { asFacts } from './statements.js';
import { asTalks } from './talks.js';
import { toolsOfGroup } from './tool-lists.js';
import { toolsNamed } from './tools.js';

const MOST_FOR_NEED = 5;
/** What a statement that names a tool counts for beside the tool's own record, and what a second piece of evidence adds. */
const NAMED_BY = { highlight: 0.6, talk: 0.2 } as const;
const SECOND = 0.15;
/** What a tool counts for that is of the group which the need names. */
const OF_GROUP = 1.5;
const FEW_TOOLS = 4;
/** Share of the best score from which a tool stands beside the best for a need. */
const BESIDE = 0.6;

/** Tools for what somebody says they need, or the talk or statement that tells of it better. */
export function need(context: Context): Content | undefined {
  const { intents } = context.reading;
  // What somebody recommends is told by them.
  const isOfSpeaker = context.reading.names.some(({ subjects }) => subjects.some(({ kind }) => kind === 'speaker'));
  // What was learnt of a matter is no tool for it.
  const isOther = intents.has('talks') || (intents.has('lesson') && !intents.has('tools'));
  if (!intents.has('need') || isOther || isOfSpeaker) return undefined;
  return (intents.has('tools') ? undefined : toldOtherwise(context)) ?? forNeed(context);
}

/** The talk or statement that tells of all that is needed, when no tool's record has nearly as much of it. */
function toldOtherwise(context: Context): Content | undefined {
  const [best] = candidates(context, ['talk', 'tool', 'highlight']);
  const [tool] = candidates(context, ['tool'], 'none');
  const isClear = best !== undefined && best.share >= WHOLLY && best.score > (tool?.score ?? 0) * CLEARLY;
  if (!isClear) return undefined;
  if (best.document.kind === 'highlight') return asFacts([best]);
  return best.document.kind === 'talk' ? asTalks(context, [best.document.of], 'which') : undefined;
}

const WHOLLY = 0.8;
const CLEARLY = 2;

/** What asks for something else than a tool. */
const ELSE: readonly Intent[] = [
  'talks',
  'companies',
  'when',
  'where',
  'number',
  'trend',
  'disagree',
  'author',
  'link',
  'about',
  'lesson',
  'what-is',
  'called',
];
const WHETHER = /^(?:is|was|were|are|did|does|do|has|have|(?:can|could)(?! (?:i|we|one))|why|how)\b|\bshould\b/;

/** Who asks tells of what is theirs: a single word of it is enough. */
const OWN = /\b(?:we|i|my|our|us)\b/;

/** Whether a situation or a task is told, and nothing is said of what is asked: what helps with it is meant first of all. */
export function tellsOfTask(reading: Reading): boolean {
  const { intents, names, folded, words } = reading;
  if (asksWho(reading) || (intents.has('since') && names.some(pins))) return false;
  return (
    words.length >= (OWN.test(folded) ? 1 : 2) &&
    !ELSE.some((one) => intents.has(one)) &&
    !names.some((named) => isOfPeople(named) && toolsNamed([named]).length === 0) &&
    !WHETHER.test(folded)
  );
}

/** A task told in nearly the words of a tool's record, and in those of no other record: whatever else its words seem to ask. */
export function taskOfTool(context: Context): Content | undefined {
  const { intents, words, names } = context.reading;
  if (OTHERWISE.some((one) => intents.has(one))) return undefined;
  if (words.length < MANY || names.some(isOfPeople)) return undefined;
  let [tool, other] = [0, 0];
  for (const { document, closeness } of candidates(context, ['tool', 'highlight', 'talk'], 'none'))
    if (document.kind === 'tool') tool = Math.max(tool, closeness);
    else other = Math.max(other, closeness);
  return tool >= NEARLY && tool > other * MORE ? forNeed(context) : undefined;
}

/** What tells already what is asked: what is needed has a rule of its own. */
const OTHERWISE: readonly Intent[] = ['need', 'talks', 'lesson', 'compare', 'since'];
const MANY = 2;
const NEARLY = 0.7;
const MORE = 1.1;

/** What meets a need: by what a tool's record says, and by statements that name it. */
export function forNeed(context: Context): Content | undefined {
  const { reading } = context;
  if (asksForUnheard(context)) return undefined;
  const ranks = new Map<Tool, { score: number; sure: boolean }>();
  const note = (tool: Tool, score: number, sure: boolean): void => {
    const known = ranks.get(tool) ?? { score: 0, sure: false };
    ranks.set(tool, {
      score: Math.max(known.score, score) + Math.min(known.score, score) * SECOND,
      sure: known.sure || sure,
    });
  };
  const isOfGroup = groupsNamed(reading.names);
  let isOwn = false;
  for (const one of candidates(context, ['tool', 'highlight', 'talk'], 'none')) {
    const { document } = one;
    const score = fitOf(one, reading);
    const sure = isSure(one, reading) || isClose(one, reading);
    if (document.kind === 'tool') {
      isOwn ||= sure;
      note(document.of, score * (isOfGroup(document.of) ? OF_GROUP : 1), sure);
    } else if (sure)
      for (const tool of fewTools(document.of))
        if (toolInScope(context.knowledge, tool, reading)) note(tool, score * NAMED_BY[document.kind], true);
  }
  // What everything here runs on meets no need by itself.
  const found = [...ranks]
    .filter(([tool, { sure }]) => sure && !GENERAL.has(tool.slug))
    .sort((a, b) => b[1].score - a[1].score);
  const best = found[0]?.[1].score ?? 0;
  const near = found.filter(([, { score }]) => score >= best * BESIDE).map(([tool]) => tool);
  // What is named they have already, and something is missing beside it.
  const had = reading.words.length > 0 ? toolsNamed(reading.names.filter(pins)) : [];
  const further = near.filter((tool) => !had.includes(tool));
  const tools = further.length > 0 ? further : near;
  // When only statements tell of it, they are the answer.
  return tools.length === 0 || !isOwn
    ? undefined
    : { kind: 'tools', tools: tools.slice(0, MOST_FOR_NEED), asked: 'need' };
}

/** Whether a word is needed that neither the records nor plain English know: what it stands for was not spoken of. */
export function asksForUnheard({ knowledge, reading: { strangers } }: Context): boolean {
  return strangers.some((word) => /^[a-z]+$/.test(word) && knowledge.english.shareOf(word) === 0);
}

/** How well a record meets a need: what one of its sentences says counts more than how often it has the words. */
function fitOf({ score, closeness }: Candidate, { words }: Reading): number {
  return words.length === 0 ? score : closeness * score ** BY_WORDS;
}

const BY_WORDS = 0.25;

/** Whether one sentence of a record says most of a need, with plain words of every day that tell little by themselves. */
function isClose({ closeness, share }: Candidate, { strangeNames }: Reading): boolean {
  return closeness >= CLOSE && share >= LEAST_SHARE && strangeNames.length === 0;
}

const CLOSE = 0.5;
const LEAST_SHARE = 0.25;

/** Tells whether a tool is of a category or topic that the need names, or part of a tool. */
function groupsNamed(names: readonly Named[]): (tool: Tool) => boolean {
  const wholes = toolsNamed(names);
  const grouped = new Set(names.filter((named) => !pins(named)).flatMap(toolsOfGroup));
  return (tool) => grouped.has(tool) || (tool.parent !== undefined && wholes.includes(tool.parent));
}

/** The tools of a record that names but a few: a list says nothing of one of them. */
function fewTools({ tools }: { readonly tools: readonly Tool[] }): readonly Tool[] {
  return tools.length <= FEW_TOOLS ? tools : [];
}
