import type { Catalog, Edition, Tool } from '../../catalog/catalog.js';
import type { Anniversary, CncfStep, DigestItem } from './item.js';

/** What is told of a day that has several, the most telling first. */
const STEPS: readonly CncfStep[] = ['graduated', 'archived', 'accepted', 'incubating'];

/**
 * What came to pass on this very day of an earlier year, the best to tell first: days of editions, then steps of tools in the
 * CNCF, round numbers of years before others. A day known only by its month has no anniversary, and a step into incubation
 * only every fifth year.
 */
export function anniversariesOn(catalog: Catalog, localOn: string): Extract<DigestItem, { kind: 'anniversary' }>[] {
  const all = [
    ...[...catalog.editions.values()].flatMap(editionDays),
    ...[...catalog.tools.values()].flatMap(cncfSteps),
  ];
  return all
    .filter(({ on }) => on.slice(5) === localOn.slice(5) && on < localOn)
    .map((anniversary) => {
      const years = Number(localOn.slice(0, 4)) - Number(anniversary.on.slice(0, 4));
      return { kind: 'anniversary' as const, id: `anniversary:${idOf(anniversary)}/${years}`, anniversary, years };
    })
    .filter(({ anniversary: one, years }) => one.kind === 'edition' || one.step !== 'incubating' || years % 5 === 0)
    .sort((a, b) => rankOf(a) - rankOf(b) || (a.id < b.id ? -1 : 1));
}

/** The anniversary of such an id, as the digests of that day had it; undefined when the catalog no longer knows the day. */
export function anniversaryOf(catalog: Catalog, id: string): Extract<DigestItem, { kind: 'anniversary' }> | undefined {
  const [, key, slug = '', years = ''] = /^anniversary:((.+)\/[^/]+)\/(\d+)$/.exec(id) ?? [];
  const edition = catalog.editions.get(slug);
  const tool = catalog.tools.get(slug);
  const all = [...(edition ? editionDays(edition) : []), ...(tool ? cncfSteps(tool) : [])];
  const anniversary = all.find((one) => idOf(one) === key);
  return anniversary && { kind: 'anniversary', id, anniversary, years: Number(years) };
}

/** The first day, and those that have notes of their own. */
function editionDays(edition: Edition): Anniversary[] {
  if (!isDay(edition.startsOn)) return [];
  const days = [...new Set([1, ...edition.days])];
  return days.map((day) => ({ kind: 'edition', edition, day, on: plusDays(edition.startsOn, day - 1) }));
}

function cncfSteps(tool: Tool): Anniversary[] {
  const { cncf } = tool;
  if (!cncf) return [];
  const steps = STEPS.flatMap((step): Anniversary[] => {
    const on = cncf[step];
    return on === undefined ? [] : [{ kind: 'tool', tool, step, of: cncf.item, on }];
  });
  // A project accepted straight to a higher level reached both on one day: the higher says it.
  return steps.filter((one, at) => steps.findIndex(({ on }) => on === one.on) === at);
}

function idOf(anniversary: Anniversary): string {
  return anniversary.kind === 'edition'
    ? `${anniversary.edition.slug}/day-${anniversary.day}`
    : `${anniversary.tool.slug}/${anniversary.step}`;
}

function rankOf({ anniversary, years }: { readonly anniversary: Anniversary; readonly years: number }): number {
  const plain = years % 5 === 0 ? 0 : 10;
  return anniversary.kind === 'edition' ? -10 : plain + STEPS.indexOf(anniversary.step);
}

function isDay(on: string): boolean {
  return on.length === 10;
}

function plusDays(on: string, days: number): string {
  return new Date(Date.parse(on) + days * 86_400_000).toISOString().slice(0, 10);
}
