import type { Tool } from '../catalog/catalog.js';
import type { Answer } from '../core/ask/answer-question.js';
import { SHOWN } from '../core/ask/content.js';
import { sinceOf } from '../core/since.js';
import type { Asked } from './asked.js';
import { monthOf, placeOfSource, placeOfTalk } from './dates.js';
import { type Message, message, type Part } from './message.js';
import { bold, clip, counted, escaped, italic } from './mrkdwn.js';
import { footer, open, pageOf } from './paging.js';
import { sinceLine, sinceMark } from './since.js';
import { editionsNaming } from './tool-card.js';

const WHAT_LENGTH = 200;
const FACT_LENGTH = 260;
const MOST_FACTS = 2;
const TITLE_LENGTH = 100;

/** What a tool is or what became of it, and where it came up. */
export function toolAnswer({ tool, asked: question, also }: Extract<Answer, { kind: 'tool' }>, asked: Asked): Message {
  const what = `${bold(tool.name)} · ${escaped(tool.category.name)}\n${escaped(tool.what)}`;
  const since = becameOf(tool, asked.today);
  const first = question === 'since' ? [...since, what] : [what, ...since];
  return message([
    ...first.map((text): Part => ({ kind: 'text', text })),
    ...also.map((one): Part => ({ kind: 'text', text: toolLine(one) })),
    { kind: 'context', text: whereItCameUp(tool, asked.today) },
    ...footer(
      asked,
      { page: 1, pages: 1 },
      [tool, ...also].slice(0, 3).map(({ name }) => open(name, 'tool', name)),
    ),
  ]);
}

/** Several tools, paged: a list, or what meets a need. */
export function toolsAnswer({ tools, asked: question }: Extract<Answer, { kind: 'tools' }>, asked: Asked): Message {
  const page = pageOf(tools, asked.page, SHOWN.listed);
  const heads = {
    need:
      tools.length === 1
        ? 'The notes name for this:'
        : `For this the notes name ${counted(tools.length, 'tool')}, the nearest first:`,
    list: `${counted(tools.length, 'tool')} in the notes:`,
    since: `${counted(tools.length, 'tool')}, with what became of each:`,
  } as const;
  return message([
    { kind: 'text', text: bold(heads[question]) },
    ...page.items.map(
      (tool): Part => ({ kind: 'text', text: toolLine(tool), button: open('Open', 'tool', tool.name) }),
    ),
    ...footer(asked, page),
  ]);
}

/** A tool in two lines: what became of it beside its name. */
export function toolLine(tool: Tool): string {
  const mark = sinceMark(tool);
  const named = editionsNaming(tool).map(({ shortName }) => escaped(shortName));
  const head = [
    bold(tool.name),
    ...(mark === undefined ? [] : [escaped(mark)]),
    ...(named.length > 0 ? [italic(named.join(', '))] : []),
  ];
  return `${head.join(' · ')}\n${escaped(clip(tool.what, WHAT_LENGTH))}`;
}

function becameOf(tool: Tool, today: string): string[] {
  const verdict =
    tool.verdict && `${bold('Since then')}: ${escaped(tool.verdict.what)} ${italic(`(as of ${tool.verdict.on})`)}`;
  const line = sinceLine(tool, editionsNaming(tool));
  const mark = line ?? (verdict === undefined ? sinceMark(tool) : undefined);
  const passed = daySincePassed(tool, today);
  const facts = (tool.since ?? [])
    .slice(0, MOST_FACTS)
    .map(({ on, what }) => `${on === undefined ? '' : `${monthOf(on)}: `}${escaped(clip(what, FACT_LENGTH))}`);
  const lines = [
    ...(verdict === undefined ? [] : [verdict]),
    ...(mark === undefined ? [] : [escaped(mark)]),
    ...passed,
    ...facts,
  ];
  return lines.length === 0 ? [] : [lines.join('\n• ')];
}

/** Of a fate that was still to come when it was checked, that its day has passed by the clock. */
function daySincePassed(tool: Tool, today: string): string[] {
  const since = sinceOf(tool);
  const on = since.kind === 'fact' ? since.fact.on : undefined;
  if (on === undefined || !tool.verdict || on <= tool.verdict.on || on >= today.slice(0, on.length)) return [];
  return [`That day, ${on}, has passed since this was checked.`];
}

function whereItCameUp(tool: Tool, today: string): string {
  const talks = tool.talks
    .slice(0, SHOWN.talksOfTool)
    .map((talk) => `“${escaped(clip(talk.title, TITLE_LENGTH))}” (${placeOfTalk(talk, today)})`);
  const more = tool.talks.length - talks.length;
  if (talks.length > 0) return `It came up in ${talks.join('; ')}${more > 0 ? `; ${counted(more, 'more talk')}` : ''}.`;
  const sources = [...new Set(tool.passages.map(({ source }) => source))].slice(0, SHOWN.talksOfTool);
  return `Named in the notes: ${sources.map((source) => placeOfSource(source, today)).join('; ')}`;
}
