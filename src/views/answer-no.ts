import type { Answer } from '../core/ask/answer-question.js';
import type { Document } from '../core/ask/document.js';
import type { Subject } from '../core/subject.js';
import { talkLine } from './answer-talk.js';
import { toolLine } from './answer-tool.js';
import type { Asked } from './asked.js';
import { placeOfSource } from './dates.js';
import { MOST_ASKED } from './limits.js';
import { type Message, message, nothingFound, type Part } from './message.js';
import { clip, echo, escaped, listed } from './mrkdwn.js';
import { open, typed } from './paging.js';
import { sinceMark } from './since.js';

type No = Extract<Answer, { kind: 'no' }>;

const STATEMENT_LENGTH = 200;
const TITLE_LENGTH = 150;
const MOST_CHOICES = 5;
const LEFT_OUT = {
  speaker: 'The notes do not say who gave',
  teller: 'The notes do not say who said so',
  country: 'The notes do not say where companies are from',
  link: 'No such link is known for',
  author: 'No author is named for the notes of',
  content: 'The notes only name, and do not tell what was said in,',
  price: 'The notes say nothing of prices',
  name: 'The notes do not give a name for',
  day: 'The notes do not say on which day was',
  number: 'The notes give no such figure',
  detail: 'The notes do not say so much',
} as const;

/** An honest no: what is not there, what is nearest and said to be, and how to ask more widely. */
export function noAnswer({ reason, nearest, understood }: No, asked: Asked): Message {
  const near = nearest.map((one) => nearLine(one, asked.today));
  return nothingFound(sentence(reason, asked), [
    ...(near.length > 0 ? [{ kind: 'text', text: 'The nearest there is, which is not the answer:' } as const] : []),
    ...near,
    { kind: 'context', text: searched(understood, reason) },
  ]);
}

/** Several go by that name: the person chooses, and the question is asked again with the whole name. */
export function ambiguousAnswer(
  { subjects, typed: part }: Extract<Answer, { kind: 'ambiguous' }>,
  asked: Asked,
): Message {
  const chosen = subjects.slice(0, MOST_CHOICES);
  const again = ({ of }: Subject): string => {
    const whole = asked.text.replace(new RegExp(`\\b${part}\\b`, 'iu'), of.name);
    return whole === asked.text || whole.length > MOST_ASKED ? of.name : whole;
  };
  return message([
    {
      kind: 'text',
      text: `Several go by that name. Which one is meant: ${listed(chosen.map(({ of }) => escaped(of.name)))}?`,
    },
    { kind: 'buttons', buttons: chosen.map((subject) => open(subject.of.name, 'ask', again(subject))) },
  ]);
}

function sentence(reason: No['reason'], asked: Asked): string {
  switch (reason.of) {
    case 'edition': {
      const of =
        reason.editions.length > 0 ? ` of ${escaped(listed(reason.editions.map(({ shortName }) => shortName)))}` : '';
      if (reason.day !== undefined) return `There are no notes of day ${reason.day}${of}.`;
      return `There are no notes of ${reason.year === undefined ? 'that conference' : `a conference in ${reason.year}`}.`;
    }
    case 'name':
      return `Nothing in the notes goes by ${listed(reason.words.map(echo))}.`;
    case 'together':
      return `No record has all of this together: ${escaped(listed(reason.names))}.`;
    case 'fate': {
      const mark = sinceMark(reason.tool);
      const known = mark === undefined ? '' : ` What is known of it since: ${escaped(mark)}.`;
      return `As far as is known here, ${escaped(reason.tool.name)} did not come to an end.${known}`;
    }
    case 'left-out':
      return `${LEFT_OUT[reason.what]}${reason.about === undefined ? '' : ` “${escaped(clip(reason.about, TITLE_LENGTH))}”`}.`;
    case 'words':
      return `The notes have no answer to ${echo(asked.text)}.`;
    case 'errand':
      return 'That is nothing Hallway does: it only tells what the notes of talks say.';
  }
}

function searched({ editions }: No['understood'], reason: No['reason']): string {
  const where = editions.length > 0 && reason.of !== 'edition' ? ' of the conference asked for' : '';
  return `Looked through the talks, tools, people and statements${where}. To look wider: fewer words, ${typed('talk', 'security')}, ${typed('tool', 'storage')}, ${typed('highlights', 'themes')}.`;
}

function nearLine(document: Document, today: string): Part {
  switch (document.kind) {
    case 'talk':
      return {
        kind: 'text',
        text: talkLine(document.of, today),
        button: open('Open', 'talk', clip(document.of.title, TITLE_LENGTH)),
      };
    case 'tool':
      return { kind: 'text', text: toolLine(document.of), button: open('Open', 'tool', document.of.name) };
    case 'highlight':
      return {
        kind: 'text',
        text: `${escaped(clip(document.of.statement, STATEMENT_LENGTH))} (${placeOfSource(document.of.source, today)})`,
      };
  }
}
