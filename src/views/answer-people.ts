import type { Talk } from '../catalog/catalog.js';
import type { Answer } from '../core/ask/answer-question.js';
import { SHOWN } from '../core/ask/content.js';
import { factLine } from './answer-facts.js';
import type { Asked } from './asked.js';
import { placeOfTalk } from './dates.js';
import { type Message, message, type Part } from './message.js';
import { bold, clip, counted, escaped, listed } from './mrkdwn.js';
import { footer, open, pageOf } from './paging.js';

const TITLE_LENGTH = 130;

/** Who spoke: the people first, each talk once with those who gave it. */
export function speakersAnswer({ people, said }: Extract<Answer, { kind: 'speakers' }>, asked: Asked): Message {
  const page = pageOf(people, asked.page, SHOWN.people);
  const names = listed(page.items.map(({ speaker, talks }) => bold(speaker.name) + company(speaker.slug, talks)));
  const talks = [...new Set(page.items.flatMap((one) => one.talks))];
  return message([
    { kind: 'text', text: names },
    ...(said ? [{ kind: 'text', text: factLine(said, asked.today) } as const] : []),
    ...talks.map(
      (talk): Part => ({
        kind: 'text',
        text: talkOf(talk, asked.today),
        button: open('Open', 'talk', clip(talk.title, TITLE_LENGTH)),
      }),
    ),
    ...footer(asked, page),
  ]);
}

/** Which companies spoke, each with its talks. */
export function organisationsAnswer({ list }: Extract<Answer, { kind: 'organisations' }>, asked: Asked): Message {
  const page = pageOf(list, asked.page, SHOWN.people);
  const head = list.length > 1 ? [{ kind: 'text', text: bold(counted(list.length, 'organisation')) } as const] : [];
  return message([
    ...head,
    ...page.items.map(
      ({ organisation, talks }): Part => ({
        kind: 'text',
        text: `${bold(organisation.name)}\n${talks.map((talk) => talkOf(talk, asked.today)).join('\n')}`,
        button: open('Open', 'talk', organisation.name),
      }),
    ),
    ...footer(asked, page),
  ]);
}

function talkOf(talk: Talk, today: string): string {
  return `“${escaped(clip(talk.title, TITLE_LENGTH))}” · ${placeOfTalk(talk, today)}`;
}

function company(slug: string, talks: readonly Talk[]): string {
  const of = talks.flatMap(({ speakers }) =>
    speakers
      .filter(({ speaker }) => speaker.slug === slug)
      .flatMap(({ organisations }) => organisations.map(({ name }) => name)),
  );
  return of.length === 0 ? '' : ` (${escaped(listed([...new Set(of)]))})`;
}
