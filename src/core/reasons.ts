import type { Organisation, Speaker, Talk, Tool, Topic } from '../catalog/catalog.js';
import type { Subject } from './subject.js';

/** Why a talk is in an answer, strongest first. */
export type Reason =
  /** It is called exactly what was typed. */
  | { readonly kind: 'name' }
  | { readonly kind: 'title' }
  | { readonly kind: 'speaker'; readonly speaker: Speaker }
  | { readonly kind: 'organisation'; readonly organisation: Organisation }
  | { readonly kind: 'tool'; readonly tool: Tool }
  | { readonly kind: 'topic'; readonly topic: Topic }
  | { readonly kind: 'format'; readonly format: Talk['format'] }
  | { readonly kind: 'edition' }
  | { readonly kind: 'words' };

/** How strong a reason is. */
export const WEIGHT: Readonly<Record<Reason['kind'], number>> = {
  name: 7,
  title: 6,
  speaker: 5,
  organisation: 4,
  tool: 3,
  topic: 2,
  format: 2,
  edition: 1,
  words: 1,
};
/** The reason that a name of a subject gives its talks. */
export function reasonOf(subject: Subject): Reason {
  switch (subject.kind) {
    case 'tool':
      return { kind: 'tool', tool: subject.of };
    case 'speaker':
      return { kind: 'speaker', speaker: subject.of };
    case 'organisation':
      return { kind: 'organisation', organisation: subject.of };
    case 'topic':
      return { kind: 'topic', topic: subject.of };
  }
}

/** What a reason is about: two of one subject are one reason. */
export function subjectOf(reason: Reason): unknown {
  switch (reason.kind) {
    case 'tool':
      return reason.tool;
    case 'speaker':
      return reason.speaker;
    case 'organisation':
      return reason.organisation;
    case 'topic':
      return reason.topic;
    case 'name':
    case 'title':
    case 'format':
    case 'edition':
    case 'words':
      return reason.kind;
  }
}
