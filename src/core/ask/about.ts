import type { Highlight, Talk, Tool } from '../../catalog/catalog.js';
import type { Subject } from '../knowledge.js';
import { compact } from '../search/fold.js';
import { type Document, formOf } from './documents.js';
import type { Named } from './names.js';
import type { Reading } from './understand.js';
import type { WhenHeld } from './when-held.js';

/** Whether a record is about something named, in any of the ways in which that name can be meant. */
export function isAbout(document: Document, named: Named): boolean {
  return (
    named.subjects.some((subject) => bySubject(document, subject)) ||
    ((document.kind === 'tool' || named.subjects.length === 0) &&
      named.groups.some(({ of }) => toolsOf(document).some((tool) => of.tools.includes(tool))))
  );
}

function bySubject(document: Document, subject: Subject): boolean {
  switch (document.kind) {
    case 'talk':
      return talkIsLinked(document.of, subject) || (subject.kind !== 'speaker' && saysName(document, subject.of.name));
    case 'highlight':
      return highlightIsAbout(document, document.of, subject);
    case 'tool':
      return toolIsAbout(document, document.of, subject);
  }
}

/** Whether a talk was given by somebody, or its record names a thing. */
function talkIsLinked(talk: Talk, subject: Subject): boolean {
  switch (subject.kind) {
    case 'tool':
      return talk.tools.some((tool) => isOrIsPartOf(tool, subject.of));
    case 'topic':
      return talk.topics.includes(subject.of);
    case 'speaker':
      return talk.speakers.some(({ speaker }) => speaker === subject.of);
    case 'organisation':
      return talk.organisations.includes(subject.of);
  }
}

/** Whether the notes on a talk speak of something, though it may not be the talk's subject. */
export function talkMentions(talk: Talk, { subjects }: Named): boolean {
  const told = [...talk.summary, ...(talk.takeaways ?? []), ...talk.highlights.map(({ statement }) => statement)];
  const text = compact(told.join(' '));
  return subjects.some(
    ({ kind, of }) =>
      kind !== 'speaker' &&
      [of.name, ...(of.aliases ?? [])].some((name) => name.length > 2 && text.includes(compact(name))),
  );
}

function highlightIsAbout(document: Document, one: Highlight, subject: Subject): boolean {
  switch (subject.kind) {
    case 'tool':
      return (
        one.tools.some((tool) => isOrIsPartOf(tool, subject.of)) ||
        [subject.of.name, ...(subject.of.aliases ?? [])].some((name) => saysName(document, name))
      );
    case 'topic':
      return one.topics.includes(subject.of) || saysName(document, subject.of.name);
    case 'speaker':
      return one.speakers.includes(subject.of) || (one.talk !== undefined && talkIsLinked(one.talk, subject));
    case 'organisation':
      return (one.talk !== undefined && talkIsLinked(one.talk, subject)) || saysName(document, subject.of.name);
  }
}

function toolIsAbout(document: Document, tool: Tool, subject: Subject): boolean {
  switch (subject.kind) {
    case 'tool':
      return isOrIsPartOf(tool, subject.of) || saysName(document, subject.of.name);
    case 'topic':
      return tool.topics.includes(subject.of);
    case 'speaker':
      return false;
    case 'organisation':
      return saysName(document, subject.of.name) || tool.talks.some((talk) => talk.organisations.includes(subject.of));
  }
}

/** Whether the title or sentence of a record has a name; names of few letters stand in too many words. */
export function saysName(document: Document, name: string): boolean {
  const form = compact(name);
  return form.length > 2 && formOf(document).includes(form);
}

function isOrIsPartOf(tool: Tool, whole: Tool): boolean {
  return tool === whole || tool.parent === whole;
}

function toolsOf(document: Document): readonly Tool[] {
  return document.kind === 'tool' ? [document.of] : document.of.tools;
}

/** Whether a talk is of the editions, days and formats asked for, and nothing that was asked away. */
function talkInScope(talk: Talk, { held, formats, not }: Reading): boolean {
  return (
    held.editions.includes(talk.edition) &&
    onDay(held, talk.day) &&
    (formats.length === 0 || formats.includes(talk.format)) &&
    !not.some((named) => isAbout({ kind: 'talk', of: talk }, named))
  );
}

export function documentInScope(document: Document, reading: Reading): boolean {
  switch (document.kind) {
    case 'talk':
      return talkInScope(document.of, reading);
    case 'highlight':
      return (
        reading.held.editions.includes(document.of.edition) &&
        onDay(reading.held, document.of.source.day) &&
        !reading.not.some((one) => isAbout(document, one))
      );
    case 'tool':
      return toolInScope(document.of, reading);
  }
}

/** Whether the notes asked for name a tool. */
export function toolInScope(tool: Tool, { held, not }: Reading): boolean {
  if (not.some((one) => isAbout({ kind: 'tool', of: tool }, one))) return false;
  if (!held.named) return true;
  const sources = [...tool.talks, ...tool.highlights]
    .map(({ source }) => source)
    .concat(tool.passages.map(({ source }) => source));
  return sources.some((source) => held.editions.includes(source.edition) && onDay(held, source.day));
}

function onDay({ days }: WhenHeld, day: number | undefined): boolean {
  return days.length === 0 || (day !== undefined && days.includes(day));
}
