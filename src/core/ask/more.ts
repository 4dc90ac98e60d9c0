import type { Knowledge } from '../knowledge.js';
import { type Content, SHOWN } from './content.js';
import type { Focus } from './focus.js';
import { idOf } from './ids.js';
import { statedPages } from './stated-pages.js';

/** Asks for what came after the pages shown. */
export const MORE =
  /^(?:(?:and|any|are there|is there|got|show|show me|give me|give|please|some|see|the|tell me|list|can i see|ok|what are|what about|how about) )*(?:more|next|next page|next ones?|the rest|rest|remaining|continue|go on|keep going|carry on|others|the others|further|further ones|additional ones|(?:what|anything|which|who|anyone|anybody|somebody|nothing|nobody) (?:else|more)|page \d)(?: please| of (?:them|it|those|these|that)| ones| talks| tools| sessions| results| are there| is there| was there| were there| left)*$/;

/** What `more` shows after a list: what came after the pages already shown, or that this was all; undefined when nothing more is asked. */
export function moreOf(knowledge: Knowledge, folded: string, focus: Focus): Content | undefined {
  if (!MORE.test(folded) || !(isListed(focus) || pagesOfTrends(knowledge, focus).length > 1)) return undefined;
  return listFrom(knowledge, focus, focus.page) ?? noMore(folded, focus);
}

function isListed({ leads }: Focus): boolean {
  return ['talk', 'tool', 'speaker', 'organisation'].includes(leads[0]?.split(':')[0] ?? '');
}

/** The trends that an answer led with, by page; none where it led with other statements, which are all shown at once. */
function pagesOfTrends({ catalog }: Knowledge, { leads }: Focus): ReturnType<typeof statedPages> {
  const highlights = leads.flatMap((id) => catalog.highlights.get(id.slice('highlight:'.length)) ?? []);
  return highlights.every(({ kind }) => kind === 'theme') ? statedPages(highlights) : [];
}

/** What an answer led with, as a list from a page on, counted from 0; undefined when there is nothing there. */
export function listFrom(knowledge: Knowledge, focus: Focus, page: number): Content | undefined {
  const { catalog } = knowledge;
  const after = (kind: string, shown: number): string[] =>
    focus.leads.flatMap((id) => (id.startsWith(`${kind}:`) ? [id.slice(kind.length + 1)] : [])).slice(shown * page);
  switch (focus.leads[0]?.split(':')[0]) {
    case 'talk': {
      const talks = after('talk', SHOWN.listed).flatMap((slug) => catalog.talks.get(slug) ?? []);
      const [talk] = talks;
      if (talk && talks.length === 1 && page === 0) return { kind: 'talk', talk, asked: 'which', also: [] };
      return talk && { kind: 'talks', talks, asked: 'which' };
    }
    case 'tool': {
      const tools = after('tool', SHOWN.listed).flatMap((slug) => catalog.tools.get(slug) ?? []);
      const [tool] = tools;
      if (tool && tools.length === 1 && page === 0) return { kind: 'tool', tool, asked: 'what', also: [] };
      return tool && { kind: 'tools', tools, asked: 'list' };
    }
    case 'speaker': {
      const speakers = after('speaker', SHOWN.people).flatMap((slug) => catalog.speakers.get(slug) ?? []);
      const people = speakers.map((speaker) => {
        const told = speaker.talks.filter((talk) => focus.leads.includes(idOf.talk(talk)));
        return { speaker, talks: told.length > 0 ? told : speaker.talks };
      });
      return people.length > 0 ? { kind: 'speakers', people } : undefined;
    }
    case 'organisation': {
      const rest = after('organisation', SHOWN.people).flatMap((slug) => catalog.organisations.get(slug) ?? []);
      const of = new Set(focus.talks ?? []);
      const list = rest.map((organisation) => {
        const told = organisation.talks.filter((talk) => of.has(idOf.talk(talk)));
        return { organisation, talks: told.length > 0 ? told : organisation.talks };
      });
      return list.length > 0 ? { kind: 'organisations', list } : undefined;
    }
    case 'highlight': {
      const trends = pagesOfTrends(knowledge, focus);
      const statements = trends.slice(page).flat();
      if (trends.length > 1)
        return statements.length > 0 ? { kind: 'themes', asked: 'stated', themes: [], statements } : undefined;
      const highlights = after('highlight', 0).flatMap((slug) => catalog.highlights.get(slug) ?? []);
      return highlights.length > 0 ? { kind: 'facts', highlights, listed: false, tools: [] } : undefined;
    }
    case 'edition': {
      const editions = after('edition', 0).flatMap((slug) => catalog.editions.get(slug) ?? []);
      return editions.length > 0 ? { kind: 'edition', editions, asked: 'when' } : undefined;
    }
    default:
      return undefined;
  }
}

/** The end of a list. To be told more of one thing is no list. */
function noMore(folded: string, { leads }: Focus): Content | undefined {
  return leads.length > 1 && !folded.startsWith('tell me') ? { kind: 'small-talk', of: 'no-more' } : undefined;
}
