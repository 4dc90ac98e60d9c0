import type { Catalog, Edition } from '../catalog/catalog.js';
import type { Scope } from '../core/scope.js';
import { type Message, nothingFound } from './message.js';
import { bold, escaped, listed } from './mrkdwn.js';
import { typed } from './paging.js';

/** A conference, year or day that the material does not have: what it has instead. */
export function outside(scope: Extract<Scope, { kind: 'outside' }>, catalog: Catalog, command: string): Message {
  const all = [...catalog.editions.values()];
  const [example] = all;
  const of =
    scope.editions.length < all.length
      ? ` of ${escaped(listed(scope.editions.map(({ shortName }) => shortName)))}`
      : '';
  const ofConference =
    scope.editions.length < all.length
      ? ` of ${escaped(listed(scope.editions.map(({ conference }) => conference.name)))}`
      : '';
  const wanted = scope.year === undefined ? 'that conference' : `${scope.year}${ofConference}`;
  const head = `There are no notes of ${scope.reason === 'day' ? `day ${scope.day}${of}` : wanted}.`;
  return nothingFound(head, [
    {
      kind: 'text',
      text: [bold('The notes there are'), ...all.map((edition) => `• ${editionLine(edition)}`)].join('\n'),
    },
    ...(example ? [{ kind: 'context', text: `For example: ${typed(command, example.shortName)}` } as const] : []),
  ]);
}

/** `KubeCon EU 2021: days 2, 3 and 4`, escaped. */
export function editionLine(edition: Edition): string {
  const days =
    edition.days.length === 0 ? 'the whole of it, not told by day' : `days ${listed(edition.days.map(String))}`;
  return `${escaped(edition.shortName)}: ${days}`;
}
