import type { Edition, Source, Tool } from '../catalog/catalog.js';
import { idOf } from '../core/ask/ids.js';
import { levelAt, sinceOf } from '../core/since.js';
import { alternativesTo, type FoundBy } from '../core/tools.js';
import type { Asked } from './asked.js';
import { withCorrection } from './correction-button.js';
import { monthOf, placeOfSource, placeOfTalk } from './dates.js';
import { type Message, message, type Part } from './message.js';
import { bold, clip, echo, escaped, italic, link, listed } from './mrkdwn.js';
import { footer, open, typed } from './paging.js';
import { namedWithSince, sinceLine } from './since.js';

/** Kinds of tools that are renamed, archived or replaced. */
const HAS_A_LIFE: ReadonlySet<Tool['kind']> = new Set([
  'project',
  'subproject',
  'product',
  'cloud-service',
  'internal',
]);
const MOST_TALKS = 5;
const MOST_STATEMENTS = 3;
/** A statement that names more tools than this is a list, and says nothing of one of them. */
const MOST_TOOLS_OF_A_STATEMENT = 5;
const MOST_NAMES = 6;
const MOST_BUTTONS = 3;
const TITLE_LENGTH = 110;
const STATEMENT_LENGTH = 300;

/** All about one tool: what it is, what became of it, where it came up and what was said there. */
export function toolCard(tool: Tool, by: FoundBy, asked: Asked): Message {
  const alternatives = alternativesTo(tool);
  const card = message([
    ...misread(tool, by, asked),
    { kind: 'text', text: `${bold(tool.name)} · ${escaped(tool.category.name)}\n${escaped(tool.what)}` },
    ...sinceThen(tool),
    { kind: 'text', text: whereItCameUp(tool, asked.today) },
    ...statements(tool, asked.today),
    ...around(tool, alternatives),
    { kind: 'context', text: sources(tool) },
    ...footer(
      asked,
      { page: 1, pages: 1 },
      alternatives.slice(0, MOST_BUTTONS).map(({ name }) => open(name, 'tool', name)),
    ),
  ]);
  return withCorrection(card, [idOf.tool(tool)]);
}

/** The editions whose notes name a tool, oldest first. */
export function editionsNaming(tool: Tool): Edition[] {
  const naming = new Set(sourcesNaming(tool).map(({ edition }) => edition));
  return [...naming].sort((a, b) => a.startsOn.localeCompare(b.startsOn));
}

function misread(tool: Tool, by: FoundBy, asked: Asked): Part[] {
  if (by !== 'spelling') return [];
  return [{ kind: 'context', text: `No tool is called ${echo(asked.text)}. The nearest name is ${bold(tool.name)}:` }];
}

/** What became of it; nothing for languages, protocols and the like, of which nobody asks that. */
function sinceThen(tool: Tool): Part[] {
  const since = sinceOf(tool);
  const lines = [sinceLine(tool, editionsNaming(tool)), ...facts(tool)].filter((line) => line !== undefined);
  const verdict = tool.verdict && `${escaped(tool.verdict.what)} ${italic(`(as of ${tool.verdict.on})`)}`;
  const part =
    since.kind === 'part'
      ? `A part of ${escaped(since.whole.name)}, which is ${since.now.level} in the CNCF since ${monthOf(since.now.on)}.`
      : undefined;
  const head = verdict ?? part ?? (HAS_A_LIFE.has(tool.kind) ? 'The catalog has no later fact of it.' : undefined);
  const aside = verdict && part ? [part] : [];
  const bullets = [...lines, ...aside].map((line) => `• ${line}`);
  const text = [...(head === undefined ? [] : [`${bold('Since then')}: ${head}`]), ...bullets].join('\n');
  return text === '' ? [] : [{ kind: 'text', text }];
}

function facts(tool: Tool): string[] {
  const life = tool.cncf && cncfLife(tool.cncf);
  const own = (tool.since ?? []).map(({ on, what }) => `${on === undefined ? '' : `${on}: `}${escaped(what)}`);
  const note = tool.note === undefined ? [] : [escaped(tool.note)];
  return [...(life === undefined ? [] : [life]), ...own, ...note];
}

function cncfLife({ item, accepted, incubating, graduated, archived }: NonNullable<Tool['cncf']>): string {
  const steps = [
    `accepted ${accepted}`,
    incubating && `incubating ${incubating}`,
    graduated && `graduated ${graduated}`,
    archived && `archived ${archived}`,
  ].filter((step) => step !== undefined);
  return `${item === undefined ? 'CNCF' : `CNCF, as ${escaped(item)}`}: ${steps.join(' · ')}`;
}

function whereItCameUp(tool: Tool, today: string): string {
  const talks = tool.talks.map((talk) => `• ${escaped(clip(talk.title, TITLE_LENGTH))} (${placeOfTalk(talk, today)})`);
  const shown = talks.slice(0, MOST_TALKS);
  const more =
    talks.length > shown.length ? [`• ${talks.length - shown.length} more: ${typed('talk', tool.name)}`] : [];
  const talked = new Set(tool.talks.map(({ source }) => source));
  const only = sourcesNaming(tool)
    .filter((source) => !talked.has(source))
    .map((source) => `• named in the notes (${placeOfSource(source, today)}${saidLevel(tool, source)})`);
  return [bold('Where it came up'), ...shown, ...more, ...only].join('\n');
}

function saidLevel(tool: Tool, source: Source): string {
  return tool.levelsThen.some((said) => said.source === source) ? `; ${levelAt(tool, source.edition)} then` : '';
}

function statements(tool: Tool, today: string): Part[] {
  // Opinions, lessons and numbers tell more of a tool than bare facts.
  const telling = ['opinion', 'lesson', 'recommendation', 'number', 'prediction', 'theme', 'takeaway', 'fact'];
  const order = tool.highlights
    .filter(({ tools }) => tools.length <= MOST_TOOLS_OF_A_STATEMENT)
    .toSorted((a, b) => telling.indexOf(a.kind) - telling.indexOf(b.kind) || a.tools.length - b.tools.length);
  const shown = order
    .slice(0, MOST_STATEMENTS)
    .map((one) => `• ${escaped(clip(one.statement, STATEMENT_LENGTH))} (${placeOfSource(one.source, today)})`);
  if (shown.length === 0) return [];
  const more = order.length - shown.length;
  return [
    {
      kind: 'text',
      text: [
        bold('What was said'),
        ...shown,
        ...(more > 0 ? [`• ${more} more: ${typed('highlights', tool.name)}`] : []),
      ].join('\n'),
    },
  ];
}

function around(tool: Tool, alternatives: readonly Tool[]): Part[] {
  const lines = [
    [
      tool.homepage && link(tool.homepage.url, 'Homepage'),
      tool.repository && tool.repository.url !== tool.homepage?.url
        ? link(tool.repository.url, 'Repository')
        : undefined,
    ]
      .filter((address) => address !== undefined)
      .join(' · '),
    named('Part of', tool.parent ? [tool.parent] : []),
    named('Its parts', tool.parts),
    named('Others in its category', alternatives),
  ].filter((line) => line !== '');
  return lines.length === 0 ? [] : [{ kind: 'text', text: lines.join('\n') }];
}

function named(label: string, tools: readonly Tool[]): string {
  return tools.length === 0 ? '' : `${label}: ${namedWithSince(tools, MOST_NAMES)}`;
}

function sources(tool: Tool): string {
  const notes = sourcesNaming(tool).map(({ title, author }) =>
    escaped(author === undefined ? title : `${title}, by ${author}`),
  );
  const origins = new Set((tool.since ?? []).map(({ origin }) => escaped(origin)));
  const landscape =
    tool.cncf || sinceOf(tool).kind === 'part' ? ['CNCF dates: CNCF landscape (CC BY 4.0), state of 2026-08-07'] : [];
  return [
    'Sources: ' +
      listed(
        [...notes, ...origins].map((one) => clip(one, 160)),
        8,
      ),
    ...landscape,
  ].join('. ');
}

function sourcesNaming(tool: Tool): Source[] {
  const all = [
    ...tool.talks.map(({ source }) => source),
    ...tool.passages.map(({ source }) => source),
    ...tool.highlights.map(({ source }) => source),
  ];
  return [...new Set(all)].sort(
    (a, b) => a.edition.startsOn.localeCompare(b.edition.startsOn) || (a.day ?? 0) - (b.day ?? 0),
  );
}
