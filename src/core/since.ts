import type { Edition, Tool } from '../catalog/catalog.js';
import type { CncfLevel, ToolRecord } from '../catalog/schema.js';

type Cncf = NonNullable<ToolRecord['cncf']>;
type SinceFact = NonNullable<ToolRecord['since']>[number];

/** A CNCF level and the day it was reached. */
export interface Level {
  readonly level: CncfLevel;
  readonly on: string;
}

/**
 * What became of a tool. `cncf`: it has a CNCF life of its own; `part`: it is a part of a tool that has; `fact`: something else
 * is known to have happened; `nothing`: no later fact is in the catalog.
 */
export type Since =
  | {
      readonly kind: 'cncf';
      readonly item?: string | undefined;
      readonly now: Level;
    }
  | { readonly kind: 'part'; readonly whole: Tool; readonly now: Level }
  | { readonly kind: 'fact'; readonly fact: SinceFact }
  | { readonly kind: 'nothing' };

/** What became of a tool, as far as the catalog knows. */
export function sinceOf(tool: Tool): Since {
  if (tool.cncf) return { kind: 'cncf', item: tool.cncf.item, now: newestLevel(tool.cncf) };
  const fact = decidingFact(tool);
  if (fact) return { kind: 'fact', fact };
  for (let whole = tool.parent; whole; whole = whole.parent) {
    if (whole.cncf) return { kind: 'part', whole, now: newestLevel(whole.cncf) };
  }
  return { kind: 'nothing' };
}

/**
 * The CNCF level of a tool when an edition was held: as its notes say, or else by the dates. `none`: it has a CNCF life that
 * had not begun; undefined: it has none.
 */
export function levelAt(tool: Tool, edition: Edition): CncfLevel | 'none' | undefined {
  const said = tool.levelsThen.find(({ source }) => source.edition === edition);
  if (said) return said.level;
  if (!tool.cncf) return undefined;
  const heldUntil = edition.endsOn ?? edition.startsOn;
  return levels(tool.cncf).findLast(({ on }) => on <= heldUntil)?.level ?? 'none';
}

/** Whether what became of a tool says that it has ended: archived, retired or replaced. */
export function hasEnded(tool: Tool): boolean {
  const since = sinceOf(tool);
  if (since.kind === 'cncf') return since.now.level === 'archived';
  return since.kind === 'fact' && (since.fact.kind === 'retired' || since.fact.kind === 'replaced');
}

function newestLevel(cncf: Cncf): Level {
  return levels(cncf).at(-1) ?? { level: 'sandbox', on: cncf.accepted };
}

/** The levels in the order they were reached; a project accepted as incubating never was in the sandbox. */
function levels(cncf: Cncf): Level[] {
  const steps: { level: CncfLevel; on: string | undefined }[] = [
    {
      level: 'sandbox',
      on: cncf.accepted === cncf.incubating || cncf.accepted === cncf.graduated ? undefined : cncf.accepted,
    },
    { level: 'incubating', on: cncf.incubating === cncf.graduated ? undefined : cncf.incubating },
    { level: 'graduated', on: cncf.graduated },
    { level: 'archived', on: cncf.archived },
  ];
  return steps.flatMap(({ level, on }) => (on === undefined ? [] : [{ level, on }]));
}

/** The newest fact that decided what became of it; undated facts count as oldest, a release or a sign of life as none. */
function decidingFact(tool: Tool): SinceFact | undefined {
  const deciding = ['retired', 'replaced', 'landed', 'renamed', 'moved'];
  return (tool.since ?? [])
    .filter(({ kind }) => deciding.includes(kind))
    .toSorted(
      (a, b) => deciding.indexOf(a.kind) - deciding.indexOf(b.kind) || (b.on ?? '').localeCompare(a.on ?? ''),
    )[0];
}
