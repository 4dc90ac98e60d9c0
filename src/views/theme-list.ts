import type { Theme, ThemeInEdition } from '../core/themes.js';
import type { Asked } from './asked.js';
import { placeOfSource } from './dates.js';
import { type Message, message, nothingFound, type Part } from './message.js';
import { bold, clip, escaped } from './mrkdwn.js';
import { footer, pageOf, typed } from './paging.js';
import { namedWithSince } from './since.js';

const PAGE = 3;
const MOST_STATED = 2;
const MOST_TALKS = 3;
const MOST_TOOLS = 5;
const STATEMENT_LENGTH = 260;
const TITLE_LENGTH = 80;

/** The trends across editions, each with the statements and talks that support it. */
export function themeList(themes: readonly Theme[], asked: Asked): Message {
  if (themes.length === 0) {
    return nothingFound(`The writers name no such trend there. All that they name: ${typed('highlights', 'themes')}.`);
  }
  const page = pageOf(themes, asked.page, PAGE);
  return message([
    { kind: 'text', text: `${bold('Trends the writers saw')}, those seen at most conferences first` },
    ...page.items.map((theme): Part => ({ kind: 'text', text: themeText(theme, asked.today) })),
    ...footer(asked, page),
  ]);
}

function themeText({ topic, editions, tools }: Theme, today: string): string {
  return [
    bold(topic.name),
    ...editions.flatMap((one) => inEdition(one, today)),
    ...(tools.length > 0 ? [`Tools: ${namedWithSince(tools.slice(0, MOST_TOOLS), MOST_TOOLS)}`] : []),
  ].join('\n');
}

function inEdition({ edition, stated, talks }: ThemeInEdition, today: string): string[] {
  const statements = stated
    .slice(0, MOST_STATED)
    .map((one) => `• ${escaped(clip(one.statement, STATEMENT_LENGTH))} (${placeOfSource(one.source, today)})`);
  const titles = talks.slice(0, MOST_TALKS).map(({ title }) => escaped(clip(title, TITLE_LENGTH)));
  const more = talks.length - titles.length;
  const support = `${escaped(edition.shortName)}: ${talks.length} ${talks.length === 1 ? 'talk' : 'talks'}`;
  return [
    ...statements,
    ...(talks.length > 0 ? [`• ${support}: ${titles.join('; ')}${more > 0 ? `; ${more} more` : ''}`] : []),
  ];
}
