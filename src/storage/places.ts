import type { Kysely } from 'kysely';
import { gathering } from './gathering.js';
import { given } from './given.js';
import type { Tables } from './tables.js';

export interface Place {
  readonly workspace: string;
  readonly channel: string;
}

/**
 * Reads something of a channel. What is asked for at the same moment is read with one query, which finds its channels in `places`; each caller
 * gets the rows of its own, in the order of the query.
 */
export function readingPlaces<Row extends Place>(
  db: Kysely<Tables>,
  read: (from: ReturnType<typeof withPlaces>) => Promise<readonly Row[]>,
): (place: Place) => Promise<readonly Row[]> {
  return gathering(async (places: readonly Place[]) => {
    const rowsOf = new Map<string, Row[]>(places.map((place) => [keyOf(place), []]));
    for (const row of await read(withPlaces(db, places))) rowsOf.get(keyOf(row))?.push(row);
    return places.map((place) => rowsOf.get(keyOf(place)) ?? []);
  }, keyOf);
}

function withPlaces(db: Kysely<Tables>, places: readonly Place[]) {
  return db.with('places(workspace, channel)', () => given({ workspace: 'text', channel: 'text' }, places.map(plain)));
}

/** Of what a caller gave, these two alone. */
function plain({ workspace, channel }: Place): { readonly workspace: string; readonly channel: string } {
  return { workspace, channel };
}

function keyOf({ workspace, channel }: Place): string {
  return `${workspace} ${channel}`;
}
