import type { Tool } from '../catalog/catalog.js';
import type { Group } from '../core/subject.js';
import type { ToolAnswer } from '../core/tools.js';
import type { Asked } from './asked.js';
import { type Message, message, nothingFound, type Part } from './message.js';
import { bold, clip, counted, echo, escaped } from './mrkdwn.js';
import { footer, open, pageOf, typed } from './paging.js';
import { sinceMark } from './since.js';

const PAGE = 8;
const WHAT_LENGTH = 220;
/** Words from which a text describes a need, and is no name that could have been misspelt. */
const SENTENCE_WORDS = 3;

/** The tools of a category, a topic or a fate, or of what several of them share. */
export function toolGroup(groups: readonly Group[], tools: readonly Tool[], asked: Asked): Message {
  const page = pageOf(tools, asked.page, PAGE);
  const name = groups.map(({ of }) => of.name).join(' + ');
  if (tools.length === 0) return emptyGroup(groups, name);
  const about = groups.length === 1 && groups[0] ? `\n${escaped(groups[0].of.about)}` : '';
  const head = `${bold(name)} · ${counted(tools.length, 'tool')}${about}`;
  const wholes = tools.filter(({ parent }) => parent === undefined).slice(0, 2);
  const compare =
    wholes.length > 1 ? [`Compare them: ${typed('tool', wholes.map((tool) => tool.name).join(' vs '))}`] : [];
  return message([
    { kind: 'text', text: head },
    ...page.items.map(toolLine),
    ...compare.map((text): Part => ({ kind: 'context', text })),
    ...footer(asked, page),
  ]);
}

/** A topic without a tool still has what was said of it. */
function emptyGroup(groups: readonly Group[], name: string): Message {
  const topic = groups.find((one) => one.kind === 'topic')?.of;
  const said = topic
    ? `The notes have ${counted(topic.talks.length, 'talk')} and ${counted(topic.highlights.length, 'highlight')} on it.`
    : '';
  return message([
    { kind: 'text', text: `${bold(name)}: no tool of the write-ups is for this. ${said}`.trim() },
    ...(topic
      ? [
          {
            kind: 'buttons',
            buttons: [open('Talks', 'talk', topic.name), open('Highlights', 'highlights', topic.name)],
          } as const,
        ]
      : []),
    { kind: 'context', text: `As text: ${typed('talk', name)}, ${typed('highlights', name)}.` },
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

/** What meets a need; a tool that the words name stands first and is said to be all that is known of the rest. */
export function toolsForNeed({ tools, named }: Extract<ToolAnswer, { kind: 'for-need' }>, asked: Asked): Message {
  const head = named
    ? `${bold(named.name)} is what ${echo(asked.text)} names${tools.length > 1 ? '; its words lead to others too' : ''}:`
    : isSentence(asked)
      ? `For ${echo(asked.text)} the write-ups name:`
      : `No tool is called ${echo(asked.text)}. The nearest by what they are for:`;
  return message([{ kind: 'text', text: head }, ...tools.map(toolLine), ...footer(asked, { page: 1, pages: 1 })]);
}

/** An honest no, with the nearest there is and how to ask more widely. */
export function toolUnknown({ nearest, elsewhere }: Extract<ToolAnswer, { kind: 'unknown' }>, asked: Asked): Message {
  const head = isSentence(asked)
    ? `The write-ups name no tool for ${echo(asked.text)}.`
    : `The write-ups name no tool called ${echo(asked.text)}.`;
  const other = elsewhere.map((name) => typed('talk', name));
  const widen = `To look wider: ${typed('talk', 'security')} searches the talks, ${typed('tool', 'storage')} lists a category, ${typed('tool')} shows what can be asked.`;
  return nothingFound(head, [
    ...(other.length > 0 ? [{ kind: 'text', text: `The talks know that name: ${other.join(', ')}` } as const] : []),
    ...(nearest.length > 0 ? [{ kind: 'text', text: 'The nearest they have, by its words:' } as const] : []),
    ...nearest.map(toolLine),
    { kind: 'context', text: widen },
  ]);
}

function isSentence({ text }: Asked): boolean {
  return text.trim().split(/\s+/).length >= SENTENCE_WORDS;
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
