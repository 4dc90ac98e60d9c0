import type { Talk, TalkSpeaker } from '../catalog/catalog.js';
import type { Reason } from '../core/reasons.js';
import type { Part } from './message.js';
import { echo, escaped, listed } from './mrkdwn.js';

/** `Jed Salazar (Isovalent) and Natália Réka Ivánkó (Isovalent)`, or that the notes name nobody. */
export function byline(talk: Talk): string {
  if (talk.speakers.length === 0) return 'The notes name no speaker.';
  return listed(talk.speakers.map(speakerLine), 4);
}

function speakerLine({ speaker, organisations }: TalkSpeaker): string {
  const of = organisations.map(({ name }) => name).join(', ');
  return escaped(of === '' ? speaker.name : `${speaker.name} (${of})`);
}

/** Why a talk is in an answer, in a few words, escaped; nothing when the person asked for all of an edition. */
export function reasonText(reason: Reason): string {
  switch (reason.kind) {
    case 'name':
      return 'goes by that name';
    case 'title':
      return 'matches its title';
    case 'speaker':
      return `speaker ${escaped(reason.speaker.name)}`;
    case 'organisation':
      return escaped(reason.organisation.name);
    case 'tool':
      return `tool ${escaped(reason.tool.name)}`;
    case 'topic':
      return `topic ${escaped(reason.topic.name)}`;
    case 'words':
      return 'matches its notes';
    case 'format':
      return `a ${reason.format}`;
    case 'edition':
      return '';
  }
}

/** Words that nothing found has, so that nobody takes the answer for one on them. */
export function withoutWords(leftOut: readonly string[]): Part[] {
  return leftOut.length === 0 ? [] : [{ kind: 'context', text: `Nothing of this is on ${listed(leftOut.map(echo))}.` }];
}
