import type { Answer } from '../core/ask/answer-question.js';
import { SHOWN } from '../core/ask/content.js';
import { statedPages } from '../core/ask/stated-pages.js';
import type { Theme } from '../core/themes.js';
import { factLine } from './answer-facts.js';
import { talkTitles } from './answer-talk.js';
import type { Asked } from './asked.js';
import { type Message, message, type Part } from './message.js';
import { bold, counted, escaped } from './mrkdwn.js';
import { footer, open, pageOf } from './paging.js';

const TOLD = {
  rising: 'More of the later notes than of the earlier ones, by share of talks and statements:',
  fading: 'Less of the later notes than of the earlier ones, by share of talks and statements:',
  changed: 'Changed most from the earlier notes to the later ones, by share of talks and statements:',
  everywhere: 'In the notes of every one of these conferences, those called a trend most often first:',
} as const;

/** The trends that the writers named, in their words and paged, or topics by how much was told of them. */
export function themesAnswer(answer: Extract<Answer, { kind: 'themes' }>, asked: Asked): Message {
  const { themes, statements } = answer;
  const page = pageOf(statedPages(statements), asked.page, 1);
  return message([
    ...(answer.asked === 'stated' ? [] : [{ kind: 'text', text: TOLD[answer.asked] } as const]),
    ...page.items.flat().map((one): Part => ({ kind: 'text', text: `• ${factLine(one, asked.today)}` })),
    ...(themes.length > 0
      ? [
          {
            kind: 'text',
            text: themes.map((theme) => `${bold(theme.topic.name)} · ${counts(theme)}`).join('\n'),
          } as const,
        ]
      : []),
    ...footer(asked, page, [open('All trends', 'highlights', 'themes')]),
  ]);
}

/** How one topic or tool rose or fell: its talks by conference, and what was said of it. */
export function trendAnswer(
  { subject, editions, statements }: Extract<Answer, { kind: 'trend' }>,
  asked: Asked,
): Message {
  const { name } = subject.of;
  const isStated = editions.some(({ stated }) => stated.length > 0);
  const head = `${bold(name)} · ${byEdition({ editions })}${isStated ? '' : '; no writer called it a trend.'}`;
  return message([
    { kind: 'text', text: head },
    ...statements.map((one): Part => ({ kind: 'text', text: `• ${factLine(one, asked.today)}` })),
    ...footer(asked, { page: 1, pages: 1 }, [open(name, 'talk', name)]),
  ]);
}

function counts({ editions }: Theme): string {
  return editions
    .map(({ edition, talks }) => `${escaped(edition.shortName)}, ${counted(talks.length, 'talk')}`)
    .join(' → ');
}

function byEdition({ editions }: Pick<Theme, 'editions'>): string {
  return editions
    .map(({ edition, talks }) => {
      const titles = talks.length > 0 ? `: ${talkTitles(talks, SHOWN.talksOfTheme)}` : '';
      return `${escaped(edition.shortName)}, ${talks.length > 0 ? counted(talks.length, 'talk') : 'no talks'}${titles}`;
    })
    .join(' → ');
}
