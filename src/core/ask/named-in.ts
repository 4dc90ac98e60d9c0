import type { Highlight, Talk } from '../../catalog/catalog.js';
import { type Content, SHOWN } from './content.js';
import { idOf, idOfDocument, idOfSubject } from './ids.js';
import type { Reading } from './reading.js';

/** Ids of what an answer leads with, best first; none for a no. */
export function leadsOf(content: Content): string[] {
  return [...new Set(leading(content))];
}

/** Ids of every record that an answer names, on all its pages. */
export function namedIn(content: Content): string[] {
  return [...new Set([...leading(content), ...beside(content)])];
}

/** The talks that an answer tells of without leading with them. */
export function talksTold(content: Content, { within }: Reading): readonly Talk[] {
  switch (content.kind) {
    case 'organisations':
      return [...new Set(content.list.flatMap(({ talks }) => talks))];
    case 'tool':
      // What is told of it in one talk alone is that talk's story.
      return within ?? (content.tool.talks.length === 1 ? content.tool.talks : []);
    case 'tools':
      return within ?? [];
    default:
      return [];
  }
}

function leading(content: Content): string[] {
  switch (content.kind) {
    case 'talk':
      return [idOf.talk(content.talk)];
    case 'talks':
      return content.talks.map(idOf.talk);
    case 'tool':
      return [content.tool, ...content.also].map(idOf.tool);
    case 'tools':
      return content.tools.map(idOf.tool);
    case 'speakers':
      return [
        ...content.people.map(({ speaker }) => idOf.speaker(speaker)),
        ...content.people.flatMap(({ talks }) => talks.map(idOf.talk)),
      ];
    case 'organisations':
      return content.list.map(({ organisation }) => idOf.organisation(organisation));
    case 'facts':
      return content.highlights.map(idOf.highlight);
    case 'themes':
      return [...content.statements.map(idOf.highlight), ...content.themes.map(({ topic }) => idOf.topic(topic))];
    case 'trend':
      return [idOfSubject(content.subject), ...content.statements.map(idOf.highlight)];
    case 'comparison':
      return content.comparison.tools.map(idOf.tool);
    case 'edition':
      return content.editions.map(idOf.edition);
    case 'ambiguous':
    case 'no':
    case 'small-talk':
      return [];
  }
}

function beside(content: Content): string[] {
  switch (content.kind) {
    case 'talk':
      return [
        ...people(content.talk),
        ...content.talk.tools.slice(0, SHOWN.toolsOfTalk).map(idOf.tool),
        idOf.edition(content.talk.edition),
        ...content.also.slice(0, SHOWN.also).map(idOf.talk),
      ];
    case 'talks':
      return content.talks.flatMap((talk) => [...people(talk), idOf.edition(talk.edition)]);
    case 'tool':
      return content.tool.talks.slice(0, SHOWN.talksOfTool).map(idOf.talk);
    case 'speakers':
      return [
        ...content.people.flatMap(({ talks, speaker }) =>
          talks.flatMap((talk) =>
            talk.speakers
              .filter((one) => one.speaker === speaker)
              .flatMap(({ organisations }) => organisations.map(idOf.organisation)),
          ),
        ),
        ...(content.said ? [idOf.highlight(content.said), ...besideFact(content.said)] : []),
      ];
    case 'organisations':
      return content.list.flatMap(({ talks }) => talks.map(idOf.talk));
    case 'facts':
      return content.highlights.flatMap(besideFact);
    case 'themes':
      return content.statements.flatMap(besideFact);
    case 'trend':
      return content.editions.flatMap(({ talks }) => talks.slice(0, SHOWN.talksOfTheme).map(idOf.talk));
    case 'comparison':
      return content.statements.map(idOf.highlight);
    case 'no':
      return content.nearest.map(idOfDocument);
    case 'ambiguous':
      return content.subjects.map(idOfSubject);
    case 'tools':
    case 'edition':
    case 'small-talk':
      return [];
  }
}

function people(talk: Talk): string[] {
  return talk.speakers
    .slice(0, SHOWN.speakers)
    .flatMap(({ speaker, organisations }) => [idOf.speaker(speaker), ...organisations.map(idOf.organisation)]);
}

function besideFact({ talk, tools, edition, statement }: Highlight): string[] {
  const organisations = (talk?.organisations ?? []).filter(({ name }) => statement.includes(name));
  const named = tools.length > SHOWN.toolsOfFact ? tools : tools.slice(0, SHOWN.toolsOfFact);
  return [
    ...(talk ? [idOf.talk(talk)] : []),
    ...organisations.map(idOf.organisation),
    ...named.map(idOf.tool),
    idOf.edition(edition),
  ];
}
