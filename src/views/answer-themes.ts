import type { Answer } from '../core/ask/answer-question.js';
import { SHOWN } from '../core/ask/content.js';
import type { Theme } from '../core/themes.js';
import { factLine } from './answer-facts.js';
import { talkTitles } from './answer-talk.js';
import type { Asked } from './asked.js';
import { type Message, message, type Part } from './message.js';
import { bold, counted, escaped } from './mrkdwn.js';
import { footer, open } from './paging.js';

/** The trends that the writers named, in their words first. */
export function themesAnswer({ themes, statements }: Extract<Answer, { kind: 'themes' }>, asked: Asked): Message {
  const shown = themes.slice(0, SHOWN.themes);
  return message([
    ...statements.map((one): Part => ({ kind: 'text', text: `• ${factLine(one, asked.today)}` })),
    { kind: 'text', text: shown.map((theme) => `${bold(theme.topic.name)} · ${byEdition(theme)}`).join('\n') },
    ...footer(asked, { page: 1, pages: 1 }, [open('All trends', 'highlights', 'themes')]),
  ]);
}

/** How one topic rose or fell: its talks by conference, and what was said of it. */
export function trendAnswer({ topic, theme, statements }: Extract<Answer, { kind: 'trend' }>, asked: Asked): Message {
  const head = theme
    ? `${bold(topic.name)} · ${byEdition(theme)}`
    : `${bold(topic.name)} · ${counted(topic.talks.length, 'talk')}; no writer called it a trend.`;
  return message([
    { kind: 'text', text: head },
    ...statements.map((one): Part => ({ kind: 'text', text: `• ${factLine(one, asked.today)}` })),
    ...footer(asked, { page: 1, pages: 1 }, [open(topic.name, 'talk', topic.name)]),
  ]);
}

function byEdition({ editions }: Theme): string {
  return editions
    .map(({ edition, talks }) => {
      const titles = talks.length > 0 ? `: ${talkTitles(talks, SHOWN.talksOfTheme)}` : '';
      return `${escaped(edition.shortName)}, ${counted(talks.length, 'talk')}${titles}`;
    })
    .join(' → ');
}
