import type { Edition, Highlight, Source, Talk, Tool } from '../catalog/catalog.js';
import type { Anniversary, Change, DigestItem } from '../core/digest/item.js';
import { levelAt, sinceOf } from '../core/since.js';
import { age, placeOfSource, placeOfTalk } from './dates.js';
import { bold, capital, counted, escaped, italic } from './mrkdwn.js';
import { sinceArrow } from './since.js';
import { byline } from './talk-line.js';

/** An item of a digest as it stands in the message, one string a line, escaped; ages are counted from `today`. */
export function digestLines(item: DigestItem, today: string): string[] {
  switch (item.kind) {
    case 'talk': {
      const { talk, why } = item;
      const by = talk.speakers.length === 0 ? '' : ` · ${byline(talk)}`;
      const reason = why.kind === 'highlight' ? why.highlight.statement : why.text;
      return [`${bold(titled(talk))}${by}`, `Why: ${escaped(reason)} (${placeOfTalk(talk, today)})`];
    }
    case 'tool':
      return [`${bold('Tool:')} ${named(item.tool.name, item.tool.what)}`, sinceThen(item.tool, today)];
    case 'highlight':
      return highlightLines(item.highlight, today);
    case 'anniversary':
      return [`${bold(`${counted(item.years, 'year')} ago today:`)} ${whatCameRound(item.anniversary)}`];
    case 'change':
      return [`• ${changeText(item.change)} (${item.change.on} · ${age(item.change.on, today)})`];
  }
}

/** The statement with its kind and place, and what is known beside it. */
export function highlightLines({ kind, statement, source, since, edition }: Highlight, today: string): string[] {
  const first = `${bold(`${capital(kind)}:`)} ${escaped(statement)} (${placeOfSource(source, today)})`;
  if (!since) return [first];
  const { what, on } = since;
  const label = on !== undefined && on > (edition.endsOn ?? edition.startsOn) ? 'Since then' : 'Beside the notes';
  return [first, `${label}: ${escaped(what)}${on === undefined || what.includes(on) ? '' : ` (${on})`}`];
}

/** The title with its format before it, unless it says so itself. */
function titled({ format, title }: Talk): string {
  return title.toLowerCase().startsWith(format) ? title : `${capital(format)}: ${title}`;
}

/** A sentence on a tool, its name in bold where it begins with it, or else before it. */
function named(name: string, what: string): string {
  return what.startsWith(name)
    ? `${bold(name)}${escaped(what.slice(name.length))}`
    : `${bold(name)} · ${escaped(what)}`;
}

/** What became of a tool since the notes that named it first. */
function sinceThen(tool: Tool, today: string): string {
  const source = firstNaming(tool);
  const then = source && hasMoved(tool, source.edition) ? sinceArrow(tool, source.edition) : undefined;
  const place = source ? `${placeOfSource(source, today)}${then === undefined ? '' : `: ${escaped(then)}`}` : '';
  const told = tool.verdict ? `${escaped(tool.verdict.what)} ${italic(`(as of ${tool.verdict.on})`)}` : factOf(tool);
  return `Since then: ${[told, place].filter((part) => part !== '').join(' · ')}`;
}

function hasMoved(tool: Tool, edition: Edition): boolean {
  const since = sinceOf(tool);
  return since.kind === 'cncf' && since.now.level !== levelAt(tool, edition);
}

function factOf(tool: Tool): string {
  const since = sinceOf(tool);
  return since.kind === 'fact' ? escaped(since.fact.what) : '';
}

function firstNaming(tool: Tool): Source | undefined {
  const sources = [...tool.passages, ...tool.talks, ...tool.highlights].map(({ source }) => source);
  return sources.toSorted(
    (a, b) => a.edition.startsOn.localeCompare(b.edition.startsOn) || (a.day ?? 0) - (b.day ?? 0),
  )[0];
}

function whatCameRound(anniversary: Anniversary): string {
  if (anniversary.kind === 'tool') {
    const { tool, step, of, on } = anniversary;
    const rest = of === undefined ? '' : `, as a part of ${escaped(of)}`;
    return `${bold(tool.name)} ${STEP_TEXT[step]}${rest} (${on}).`;
  }
  const { edition, day, on } = anniversary;
  const talks = edition.talks.filter((talk) => talk.day === day).length;
  const noted = talks === 0 ? '' : `; the notes of that day tell of ${counted(talks, 'talk')}`;
  const what =
    day === 1
      ? `${bold(edition.shortName)} began, ${escaped(edition.place)}`
      : `day ${day} of ${bold(edition.shortName)}`;
  return `${what}${noted} (${on}).`;
}

function changeText({ tool, step, what }: Change): string {
  return step === undefined ? named(tool.name, what ?? '') : `${bold(tool.name)} ${STEP_TEXT[step]}.`;
}

const STEP_TEXT = {
  accepted: 'joined the CNCF',
  incubating: 'moved to incubation in the CNCF',
  graduated: 'graduated in the CNCF',
  archived: 'was archived by the CNCF',
} as const;
