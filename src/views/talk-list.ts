import type { Talk } from '../catalog/catalog.js';
import type { FoundTalk, Reason, TalkAnswer } from '../core/talks.js';
import type { Asked } from './asked.js';
import { placeOfTalk } from './dates.js';
import { type Message, message, type Part } from './message.js';
import { bold, clip, echo, escaped } from './mrkdwn.js';
import { footer, open, pageOf, typed } from './paging.js';
import { byline } from './talk-card.js';

const PAGE = 8;
const TITLE_LENGTH = 150;
const LINE_LENGTH = 200;

/** Several talks that fit, each with why. */
export function talkList(talks: readonly FoundTalk[], misread: boolean, asked: Asked): Message {
  const page = pageOf(talks, asked.page, PAGE);
  const head = misread
    ? `Nothing is exactly ${echo(asked.text)}. The nearest name leads to ${talks.length} talks:`
    : `${talks.length} talks for ${echo(asked.text)}:`;
  return message([
    { kind: 'text', text: head },
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
  return message([
    {
      kind: 'text',
      text: `No talk in the notes fits ${echo(asked.text)} (looked through titles, speakers, organisations, tools, topics and summaries of ${where}).`,
    },
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

function reasonText(reason: Reason): string {
  switch (reason.kind) {
    case 'title':
      return 'matches its title';
    case 'speaker':
      return `speaker ${escaped(reason.speaker.name)}`;
    case 'organisation':
      return escaped(reason.organisation.name);
    case 'tool':
      return `about ${escaped(reason.tool.name)}`;
    case 'topic':
      return `topic ${escaped(reason.topic.name)}`;
    case 'words':
      return 'matches its notes';
    case 'edition':
      return '';
  }
}
