import type { Tool } from '../../../catalog/catalog.js';
import { GENERAL } from '../../fillers.js';
import { toolInScope } from '../about.js';
import { type Candidate, type Context, candidates, isSure } from '../candidates.js';
import type { Content } from '../content.js';
import type { Intent } from '../intents.js';
import { isOfPeople, type Named, pins } from '../names.js';
import type { Reading } from '../reading.js';
import { asksOnly, metBy, OF_ASKER } from '../told-need.js';
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
/** The same for one of the category of the best, that may be taken instead. */
const BESIDE_ALIKE = 0.4;

/** Tools for what somebody says they need, or the talk or statement that tells of it better. */
export function need(context: Context): Content | undefined {
  const { intents, names, words } = context.reading;
  // What somebody recommends is told by them, and of a company alone it is asked what there is of it.
  const isOfSpeaker =
    names.some(({ subjects }) => subjects.some(({ kind }) => kind === 'speaker')) ||
    (words.length === 0 && names.length > 0 && names.every(isOfPeople) && toolsNamed(names).length === 0);
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

/** Whether a situation or a task is told, and nothing is said of what is asked: what helps with it is meant first of all. */
export function tellsOfTask(reading: Reading): boolean {
  const { intents, names, folded, words } = reading;
  if (asksWho(reading) || (intents.has('since') && names.some(pins))) return false;
  return (
    // Of what is the asker's a single word is enough.
    words.length >= (OF_ASKER.test(folded) ? 1 : 2) &&
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
export function forNeed(asked: Context): Content | undefined {
  const context = { ...asked, reading: withConditions(asked.reading) };
  const { reading } = context;
  const isUnheard = asksForUnheard(context);
  const ranks = new Map<Tool, { score: number; sure: boolean }>();
  const note = (tool: Tool, score: number, sure: boolean): void => {
    const known = ranks.get(tool) ?? { score: 0, sure: false };
    ranks.set(tool, {
      score: Math.max(known.score, score) + Math.min(known.score, score) * SECOND,
      sure: known.sure || sure,
    });
  };
  const isOfGroup = groupsNamed(reading.names);
  const met = metBy(context);
  const closest = new Map<Tool, number>();
  let isOwn = false;
  for (const one of candidates(context, ['tool', 'highlight', 'talk'], 'none')) {
    const { document } = one;
    const close = met(one);
    const score = fitOf(one, close, reading);
    const sure = isSure(one, reading) || isClose(one, close, reading);
    if (document.kind === 'tool') {
      closest.set(document.of, close);
      isOwn ||= sure;
      note(document.of, score * (isOfGroup(document.of) ? OF_GROUP : 1), sure);
    } else if (sure)
      for (const tool of fewTools(document.of))
        if (toolInScope(context.knowledge, tool, reading)) note(tool, score * NAMED_BY[document.kind], true);
  }
  // The rest of the need must be told in nearly its words.
  if (isUnheard && (reading.words.length < MANY_WORDS || Math.max(...closest.values()) < NEARLY)) return undefined;
  const clear = clearlyBest(ranks, closest);
  if (clear) {
    isOwn = true;
    note(clear, 0, true);
  }
  // What everything here runs on meets no need by itself.
  const ranked = [...ranks].filter(([tool]) => !GENERAL.has(tool.slug)).sort((a, b) => b[1].score - a[1].score);
  const first = ranked.find(([, { sure }]) => sure)?.[0].category;
  const found = ranked.filter(
    ([tool, { sure }]) => sure || (tool.category === first && (closest.get(tool) ?? 0) >= PARTLY),
  );
  const best = found[0]?.[1].score ?? 0;
  const near = found
    .filter(([{ category }, { score }]) => score >= best * (category === first ? BESIDE_ALIKE : BESIDE))
    .map(([tool]) => tool);
  // What is named they have already, and something is missing beside it.
  const had = reading.words.length > 0 ? toolsNamed(reading.names.filter(pins)) : [];
  const further = near.filter((tool) => !had.includes(tool));
  const tools = further.length > 0 ? further : near;
  // When only statements tell of it, they are the answer.
  return tools.length === 0 || !isOwn
    ? undefined
    : { kind: 'tools', tools: tools.slice(0, MOST_FOR_NEED), asked: 'need' };
}

/** What something is to do without is part of what it is to do: only a tool is left out. */
function withConditions(reading: Reading): Reading {
  const not = reading.not.filter((named) => pins(named) && toolsNamed([named]).length > 0);
  return not.length === reading.not.length ? reading : { ...reading, not, words: wordsBeside(reading, not) };
}

function wordsBeside({ words, not, tokens }: Reading, left: readonly Named[]): string[] {
  const dropped = not.filter((named) => !left.includes(named));
  return [...new Set([...words, ...dropped.flatMap(({ from, to }) => tokens.slice(from, to).map(({ word }) => word))])];
}

/** Whether a word is needed that neither the records nor plain English know: what it stands for was not spoken of. */
export function asksForUnheard({ knowledge, reading: { strangers } }: Context): boolean {
  return strangers.some((word) => /^[a-z]+$/.test(word) && !asksOnly(word) && knowledge.english.shareOf(word) === 0);
}

/** Words of a need beside which one may be unheard of. */
const MANY_WORDS = 4;

/** How well a record meets a need: what one of its sentences says counts more than how often it has the words. */
function fitOf({ score }: Candidate, close: number, { words }: Reading): number {
  return words.length === 0 ? score : close * score ** BY_WORDS;
}

const BY_WORDS = 0.25;

/** Whether one sentence of a record says most of a need, with plain words of every day that tell little by themselves. */
function isClose({ share }: Candidate, close: number, { strangeNames }: Reading): boolean {
  return close >= CLOSE && share >= LEAST_SHARE && strangeNames.length === 0;
}

/** The tool that has a good part of a need, and much more of it than any other. */
function clearlyBest(
  ranks: ReadonlyMap<Tool, { readonly score: number }>,
  closest: ReadonlyMap<Tool, number>,
): Tool | undefined {
  const [first, second] = [...ranks].filter(([tool]) => closest.has(tool)).sort((a, b) => b[1].score - a[1].score);
  if (!first || (closest.get(first[0]) ?? 0) < PARTLY) return undefined;
  return first[1].score >= (second?.[1].score ?? 0) * MUCH_MORE ? first[0] : undefined;
}

const PARTLY = 0.33;
const MUCH_MORE = 1.4;
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
