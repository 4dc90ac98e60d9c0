import type { Knowledge } from '../knowledge.js';
import { type Content, SHOWN } from './content.js';
import type { Focus } from './focus.js';
import { idOf } from './ids.js';

/** Asks for what came after the pages shown. */
export const MORE =
  /^(?:(?:and|any|show|show me|give me|give|please|some|see|the|tell me|list|can i see|ok) )*(?:more|next|next page|next ones?|the rest|rest|remaining|continue|go on|keep going|carry on|others|further|further ones|additional ones|(?:what|anything|which|who|anyone|anybody|somebody) (?:else|more)|page \d)(?: please| of (?:them|it|those|these|that)| ones| talks| tools| sessions| results| are there| is there| was there| were there| left)*$/;

/** What `more` shows after a list: what came after the pages already shown, or that this was all; undefined when nothing more is asked. */
export function moreOf({ catalog }: Knowledge, folded: string, focus: Focus): Content | undefined {
  if (!MORE.test(folded)) return undefined;
  const after = (kind: string, shown: number): string[] =>
    focus.leads
      .flatMap((id) => (id.startsWith(`${kind}:`) ? [id.slice(kind.length + 1)] : []))
      .slice(shown * focus.page);
  switch (focus.leads[0]?.split(':')[0]) {
    case 'talk': {
      const talks = after('talk', SHOWN.listed).flatMap((slug) => catalog.talks.get(slug) ?? []);
      return talks.length > 0 ? { kind: 'talks', talks, asked: 'which' } : noMore(folded, focus);
    }
    case 'tool': {
      const tools = after('tool', SHOWN.listed).flatMap((slug) => catalog.tools.get(slug) ?? []);
      return tools.length > 0 ? { kind: 'tools', tools, asked: 'list' } : noMore(folded, focus);
    }
    case 'speaker': {
      const speakers = after('speaker', SHOWN.people).flatMap((slug) => catalog.speakers.get(slug) ?? []);
      const people = speakers.map((speaker) => {
        const told = speaker.talks.filter((talk) => focus.leads.includes(idOf.talk(talk)));
        return { speaker, talks: told.length > 0 ? told : speaker.talks };
      });
      return people.length > 0 ? { kind: 'speakers', people } : noMore(folded, focus);
    }
    case 'organisation': {
      const rest = after('organisation', SHOWN.people).flatMap((slug) => catalog.organisations.get(slug) ?? []);
      const list = rest.map((organisation) => ({ organisation, talks: organisation.talks }));
      return list.length > 0 ? { kind: 'organisations', list } : noMore(folded, focus);
    }
    default:
      return undefined;
  }
}

/** The end of a list. To be told more of one thing is no list. */
function noMore(folded: string, { leads }: Focus): Content | undefined {
  return leads.length > 1 && !folded.startsWith('tell me') ? { kind: 'small-talk', of: 'no-more' } : undefined;
}
