import type { Catalog } from '../../../catalog/catalog.js';
import type { Reply } from './score.js';

/** Letters of a long title or statement by which it is recognised: the rest may be cut. */
const LETTERS = 60;

/**
 * The records that a reply claims to name and that no page of it shows, by name or statement: what is scored has to be what a
 * person reads.
 */
export function unshown(catalog: Catalog, { named, text }: Reply): string[] {
  const shown = readable(text);
  return named.filter((id) => !namesOf(catalog, id).some((name) => shown.includes(readable(name).slice(0, LETTERS))));
}

/** What a record may be shown by; nothing when it is not there. */
function namesOf(catalog: Catalog, id: string): string[] {
  const [kind = '', slug = ''] = id.split(':');
  const edition = catalog.editions.get(slug);
  const names: Readonly<Record<string, readonly (string | undefined)[]>> = {
    talk: [catalog.talks.get(slug)?.title],
    highlight: [catalog.highlights.get(slug)?.statement],
    edition: [edition?.name, edition?.shortName],
    tool: [catalog.tools.get(slug)?.name],
    speaker: [catalog.speakers.get(slug)?.name],
    organisation: [catalog.organisations.get(slug)?.name],
    topic: [catalog.topics.get(slug)?.name],
  };
  return (names[kind] ?? []).filter((name) => name !== undefined);
}

function readable(text: string): string {
  return text.toLowerCase().replace(/[*_`]/g, '').replace(/\s+/g, ' ').trim();
}
