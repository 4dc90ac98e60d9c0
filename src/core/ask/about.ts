import type { Talk, Tool } from '../../catalog/catalog.js';
import type { Knowledge } from '../knowledge.js';
import type { Document } from './document.js';
import type { Named } from './names.js';
import type { Reading } from './reading.js';
import type { WhenHeld } from './when-held.js';

/** Whether a record is about something named, in any of the ways in which that name can be meant. */
export function isAbout({ documents }: Knowledge, document: Document, named: Named): boolean {
  const at = documents.places.get(document.of);
  return (
    (at !== undefined && named.subjects.some(({ of }) => documents.subjects.recordsOf(of).has(at))) ||
    isOfGroup(document, named)
  );
}

/** Whether a record's title or sentence says something named. */
export function isTitled({ documents }: Knowledge, of: Document['of'], { subjects }: Named): boolean {
  const at = documents.places.get(of);
  return at !== undefined && subjects.some((subject) => documents.subjects.titledWith(subject.of).has(at));
}

/** Whether a record is about a category of tools that is named. */
export function isOfGroup(document: Document, { subjects, groups }: Named): boolean {
  return (
    (document.kind === 'tool' || subjects.length === 0) &&
    groups.some(({ of }) => toolsOf(document).some((tool) => of.tools.includes(tool)))
  );
}

function toolsOf(document: Document): readonly Tool[] {
  return document.kind === 'tool' ? [document.of] : document.of.tools;
}

/** Whether a talk is of the editions, days and formats asked for, and nothing that was asked away. */
function talkInScope(knowledge: Knowledge, talk: Talk, { held, formats, not, notWords = [] }: Reading): boolean {
  const { places, recall } = knowledge.documents;
  return (
    !notWords.some((word) => recall.recordsWith([word]).includes(places.get(talk) ?? -1)) &&
    held.editions.includes(talk.edition) &&
    onDay(held, talk.day) &&
    (formats.length === 0 || formats.includes(talk.format)) &&
    !not.some((named) => isAbout(knowledge, { kind: 'talk', of: talk }, named))
  );
}

export function documentInScope(knowledge: Knowledge, document: Document, reading: Reading): boolean {
  switch (document.kind) {
    case 'talk':
      return talkInScope(knowledge, document.of, reading);
    case 'highlight':
      return (
        reading.held.editions.includes(document.of.edition) &&
        onDay(reading.held, document.of.source.day) &&
        !reading.not.some((one) => isAbout(knowledge, document, one))
      );
    case 'tool':
      return toolInScope(knowledge, document.of, reading);
  }
}

/** A tool that is left out takes its parts with it, and not what is only told of beside it. */
function isLeftOut(knowledge: Knowledge, tool: Tool, named: Named): boolean {
  const tools = named.subjects.flatMap((one) => (one.kind === 'tool' ? [one.of] : []));
  if (tools.length === 0) return isAbout(knowledge, { kind: 'tool', of: tool }, named);
  return tools.some((one) => one === tool || one === tool.parent);
}

/** Whether the notes asked for name a tool. */
export function toolInScope(knowledge: Knowledge, tool: Tool, { held, not }: Reading): boolean {
  if (not.some((one) => isLeftOut(knowledge, tool, one))) return false;
  if (!held.named) return true;
  const sources = knowledge.documents.sources.get(tool) ?? [];
  return sources.some(({ edition, day }) => held.editions.includes(edition) && onDay(held, day));
}

function onDay({ days, notDays }: WhenHeld, day: number | undefined): boolean {
  if (day !== undefined && notDays.includes(day)) return false;
  return days.length === 0 || (day !== undefined && days.includes(day));
}
