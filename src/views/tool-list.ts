import type { Tool } from '../catalog/catalog.js';
import type { Group } from '../core/knowledge.js';
import type { Asked } from './asked.js';
import { type Message, message, type Part } from './message.js';
import { bold, clip, echo, escaped } from './mrkdwn.js';
import { footer, open, pageOf, typed } from './paging.js';
import { sinceMark } from './since.js';

const PAGE = 8;
const WHAT_LENGTH = 220;
/** Words from which a text describes a need, and is no name that could have been misspelt. */
const SENTENCE_WORDS = 3;

/** The tools of a category or topic. */
export function toolGroup(group: Group, tools: readonly Tool[], asked: Asked): Message {
  const page = pageOf(tools, asked.page, PAGE);
  const head = `${bold(group.of.name)} · ${tools.length} ${tools.length === 1 ? 'tool' : 'tools'}\n${escaped(group.of.about)}`;
  const wholes = tools.filter(({ parent }) => parent === undefined).slice(0, 2);
  const compare =
    wholes.length > 1 ? [`Compare them: ${typed('tool', wholes.map(({ name }) => name).join(' vs '))}`] : [];
  return message([
    { kind: 'text', text: head },
    ...page.items.map(toolLine),
    ...compare.map((text): Part => ({ kind: 'context', text })),
    ...footer(asked, page),
  ]);
}

/** Several tools that the words could mean, to choose from. */
export function toolChoices(tools: readonly Tool[], asked: Asked): Message {
  const head =
    tools.length === 1
      ? `No tool is called ${echo(asked.text)}. Is it this one?`
      : `No single tool is called ${echo(asked.text)}. Which of these?`;
  return message([{ kind: 'text', text: head }, ...tools.map(toolLine)]);
}

/** No tool of that name, but some that meet the need the words describe. */
export function toolsForNeed(tools: readonly Tool[], asked: Asked): Message {
  const isSentence = asked.text.trim().split(/\s+/).length >= SENTENCE_WORDS;
  const head = isSentence
    ? `For ${echo(asked.text)} the write-ups name:`
    : `No tool is called ${echo(asked.text)}. The nearest by what they are for:`;
  return message([{ kind: 'text', text: head }, ...tools.map(toolLine), ...footer(asked, { page: 1, pages: 1 })]);
}

/** An honest no, with the nearest there is and how to ask more widely. */
export function toolUnknown(nearest: readonly Tool[], asked: Asked): Message {
  const widen = `To look wider: ${typed('talk', 'security')} searches the talks, ${typed('tool', 'storage')} lists a category, ${typed('tool')} shows what can be asked.`;
  return message([
    { kind: 'text', text: `The write-ups name no tool called ${echo(asked.text)}.` },
    ...(nearest.length > 0
      ? [{ kind: 'text', text: 'The nearest they have, by its words:' } as const, ...nearest.map(toolLine)]
      : []),
    { kind: 'context', text: widen },
  ]);
}

function toolLine(tool: Tool): Part {
  const mark = sinceMark(tool);
  const about = [bold(tool.name), ...(mark === undefined ? [] : [escaped(mark)])].join(' · ');
  return {
    kind: 'text',
    text: `${about}\n${escaped(clip(tool.what, WHAT_LENGTH))}`,
    button: open('Open', 'tool', tool.name),
  };
}
