import type { Highlight, Talk, Tool } from '../catalog/catalog.js';
import type { DigestItem } from '../core/digest/item.js';
import { sinceOf } from '../core/since.js';
import { digestLines, highlightLines } from './digest-line.js';
import type { Part } from './message.js';
import { bold, clip, escaped, italic, link, listed } from './mrkdwn.js';
import { namedWithSince } from './since.js';
import { talkLinks } from './talk-links.js';

const MOST_SOURCES = 6;
const MOST_TOOLS = 6;
const MOST_STATEMENTS = 2;
const MOST_NOTES = 2;
/** Notes of this origin tell what the notes have lost; they are in the talk's card. */
const LOST = 'the notes';
const MOST_TALKS = 2;

/** A piece of the thread; an aside is left out when the whole would grow too long. */
export interface Piece {
  readonly part: Part;
  readonly isAside?: true;
}

/** What is told of an item in the thread: more than in the digest, with where it is known from. */
export function digestDetails(item: DigestItem, today: string): Piece[] {
  switch (item.kind) {
    case 'talk':
      return talkDetails(item.talk);
    case 'tool':
      return toolDetails(item.tool, today);
    case 'highlight':
      return highlightDetails(item.highlight, today);
    case 'anniversary':
      return item.anniversary.kind === 'tool'
        ? [...texts(digestLines(item, today)), ...toolDetails(item.anniversary.tool, today)]
        : texts(digestLines(item, today));
    case 'change': {
      const origin = item.change.origin ?? 'CNCF landscape (CC BY 4.0)';
      return [
        ...texts([...digestLines(item, today), escaped(item.change.tool.what)]),
        small(`Source: ${escaped(origin)}`),
      ];
    }
  }
}

function talkDetails(talk: Talk): Piece[] {
  const taken = (talk.takeaways ?? []).map((one) => `• ${escaped(one)}`);
  const tools =
    talk.tools.length === 0 ? [] : [`Tools, and what became of them: ${namedWithSince(talk.tools, MOST_TOOLS)}`];
  const known = (talk.notes ?? []).filter(({ origin }) => origin !== LOST).slice(0, MOST_NOTES);
  const notes = known.map(({ what, origin }) => `Beside the notes: ${escaped(what)} ${italic(`(${origin})`)}`);
  return [
    ...texts([bold(talk.title), escaped(talk.summary.join(' '))]),
    ...texts([...taken, ...tools]),
    ...asides(notes),
    ...texts(links(talk)),
    small(`Source: ${cited(talk.source, talk.passages)}`),
  ];
}

function links(talk: Talk): string[] {
  const found = talkLinks(talk);
  return found.length === 0 ? [] : [found.join(' · ')];
}

function toolDetails(tool: Tool, today: string): Piece[] {
  const facts = [
    ...life(tool),
    ...(tool.since ?? []).map(({ on, what }) => `${on === undefined ? '' : `${on}: `}${escaped(what)}`),
  ];
  const note = tool.note === undefined ? [] : [escaped(tool.note)];
  const talks = tool.talks
    .slice(0, MOST_TALKS)
    .map(({ title, edition }) => `“${escaped(clip(title, 90))}” (${escaped(edition.shortName)})`);
  const said = tool.highlights
    .filter(({ tools }) => tools.length === 1)
    .slice(0, MOST_STATEMENTS)
    .map((one) => `• ${highlightLines(one, today)[0]}`);
  const addresses = [
    ...(tool.homepage ? [link(tool.homepage.url, 'Homepage')] : []),
    ...(tool.repository && tool.repository.url !== tool.homepage?.url ? [link(tool.repository.url, 'Repository')] : []),
  ];
  const origins = [...new Set((tool.since ?? []).map(({ origin }) => escaped(origin)))];
  const landscape = tool.cncf ? ['CNCF landscape (CC BY 4.0)'] : [];
  const notes = [...new Set(tool.passages.map(({ source }) => escaped(source.title)))];
  return [
    ...texts([`${bold(tool.name)} · ${escaped(tool.category.name)}`, ...facts, ...note]),
    ...texts(talks.length > 0 ? [`Talks: ${listed(talks)}`] : []),
    ...asides(said),
    ...texts(addresses.length > 0 ? [addresses.join(' · ')] : []),
    small(`Sources: ${listed([...notes, ...origins, ...landscape], MOST_SOURCES)}`),
  ];
}

function life(tool: Tool): string[] {
  if (sinceOf(tool).kind !== 'cncf' || !tool.cncf) return [];
  const { item, accepted, incubating, graduated, archived } = tool.cncf;
  const steps = [
    `accepted ${accepted}`,
    incubating && `incubating ${incubating}`,
    graduated && `graduated ${graduated}`,
    archived && `archived ${archived}`,
  ].filter((step) => step !== undefined);
  return [`${item === undefined ? 'CNCF' : `CNCF, as ${escaped(item)}`}: ${steps.join(' · ')}`];
}

function highlightDetails(highlight: Highlight, today: string): Piece[] {
  const { talk, tools, since, source, passage } = highlight;
  const about = [
    ...(talk ? [`From the talk “${escaped(talk.title)}”: ${escaped(talk.summary[0] ?? '')}`] : []),
    ...(tools.length > 0 ? [`Tools, and what became of them: ${namedWithSince(tools, MOST_TOOLS)}`] : []),
  ];
  const origin = since ? `; beside the notes: ${escaped(since.origin)}` : '';
  return [
    ...texts([...highlightLines(highlight, today), ...about]),
    small(`Source: ${cited(source, [passage])}${origin}`),
  ];
}

function cited({ title, author, address }: Talk['source'], passages: readonly number[]): string {
  const named = address ? link(address.url, title) : `“${escaped(title)}”`;
  const by = author === undefined ? '' : ` by ${escaped(author)}`;
  const lines = passages.length === 1 ? `line ${passages[0]}` : `lines ${listed(passages.map(String), 6)}`;
  return `${named}${by}, ${lines}`;
}

function texts(lines: readonly string[]): Piece[] {
  return lines.length === 0 ? [] : [{ part: { kind: 'text', text: lines.join('\n') } }];
}

function asides(lines: readonly string[]): Piece[] {
  return texts(lines).map((piece) => ({ ...piece, isAside: true }));
}

function small(text: string): Piece {
  return { part: { kind: 'context', text } };
}
