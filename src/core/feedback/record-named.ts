import type { Catalog } from '../../catalog/catalog.js';

/** A record as people are shown it. */
export interface NamedRecord {
  /** `kind:slug`, as in `ask/ids`. */
  readonly id: string;
  readonly kind: string;
  /** Its name, its title or, of a statement, the statement. */
  readonly name: string;
}

/** The record of an id that was kept, as behind a button; undefined when the catalog no longer has it. */
export function recordNamed(catalog: Catalog, id: string): NamedRecord | undefined {
  const [kind = ''] = id.split(':', 1);
  const name = nameOf(catalog, kind, id.slice(kind.length + 1));
  return name === undefined ? undefined : { id, kind, name };
}

function nameOf(catalog: Catalog, kind: string, slug: string): string | undefined {
  switch (kind) {
    case 'talk':
      return catalog.talks.get(slug)?.title;
    case 'highlight':
      return catalog.highlights.get(slug)?.statement;
    case 'tool':
      return catalog.tools.get(slug)?.name;
    case 'speaker':
      return catalog.speakers.get(slug)?.name;
    case 'organisation':
      return catalog.organisations.get(slug)?.name;
    case 'topic':
      return catalog.topics.get(slug)?.name;
    case 'edition':
      return catalog.editions.get(slug)?.name;
    default:
      return undefined;
  }
}
