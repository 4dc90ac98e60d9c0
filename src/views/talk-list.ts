import type { Talk } from '../catalog/catalog.js';
import type { Reason } from '../core/reasons.js';
import type { TalkAnswer } from '../core/talks.js';
import type { Asked } from './asked.js';
import { placeOfTalk } from './dates.js';
import { type Message, message, nothingFound, type Part } from './message.js';
import { bold, clip, counted, echo, escaped } from './mrkdwn.js';
import { footer, open, pageOf, typed } from './paging.js';
import { byline, reasonText, withoutWords } from './talk-line.js';

const PAGE = 8;
const TITLE_LENGTH = 150;
const LINE_LENGTH = 200;

/** Several talks that fit, each with why. */
export function talkList({ talks, misread, leftOut }: Extract<TalkAnswer, { kind: 'talks' }>, asked: Asked): Message {
  const page = pageOf(talks, asked.page, PAGE);
  const head = misread
    ? `No name is exactly ${echo(asked.text)}; the nearest leads to ${counted(talks.length, 'talk')}:`
    : `${counted(talks.length, 'talk')} for ${echo(asked.text)}:`;
  return message([
    { kind: 'text', text: head },
    ...withoutWords(leftOut),
    ...page.items.map(({ talk, reasons }) => talkLine(talk, reasons, asked.today)),
    ...footer(asked, page),
  ]);
}

/** No talk fits all that was asked; the nearest, and how to ask more widely. */
export function talkNearest(
  { talks, editions, elsewhere }: Extract<TalkAnswer, { kind: 'nearest' }>,
  asked: Asked,
): Message {
  const where = editions.map(({ shortName }) => escaped(shortName)).join(', ');
  const no = `No talk in the notes fits ${echo(asked.text)} (looked through titles, speakers, organisations, tools, topics and summaries of ${where}).`;
  return nothingFound(no, [
    ...(talks.length > 0 ? [{ kind: 'text', text: 'The nearest, each with some of the words:' } as const] : []),
    ...talks.map((talk) => talkLine(talk, [], asked.today)),
    ...(elsewhere.length > 0
      ? [{ kind: 'text', text: 'At other conferences or on other days, though:' } as const]
      : []),
    ...elsewhere.map((talk) => talkLine(talk, [], asked.today)),
    {
      kind: 'context',
      text: `To look wider: fewer words, a speaker (${typed('talk', 'Zemb')}), a topic (${typed('talk', 'security')}) or a day (${typed('talk', 'KubeCon EU day 3')}).`,
    },
  ]);
}

function talkLine(talk: Talk, reasons: readonly Reason[], today: string): Part {
  const why = reasons.map(reasonText).filter((text) => text !== '');
  const lines = [
    bold(clip(talk.title, TITLE_LENGTH)),
    clip(byline(talk), LINE_LENGTH),
    [placeOfTalk(talk, today), ...why].join(' · '),
  ];
  return { kind: 'text', text: lines.join('\n'), button: open('Open', 'talk', clip(talk.title, TITLE_LENGTH)) };
}
