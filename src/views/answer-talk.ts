import type { Talk } from '../catalog/catalog.js';
import type { Answer } from '../core/ask/answer-question.js';
import { SHOWN } from '../core/ask/content.js';
import type { Asked } from './asked.js';
import { placeOfTalk } from './dates.js';
import { type Message, message, type Part } from './message.js';
import { bold, clip, counted, escaped, listed } from './mrkdwn.js';
import { footer, open, pageOf } from './paging.js';
import { namedWithSince } from './since.js';
import { byline } from './talk-line.js';
import { talkLinks } from './talk-links.js';

const SUMMARY_LENGTH = 480;
const TITLE_LENGTH = 150;
const BUTTON_TITLE = 90;

/** One talk: who gave it and where, what it said, its tools with what became of them. */
export function talkAnswer({ talk, asked: question, also }: Extract<Answer, { kind: 'talk' }>, asked: Asked): Message {
  const head = `${bold(clip(talk.title, TITLE_LENGTH))}\n${byline(talk)}\n${placeOfTalk(talk, asked.today)}${heldOn(talk)}`;
  const links = question === 'link' ? talkLinks(talk) : [];
  const tools = talk.tools.slice(0, SHOWN.toolsOfTalk);
  return message([
    { kind: 'text', text: [head, ...links].join('\n') },
    ...(question === 'link' || question === 'when' ? [] : [text(summaryOf(talk))]),
    ...(question === 'when' ? notesBeside(talk).map(text) : []),
    ...(tools.length > 0 ? [context(`Tools, and what became of them: ${namedWithSince(tools, tools.length)}`)] : []),
    ...(also.length > 0
      ? [
          context(
            `Near it: ${also
              .slice(0, SHOWN.also)
              .map(({ title }) => escaped(clip(title, BUTTON_TITLE)))
              .join('; ')}`,
          ),
        ]
      : []),
    ...footer(asked, { page: 1, pages: 1 }, [open('Open', 'talk', clip(talk.title, TITLE_LENGTH))]),
  ]);
}

/** Several talks, paged. */
export function talksAnswer({ talks }: Extract<Answer, { kind: 'talks' }>, asked: Asked): Message {
  const page = pageOf(talks, asked.page, SHOWN.listed);
  return message([
    text(`${bold(counted(talks.length, 'talk'))} in the notes:`),
    ...page.items.map(
      (talk): Part => ({
        kind: 'text',
        text: talkLine(talk, asked.today),
        button: open('Open', 'talk', clip(talk.title, TITLE_LENGTH)),
      }),
    ),
    ...footer(asked, page),
  ]);
}

/** A talk in three short lines. */
export function talkLine(talk: Talk, today: string): string {
  return [bold(clip(talk.title, TITLE_LENGTH)), byline(talk), placeOfTalk(talk, today)].join('\n');
}

function summaryOf(talk: Talk): string {
  const sentences =
    talk.coverage === 'named'
      ? ['The notes only name this talk.', ...talk.summary]
      : [...talk.summary, ...(talk.takeaways ?? [])];
  const shown: string[] = [];
  for (const sentence of sentences) {
    if (shown.length > 0 && [...shown, sentence].join(' ').length > SUMMARY_LENGTH) break;
    shown.push(sentence);
  }
  return escaped(shown.join(' '));
}

/** What is known beside the notes and has a day, a month or a year, or says that the notes are wrong: what a reader would be misled without. */
function notesBeside({ notes = [] }: Talk): string[] {
  return notes
    .filter(({ what }) => DATED.test(what) || SLIP.test(what))
    .map(({ what }) => `Beside the notes: ${escaped(what)}`);
}

const SLIP = /\b(?:a slip|is meant)\b/;
const DATED =
  /\bday \d\b|\b(?:19|20)\d\d\b|\b\d{1,2} (?:January|February|March|April|May|June|July|August|September|October|November|December)\b/;

function heldOn({ heldOn: on }: Talk): string {
  return on === undefined ? '' : ` · held on ${on}`;
}

/** `a; b`, for the talks that something rests on. */
export function talkTitles(talks: readonly Talk[], most: number): string {
  return listed(talks.slice(0, most).map(({ title }) => escaped(clip(title, BUTTON_TITLE))));
}

function text(words: string): Part {
  return { kind: 'text', text: words };
}

function context(words: string): Part {
  return { kind: 'context', text: words };
}
