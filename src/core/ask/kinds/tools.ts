import type { Tool } from '../../../catalog/catalog.js';
import { compareTools } from '../../compare.js';
import { type Context, candidates, highlightsOf } from '../candidates.js';
import type { Content } from '../content.js';
import { isLikeness } from '../framing.js';
import type { Named } from '../names.js';
import { isOfPeople, pins } from '../names.js';
import type { Reading } from '../reading.js';
import { ASKS_TALK } from '../who.js';

const MOST_COMPARED = 4;
/** Statements about all of two tools, or of more, where each has a line of its own. */
const MOST_STATEMENTS = { two: 2, more: 1 } as const;

/** The one tool of each name, those named most when several are. */
export function toolsNamed(names: readonly Named[]): Tool[] {
  const named = names.flatMap(({ subjects }) =>
    subjects.flatMap((one) => (one.kind === 'tool' ? [one.of] : [])).slice(0, 1),
  );
  return [...new Set(named)];
}

/** Two tools or more, set side by side. */
export function compared(context: Context): Content | undefined {
  const { reading } = context;
  const tools = toolsNamed(reading.names);
  // Talks on one or the other are a list.
  if (TALKS.test(reading.folded) && !reading.intents.has('compare')) return undefined;
  // Why somebody prefers a thing is told by what they said.
  if (reading.intents.has('lesson') && reading.names.some(isOfPeople) && !reading.intents.has('compare'))
    return undefined;
  const isNeed = reading.intents.has('need');
  const asks =
    reading.intents.has('compare') ||
    offersChoice(reading) ||
    WHICH.test(reading.folded) ||
    // What is needed beside two tools is none of them.
    (reading.tokens.some(({ word }) => isLikeness(word)) && (reading.words.length === 0 || !isNeed)) ||
    (reading.words.length === 0 && reading.intents.has('what-is') && !isNeed);
  // Who compared them, or in which talk, is told by the talk that speaks of them all.
  const asksForTalk = /\b(?:who|which talk|what talk|which session|talk|session) (?:\w+ ){0,2}?compar/.test(
    reading.folded,
  );
  const isOfTalk = asksForTalk || ASKS_TALK.test(reading.folded);
  if (isOfTalk && candidates(context, ['talk'], 'all').length > 0) return undefined;
  if (tools.length < 2 || !asks || (reading.words.length > 4 && !reading.intents.has('compare'))) return undefined;
  return comparison(context, tools);
}

/** Tools side by side, with statements about all of them. */
export function comparison(context: Context, tools: readonly Tool[]): Content {
  const most = tools.length > 2 ? MOST_STATEMENTS.more : MOST_STATEMENTS.two;
  const statements = highlightsOf(candidates(context, ['highlight'], 'all')).slice(0, most);
  return { kind: 'comparison', comparison: compareTools(tools.slice(0, MOST_COMPARED)), statements };
}

const TALKS = /\b(?:which|what|list|all|any|every) (?:\w+ )?(?:talks|sessions|presentations|keynotes|demos)\b/;
/** Whether an `or` or `against` stands between two tools that are named, and not between one of them and something else. */
function offersChoice({ names, tokens }: Reading): boolean {
  const tools = names.filter((named) => toolsNamed([named]).length > 0);
  return tokens.some(
    ({ word }, at) =>
      (word === 'or' || word === 'against') &&
      tools.some(({ to }) => to <= at && at - to <= BETWEEN) &&
      tools.some(({ from }) => from > at && from - at <= BETWEEN + 1),
  );
}

/** Words that may stand between a name and the `or`: `Istio or rather the Linkerd`. */
const BETWEEN = 2;

/** Of things named, one is asked for. */
const WHICH = /\bwhich (?:one|of|is|to|would|should|do|does|when|where|why|for)\b|\bwhich$/;

/** What a tool is. */
export function whatIs(context: Context): Content | undefined {
  const { reading } = context;
  const tools = toolsNamed(reading.names);
  const [tool, ...also] = tools.length === 1 ? tools : mostTelling(context, tools);
  if (!tool) return undefined;
  return { kind: 'tool', tool, asked: 'what', also };
}

/** Of several names, the one that is a part of another is meant: `hubble in the cilium context`. */
function mostTelling({ reading }: Context, tools: readonly Tool[]): Tool[] {
  const part = tools.find((tool) => tools.some((other) => tool.parent === other));
  const whole = part?.parent;
  if (part && whole) return [part, ...tools.filter((tool) => tool !== part && tool !== whole)];
  const own = tools.filter((tool) =>
    reading.names.some((named) => pins(named) && named.subjects.some(({ of }) => of === tool)),
  );
  return own.length > 0 ? own : [...tools];
}
