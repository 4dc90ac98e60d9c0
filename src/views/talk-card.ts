import type { Talk } from '../catalog/catalog.js';
import { idOf } from '../core/ask/ids.js';
import type { Reason } from '../core/reasons.js';
import type { TalkAnswer } from '../core/talks.js';
import type { Asked } from './asked.js';
import { withCorrection } from './correction-button.js';
import { placeOfTalk } from './dates.js';
import { type Message, message, type Part } from './message.js';
import { bold, capital, echo, escaped, italic, listed } from './mrkdwn.js';
import { footer, open } from './paging.js';
import { sinceArrow } from './since.js';
import { byline, reasonText, withoutWords } from './talk-line.js';
import { LINK_LABEL, talkLinks } from './talk-links.js';

const MOST_TOOLS = 12;
const MOST_BUTTONS = 4;

/** All about one talk: who gave it, what it said, its tools and what became of them, where to see it. */
export function talkCard(
  { talk, reasons, misread, leftOut }: Extract<TalkAnswer, { kind: 'talk' }>,
  asked: Asked,
): Message {
  const card = message([
    ...whyThisOne(reasons, misread, asked),
    ...withoutWords(leftOut),
    {
      kind: 'text',
      text: `${bold(talk.title)}\n${byline(talk)}\n${capital(talk.format)} at ${placeOfTalk(talk, asked.today)}`,
    },
    { kind: 'text', text: escaped(talk.summary.join(' ')) },
    ...list('What to take away', (talk.takeaways ?? []).map(escaped)),
    ...list('Tools, and what became of them', tools(talk)),
    ...list(
      'Beside the notes',
      (talk.notes ?? []).map(({ what, origin }) => `${escaped(what)} ${italic(`(${origin})`)}`),
    ),
    ...list('Where to see it', talkLinks(talk)),
    { kind: 'context', text: source(talk) },
    ...footer(
      asked,
      { page: 1, pages: 1 },
      talk.tools.slice(0, MOST_BUTTONS).map(({ name }) => open(name, 'tool', name)),
    ),
  ]);
  return withCorrection(card, [idOf.talk(talk)]);
}

/** Said when it is not plain from the title: what was read as something else, or by what the talk was found. */
function whyThisOne(reasons: readonly Reason[], misread: boolean, asked: Asked): Part[] {
  const why = reasons
    .filter(({ kind }) => kind !== 'title' && kind !== 'name')
    .map(reasonText)
    .filter((text) => text !== '');
  if (misread) return [{ kind: 'context', text: `No talk or name is exactly ${echo(asked.text)}. The nearest is:` }];
  return why.length === 0 ? [] : [{ kind: 'context', text: `The one talk for ${echo(asked.text)} (${listed(why)}):` }];
}

function tools(talk: Talk): string[] {
  const lines = talk.tools.slice(0, MOST_TOOLS).map((tool) => {
    const since = sinceArrow(tool, talk.edition);
    return escaped(since === undefined ? tool.name : `${tool.name}: ${since}`);
  });
  const more = talk.tools.length - lines.length;
  return more > 0 ? [...lines, `${more} more`] : lines;
}

/** How the addresses are known, each way once. */
function linksKnownFrom(talk: Talk): string[] {
  const ways = new Map<string, string[]>();
  for (const { kind, knownFrom } of talk.links ?? [])
    ways.set(knownFrom, [...(ways.get(knownFrom) ?? []), LINK_LABEL[kind].toLowerCase()]);
  return [...ways].map(([from, kinds]) => `Address of ${listed(kinds)} known from: ${from}`);
}

function source(talk: Talk): string {
  const { source: notes, speakers, passages } = talk;
  const by = notes.author === undefined ? '' : ` by ${escaped(notes.author)}`;
  const lines = passages.length === 1 ? `line ${passages[0]}` : `lines ${listed(passages.map(String), 6)}`;
  const own = `Source: “${escaped(notes.title)}”${by}, ${lines}`;
  const elsewhere = new Map<string, string[]>();
  const learnt = (from: string | undefined, what: string): void => {
    if (from !== undefined) elsewhere.set(from, [...(elsewhere.get(from) ?? []), what]);
  };
  for (const { speaker, organisations, speakerFrom, organisationsFrom } of speakers) {
    learnt(speakerFrom, speaker.name);
    learnt(organisationsFrom, `${listed(organisations.map(({ name }) => name))} for ${speaker.name}`);
  }
  const outside = [...elsewhere].map(([from, what]) => `Not in the notes, but known from ${from}: ${listed(what)}`);
  const held = talk.heldOn === undefined ? [] : [`Held on ${talk.heldOn} (${talk.heldOnFrom})`];
  return [own, ...held.map(escaped), ...outside.map(escaped), ...linksKnownFrom(talk).map(escaped)].join('. ');
}

function list(label: string, items: readonly string[]): Part[] {
  return items.length === 0
    ? []
    : [{ kind: 'text', text: [bold(label), ...items.map((item) => `• ${item}`)].join('\n') }];
}
