import { isAbout } from '../about.js';
import { type Candidate, type Context, candidates } from '../candidates.js';
import type { Content, NoReason } from '../content.js';
import type { Document } from '../document.js';

type No = Extract<Content, { kind: 'no' }>;

const MOST_NEAREST = 3;
/** Share of the words from which a record is near enough to be named. */
const NEAR = 0.34;

/** An honest no, with what comes nearest: records of what was named, or those that share the most words. */
export function no(context: Context, reason: NoReason, near: readonly Document[] = []): No {
  const nearest = near.length > 0 ? near : nearestTo(context);
  return { kind: 'no', reason, nearest: nearest.slice(0, MOST_NEAREST) };
}

function nearestTo(context: Context): Document[] {
  const { reading, knowledge } = context;
  if (reading.words.length + reading.names.length === 0) return [];
  const all: Context = {
    knowledge,
    reading: {
      ...reading,
      within: undefined,
      formats: [],
      held: { ...reading.held, editions: [...knowledge.catalog.editions.values()], days: [], named: false },
    },
  };
  const found = candidates(all, ['talk', 'tool'], 'none');
  const named = found.filter(
    ({ document }) => reading.names.length > 0 && reading.names.some((one) => isAbout(knowledge, document, one)),
  );
  const worded = found.filter((one: Candidate) => reading.words.length > 0 && one.share >= NEAR);
  return [...new Set([...(named.length > 0 ? named : worded)].map(({ document }) => document))];
}

/** What was asked for that nothing has together: the names and filters, as they can be said. */
export function saidTogether({ reading }: Context): string[] {
  const names = reading.names.map(({ subjects, groups }) => subjects[0]?.of.name ?? groups[0]?.of.name ?? '');
  const held = reading.held.named ? [reading.held.editions.map(({ shortName }) => shortName).join(' or ')] : [];
  const days = reading.held.days.map((day) => `day ${day}`);
  return [...names, ...reading.formats, ...held, ...days].filter((one) => one !== '');
}
