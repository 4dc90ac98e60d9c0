import type { Talk } from '../catalog/catalog.js';
import { escaped, link } from './mrkdwn.js';

/** What each kind of link of a talk is called. */
export const LINK_LABEL = {
  session: 'Session page',
  video: 'Video',
  slides: 'Slides',
  repository: 'Repository',
  article: 'Article',
} as const;

/** The links of a talk, each with what is not certain of it and how to find it when it has moved. */
export function talkLinks({ links = [] }: Talk): string[] {
  return links.map(({ kind, url, certainty, searchFor }) => {
    const doubt = certainty === 'probable' ? ', probably this one' : '';
    const search = searchFor === undefined ? '' : `; if it has moved, search for “${escaped(searchFor)}”`;
    return `${link(url, LINK_LABEL[kind])}${doubt}${search}`;
  });
}
