import type { Highlight, Talk, Tool } from '../../../catalog/catalog.js';
import type { Content } from '../content.js';
import { statedIn, toldIn, toldOf } from './told.js';

/** All that the records of an answer say, with what they are asked by; undefined where an answer is chosen by filters alone. */
export function textOf(content: Content): string | undefined {
  switch (content.kind) {
    case 'facts':
      return content.highlights.flatMap(ofHighlight).join(' ');
    case 'tool':
      return ofTool(content.tool).join(' ');
    case 'talk':
      return ofTalk(content.talk).join(' ');
    default:
      return undefined;
  }
}

/** The same of lists, too. */
export function textOfAll(content: Content): string | undefined {
  switch (content.kind) {
    case 'tools':
      return content.tools.flatMap(ofTool).join(' ');
    case 'speakers':
      return content.people
        .flatMap(({ speaker, talks }) => [speaker.name, ...talks.flatMap(ofTalk)])
        .concat(content.said?.statement ?? '')
        .join(' ');
    case 'organisations':
      return content.list
        .flatMap(({ organisation, talks }) => [
          organisation.name,
          ...(organisation.aliases ?? []),
          ...(organisation.asks ?? []),
          ...talks.flatMap(ofTalk),
        ])
        .join(' ');
    default:
      return textOf(content);
  }
}

function ofHighlight(one: Highlight): string[] {
  return [...statedIn(one), ...(one.asks ?? []), ...(one.talk ? [one.talk.title, ...toldIn(one.talk)] : [])];
}

function ofTool(tool: Tool): string[] {
  return [tool.name, ...(tool.aliases ?? []), ...tool.asks, ...toldOf(tool)];
}

function ofTalk(talk: Talk): string[] {
  return [
    talk.title,
    ...(talk.asks ?? []),
    ...toldIn(talk),
    ...talk.highlights.flatMap(({ asks }) => asks ?? []),
    ...talk.tools.flatMap(({ name, aliases }) => [name, ...(aliases ?? [])]),
    ...talk.speakers.flatMap(({ organisations }) =>
      organisations.flatMap(({ name, aliases, asks }) => [name, ...(aliases ?? []), ...(asks ?? [])]),
    ),
  ];
}
