import type { Tool } from '../../../catalog/catalog.js';
import { mentions } from '../../mentions.js';
import { hasEnded, levelAt, sinceOf } from '../../since.js';
import { toolInScope } from '../about.js';
import type { Context } from '../candidates.js';
import { isFoundation, isOfFate } from '../fate.js';
import { type Named, pins } from '../names.js';
import type { Reading } from '../reading.js';
import { boundIn, isWithin } from './bound.js';
import { toolsOfGroup } from './tool-lists.js';

/** The day on which it happened to a tool, as `YYYY-MM-DD` or less of it, empty where it is not known; undefined when it did not happen. */
type HappenedOn = (tool: Tool) => string | undefined;

const LEVELS = ['ended', 'graduated', 'incubating', 'sandbox'];

/** A project that went to a higher level of the foundation, whatever the verb. */
const WENT_UP =
  /\b(?:promot\w+|(?:move|moves|moved|moving|went|climb\w*|step\w*|risen) up|advanc\w+|made it(?! (?:in)?to\b)|came of age|became of age|of age|grew up|(?:got|gotten|come|came) (?:any|some)where|(?:left|leave|leaving|out of|outgrew|outgrown) (?:the )?(?:cncf )?(?:sandbox|incubat\w+))\b/;
const JOINED = /\b(?:join\w*|accepted|donat\w+|contributed|entered|admitted|handed (?:over )?to|became part of)\b/;
const ALIVE =
  /\b(?:alive|survived?|surviving|still (?:\w+ )?(?:around|active|maintained|supported|developed|there|exists?|usable|used|kicking|going|in use|available|work|works|live|lives))\b/;
const NOT = /\b(?:not|never|no longer|nobody|none)\b/;
const CHANGES = [
  [
    'renamed',
    /\b(?:renam\w+|chang\w+ (?:its|their|the) names?|rebrand\w*|(?:new|another|different|other) names?|(?:called|named) (?:differently|otherwise|something else))\b/,
  ],
  ['moved', /\b(?:moved|relocated|handed over|(?:new|another|different) (?:home|owner)s?|changed hands)\b/],
  ['replaced', /\b(?:replaced|superseded|successors?|merged|absorbed|swallowed|folded into|taken over)\b/],
] as const;

/** What tools are asked for by beside their level and their end: the first that the words of the question say. */
function happeningIn({ folded, fates, names, held }: Reading): HappenedOn | undefined {
  if (WENT_UP.test(folded) && !NOT.test(folded))
    return (tool) => {
      const [from] = fates.filter(({ slug }) => slug === 'sandbox' || slug === 'incubating');
      const was = from === undefined || held.editions.some((edition) => levelAt(tool, edition) === from.slug);
      return was
        ? wentUpOn(
            tool,
            fates.map(({ slug }) => slug),
          )
        : undefined;
    };
  if (fates.length > 0) return undefined;
  if (JOINED.test(folded) && (names.some(isFoundation) || /\bdonat/.test(folded))) return ({ cncf }) => cncf?.accepted;
  const change = CHANGES.find(([, pattern]) => pattern.test(folded))?.[0];
  if (change) return ({ since = [] }) => since.filter(({ kind }) => kind === change).map(({ on = '' }) => on)[0];
  if (!ALIVE.test(folded)) return undefined;
  return (tool) => (hasEnded(tool) === NOT.test(folded) ? '' : undefined);
}

/** When a project went up: from the level named, or by any step. An archived one did not get anywhere. */
function wentUpOn({ cncf }: Tool, named: readonly string[]): string | undefined {
  if (!cncf || cncf.archived !== undefined) return undefined;
  const [from] = named.filter((slug) => slug === 'sandbox' || slug === 'incubating');
  if (named.includes('graduated') || from === 'incubating')
    return from !== undefined && cncf.accepted === cncf.graduated ? undefined : cncf.graduated;
  const left = cncf.incubating === cncf.accepted ? undefined : (cncf.incubating ?? cncf.graduated);
  return from === undefined ? (cncf.graduated ?? left) : left;
}

/** Whether tools are asked for by something that became of them, where nothing but levels and ends is known by name. */
export function asksByHappening(reading: Reading): boolean {
  const isOfOne = reading.names.some(
    (named) =>
      !isFoundation(named) && named.subjects.some(({ kind }) => kind === 'tool') && toolsOfGroup(named).length === 0,
  );
  return !isOfOne && SEVERAL.test(reading.folded) && !OTHERS.test(reading.folded) && happeningIn(reading) !== undefined;
}

/** Several are asked for, and not how one of them fares. */
const SEVERAL =
  /\b(?:which|what (?:has|have|was|were|got|is|else)|any|anything|everything|all|list|how many|who|ones|tools|projects|products|(?:are|were|have|did|do) (?:the|those|these|all))\b/;
const OTHERS =
  /\b(?:talks?|sessions?|presentations?|keynotes?|demos?)\b(?<!\b(?:the|that|those|these) \w+)|\b(?:speakers?|people|persons?|companies|company|vendors?)\b/;

const SINCE_THEN = /\bsince(?: then)?$|\bsince then\b|\bmeanwhile\b|\bin the meantime\b/;

/** Tools that have the fate asked for, or to which it happened, in the scope of the question; those told of most first. */
export function toolsByFate({ knowledge, reading }: Context): Tool[] {
  const happenedOn = happeningIn(reading) ?? levelOn(reading);
  const bound = boundIn(knowledge, reading);
  const editions = [...knowledge.catalog.editions.values()];
  const years = bound
    ? []
    : reading.held.years.filter(
        (year) => !editions.some((edition) => edition.year === year) || reading.held.editions.length === 0,
      );
  const narrowing = narrowingNames(reading);
  // What it was before the notes, it has not become since.
  const [after] = SINCE_THEN.test(reading.folded) ? reading.held.editions.map(({ startsOn }) => startsOn).sort() : [];
  const isOfDay = years.length > 0 || bound !== undefined;
  return [...knowledge.catalog.tools.values()]
    .filter((tool) => {
      const on = happenedOn(tool);
      if (on === undefined || (bound && !isWithin(on === '' ? undefined : on, bound))) return false;
      if (years.length > 0 && !years.some((year) => on.startsWith(`${year}`))) return false;
      if (after !== undefined && on !== '' && on < after) return false;
      if (!isOfDay && !toolInScope(knowledge, tool, reading)) return false;
      return narrowing.every((named) => isFoundation(named) || isOf(tool, named));
    })
    .sort(
      (a, b) => Number(isOfCategory(b, reading.names)) - Number(isOfCategory(a, reading.names)) || byMentions(a, b),
    );
}

/** What narrows the list: neither the foundation called so, nor a word of the trade in a sentence of its own. */
function narrowingNames({ names, tokens }: Reading): readonly Named[] {
  const isCalledSo = ({ from, to }: Named): boolean => to - from === 1 && tokens[from]?.word === 'foundation';
  const asking = tokens.find(({ word }) => isOfFate(word))?.sentence;
  const isAside = (named: Named): boolean =>
    asking !== undefined && named.by === 'name' && !pins(named) && tokens[named.from]?.sentence !== asking;
  return names.filter((named) => !isCalledSo(named) && !isAside(named));
}

/** What is of the category named goes before what only has to do with its topic. */
function isOfCategory(tool: Tool, names: readonly Named[]): boolean {
  return names.some(({ groups }) => groups.some((one) => one.kind === 'category' && one.of.tools.includes(tool)));
}

/** Since when a tool is at the level asked for, or is no more; two levels are a way from the lower to the higher. */
function levelOn({ fates, held }: Reading): HappenedOn {
  const levels = fates.map(({ slug }) => slug);
  const now = LEVELS.find((level) => levels.includes(level)) ?? 'ended';
  const then = levels.find((level) => level !== now);
  return (tool) => {
    const since = sinceOf(tool);
    const fits = now === 'ended' ? hasEnded(tool) : since.kind === 'cncf' && since.now.level === now;
    const cameFrom = then === undefined || held.editions.some((edition) => levelAt(tool, edition) === then);
    if (!fits || !cameFrom) return undefined;
    return since.kind === 'cncf' ? since.now.on : since.kind === 'fact' ? (since.fact.on ?? '') : '';
  };
}

/** Whether a tool is, or is of, what is named. */
function isOf(tool: Tool, named: Named): boolean {
  const isNamed = named.subjects.some((one) => one.kind === 'tool' && (one.of === tool || tool.parent === one.of));
  return isNamed || toolsOfGroup(named).includes(tool);
}

/** Tools of which later facts are known go first. */
export function byChange(a: Tool, b: Tool): number {
  return rankOf(b) - rankOf(a) || byMentions(a, b);
}

function rankOf(tool: Tool): number {
  const { kind } = sinceOf(tool);
  return kind === 'fact' ? 2 : kind === 'cncf' ? 1 : 0;
}

function byMentions(a: Tool, b: Tool): number {
  return mentions(b) - mentions(a) || a.name.localeCompare(b.name);
}
