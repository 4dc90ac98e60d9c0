import type { Edition } from '../catalog/catalog.js';
import type { Answer } from '../core/ask/answer-question.js';
import type { Asked } from './asked.js';
import { age } from './dates.js';
import { type Message, message, type Part } from './message.js';
import { bold, escaped, listed } from './mrkdwn.js';
import { footer, open } from './paging.js';

const MONTHS = 'January February March April May June July August September October November December'.split(' ');

/** When, where, for how many and told by whom: what is known of a conference. */
export function editionAnswer(
  { editions, asked: question }: Extract<Answer, { kind: 'edition' }>,
  asked: Asked,
): Message {
  return message([
    ...editions.map((edition): Part => ({ kind: 'text', text: factsOf(edition, question, asked.today) })),
    ...footer(
      asked,
      { page: 1, pages: 1 },
      editions.map(({ shortName }) => open(shortName, 'talk', shortName)),
    ),
  ]);
}

function factsOf(edition: Edition, question: string, today: string): string {
  const { attendance = [], sources } = edition;
  const held = `${datesOf(edition)}, ${escaped(edition.place)} (${edition.format}) · ${age(edition.endsOn ?? edition.startsOn, today)}`;
  const people = attendance.map(({ what, origin }) => `${escaped(what)} _(${escaped(origin)})_`);
  const authors = [...new Set(sources.flatMap(({ author }) => author ?? []))];
  const writer =
    authors.length > 0 ? [`Notes by ${escaped(listed(authors))}.`] : ['The notes do not name their author.'];
  const lines =
    question === 'attendance' ? [...people, held] : question === 'author' ? [...writer, held] : [held, ...people];
  return [bold(edition.name), ...lines].join('\n');
}

/** `4–7 May 2021`, or as much of it as is known. */
function datesOf({ startsOn, endsOn }: Edition): string {
  const [year, month, day] = startsOn.split('-');
  const name = MONTHS[Number(month) - 1] ?? '';
  if (day === undefined) return `${name} ${year}`.trim();
  const last = endsOn?.split('-');
  if (last?.[1] === month && last?.[2] !== undefined) return `${Number(day)}–${Number(last[2])} ${name} ${year}`;
  return `${Number(day)} ${name} ${year}`;
}
