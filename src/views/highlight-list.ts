import type { Edition, Highlight, Tool } from '../catalog/catalog.js';
import type { HighlightAnswer } from '../core/highlights.js';
import { levelAt, sinceOf } from '../core/since.js';
import type { Asked } from './asked.js';
import { placeOfSource } from './dates.js';
import { type Message, message, nothingFound, type Part } from './message.js';
import { bold, clip, counted, echo, escaped, listed } from './mrkdwn.js';
import { editionLine } from './outside.js';
import { footer, open, pageOf, typed } from './paging.js';
import { sinceArrow } from './since.js';

const PAGE = 6;
const MOST_TOOLS = 3;
const TITLE_LENGTH = 90;
const KIND_LABEL = {
  theme: 'Themes',
  takeaway: 'Takeaways',
  lesson: 'Lessons',
  fact: 'Facts',
  number: 'Numbers',
  opinion: 'Opinions',
  prediction: 'Predictions',
  recommendation: 'Recommendations',
} as const;

/** What there is to ask for, by edition. */
export function highlightOverview(editions: readonly Edition[], asked: Asked): Message {
  const lines = editions.map(
    (edition): Part => ({
      kind: 'text',
      text: `${bold(edition.shortName)} · ${edition.talks.length} talks, ${edition.highlights.length} highlights\n${editionLine(edition)}`,
      button: open('Open', 'highlights', edition.shortName),
    }),
  );
  return message([
    { kind: 'text', text: `${bold('What the writers thought worth keeping')}` },
    ...lines,
    {
      kind: 'context',
      text: `Narrow it: ${typed('highlights', 'KubeCon EU 2021 day 3 security')}, ${typed('highlights', 'numbers')}, ${typed('highlights', 'cilium')}. Trends: ${typed('highlights', 'themes')}.`,
    },
    ...footer(asked, { page: 1, pages: 1 }, [open('Themes', 'highlights', 'themes')]),
  ]);
}

/** Highlights, grouped by edition and kind. */
export function highlightList(answer: Extract<HighlightAnswer, { kind: 'highlights' }>, asked: Asked): Message {
  const page = pageOf(answer.highlights, asked.page, PAGE);
  const number = answer.highlights.length;
  const groups = new Map<string, Highlight[]>();
  for (const one of page.items) {
    const label = `${bold(KIND_LABEL[one.kind])} · ${placeOfSource(one.source, asked.today)}`;
    groups.set(label, [...(groups.get(label) ?? []), one]);
  }
  return message([
    { kind: 'text', text: `${counted(number, 'highlight')} for ${echo(asked.text)}` },
    // A block each, so that nothing is lost where one grows long.
    ...[...groups].flatMap(([label, items]) =>
      items.map((one, at): Part => ({ kind: 'text', text: `${at === 0 ? `${label}\n` : ''}• ${line(one)}` })),
    ),
    ...footer(asked, page),
  ]);
}

/** Nothing fits; what comes nearest, and where it would. */
export function highlightsNone(
  { editions, day, elsewhere, nearest }: Extract<HighlightAnswer, { kind: 'none' }>,
  asked: Asked,
): Message {
  const where = listed(editions.map(({ shortName }) => escaped(shortName)));
  const other = [...new Set(elsewhere.map(({ edition }) => edition.shortName))];
  const widen =
    elsewhere.length > 0
      ? `Elsewhere: ${counted(elsewhere.length, 'highlight')} in the notes of ${escaped(listed(other))}.`
      : `Highlights can be asked for by conference, year, day, topic, tool, speaker or kind: ${typed('highlights', 'security')}, ${typed('highlights', 'KCD Amsterdam lessons')}.`;
  const near = nearest.map((one) => `• ${line(one)} · ${placeOfSource(one.source, asked.today)}`);
  const no = `No highlight in the notes of ${where}${day === undefined ? '' : `, day ${day},`} fits all of ${echo(asked.text)}.`;
  return nothingFound(no, [
    ...(near.length > 0 && elsewhere.length === 0
      ? [{ kind: 'text', text: ['The nearest:', ...near].join('\n') } as const]
      : []),
    { kind: 'context', text: widen },
  ]);
}

/** A statement with what is known beside it, its talk and its tools. */
function line(one: Highlight): string {
  const about = one.talk ? [`from ${escaped(clip(one.talk.title, TITLE_LENGTH))}`] : [];
  const tools = one.tools.slice(0, MOST_TOOLS).map((tool) => toolThenAndNow(tool, one.edition));
  const since = one.since
    ? `\n  Beside the notes: ${escaped(one.since.what)}${one.since.on === undefined ? '' : ` (${one.since.on})`}`
    : '';
  const under = [...about, ...(tools.length > 0 ? [listed(tools)] : [])].join(' · ');
  return `${escaped(one.statement)}${since}${under === '' ? '' : `\n  ${under}`}`;
}

/** A tool with its way from then to now, where there was one. */
function toolThenAndNow(tool: Tool, edition: Edition): string {
  const since = sinceOf(tool);
  const stayed = since.kind === 'part' || (since.kind === 'cncf' && levelAt(tool, edition) === since.now.level);
  const arrow = stayed ? undefined : sinceArrow(tool, edition);
  return escaped(arrow === undefined ? tool.name : `${tool.name} (${arrow})`);
}
