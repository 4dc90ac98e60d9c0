import type { Highlight, Talk, Tool } from '../../catalog/catalog.js';
import { hasEnded, sinceOf } from '../since.js';
import type { Why } from './item.js';

/** What a kind of statement is worth before anything else is known of it: what can be learnt or checked beats what is so. */
const KIND_WORTH: Readonly<Record<Highlight['kind'], number>> = {
  prediction: 5,
  number: 5,
  lesson: 5,
  takeaway: 4,
  theme: 3,
  recommendation: 3,
  opinion: 3,
  fact: 1.5,
};

/** What is below this stays out of digests and is left to the commands: it says what something is, which is no news. */
export const LEAST_WORTH = { highlight: 3, talk: 3, tool: 1.25 } as const;
/** A statement below this is no reason to watch a talk when its write-up gives a takeaway. */
const LEAST_REASON = 5;
/** A statement that names more tools than this is a list. */
const MOST_TOOLS_OF_A_STATEMENT = 4;
const LONG_STATEMENT = 230;
const SHORT_FACT = 40;
/** A writer's opinion in these words praises a session, and claims nothing of its subject. */
const OF_A_SESSION = /\b(?:session|talk|slide|introduction|keynote)s?\b/i;

/** How much a statement deserves to be read, computed from its record alone; higher is better. */
export function worthOfHighlight(highlight: Highlight): number {
  const { kind, statement, since, edition, talk, speakers, tools, topics } = highlight;
  let worth = KIND_WORTH[kind];
  // What became of it since makes it worth reading again; a correction of the notes makes it less so.
  if (since) worth += (since.on ?? '') > edition.startsOn ? 1.5 : -1;
  if (hasQuantity(statement)) worth += 1;
  if (speakers.length > 0) worth += 0.5;
  if (kind !== 'fact' && tools.length <= MOST_TOOLS_OF_A_STATEMENT && tools.some(hasEnded)) worth += 1;
  if (kind === 'opinion' && speakers.length === 0 && OF_A_SESSION.test(statement)) worth -= 1;
  if (!talk && kind !== 'theme') worth -= 1;
  if (tools.length === 0 && topics.length === 0) worth -= 2;
  if (tools.length > MOST_TOOLS_OF_A_STATEMENT) worth -= 2;
  if (statement.length > LONG_STATEMENT) worth -= 1;
  if (statement.length < SHORT_FACT && kind === 'fact') worth -= 1;
  return saysTheLevel(highlight) ? 0 : worth;
}

/** How much a talk deserves the time of watching it. */
export function worthOfTalk(talk: Talk): number {
  const { format, takeaways, links, notes, summary } = talk;
  const best = Math.max(0, ...talk.highlights.map(worthOfHighlight));
  return (
    best +
    (format === 'keynote' ? 0.5 : 0) +
    Math.min(takeaways?.length ?? 0, 4) * 0.25 +
    Math.min(summary.length, 4) * 0.25 +
    (links?.some(({ kind }) => kind === 'video') ? 1 : 0) +
    (notes?.length ? 0.25 : 0)
  );
}

/** How surprising what became of a tool is. */
export function worthOfTool(tool: Tool): number {
  const since = sinceOf(tool);
  const named = Math.min(tool.talks.length + tool.highlights.length, 8) * 0.25;
  const moved = tool.levelsThen.some(({ level }) => since.kind === 'cncf' && level !== since.now.level) ? 1 : 0;
  return named + moved + (hasEnded(tool) ? 3 : 0) + (changedSince(tool) ? 2 : 0);
}

/** Whether there is something to tell of what became of a tool: of its own, not of the project it is a part of. */
export function hasSinceThen(tool: Tool): boolean {
  const { kind } = sinceOf(tool);
  return tool.verdict !== undefined || kind === 'cncf' || kind === 'fact';
}

/**
 * The best reason the records hold for watching a talk; undefined when they hold none. A statement that needs a later fact
 * beside it is none, as it must not stand alone.
 */
export function whyWatch(talk: Talk): Why | undefined {
  const best = talk.highlights
    .filter(({ since }) => since === undefined)
    .toSorted((a, b) => worthOfHighlight(b) - worthOfHighlight(a) || (a.slug < b.slug ? -1 : 1))[0];
  const [text] = talk.takeaways ?? [];
  if (best && worthOfHighlight(best) >= (text === undefined ? 1 : LEAST_REASON)) {
    return { kind: 'highlight', highlight: best };
  }
  return text === undefined ? undefined : { kind: 'takeaway', text };
}

/** A statement that a tool was at a level, with the step it took since: the digest shows the tool itself for that. */
function saysTheLevel({ kind, since, tools }: Highlight): boolean {
  if (kind !== 'fact' || tools.length === 0) return false;
  if (since?.on !== undefined && tools.some(({ cncf }) => cncf && Object.values(cncf).includes(since.on ?? '')))
    return true;
  return tools.some(({ levelsThen }) => levelsThen.length > 0) && since !== undefined;
}

function changedSince(tool: Tool): boolean {
  const since = sinceOf(tool);
  const firstNamed = tool.passages.map(({ source }) => source.edition.startsOn).toSorted()[0] ?? '';
  return since.kind === 'cncf' ? since.now.on > firstNamed : since.kind === 'fact';
}

/** A number that is no year and no part of a version or a name: `444 CPUs`, `less than 100 ms`, `500%`. */
function hasQuantity(statement: string): boolean {
  return /(?<![\p{L}\d.-])(?!(?:19|20)\d\d\b)\d[\d,]*(?:\.\d+)?\s?(?:%|\p{L}{2,})/u.test(statement);
}
