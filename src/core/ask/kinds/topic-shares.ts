import type { Edition, Topic } from '../../../catalog/catalog.js';
import type { Knowledge } from '../../knowledge.js';
import type { Told } from '../../told-of.js';

/** Which way topics went: more of later notes than of earlier ones, less, either, or in all of them. */
export type Direction = 'rising' | 'fading' | 'changed' | 'everywhere';

/** Topics by how far they went that way, furthest first: by their share of the talks and statements of each edition. */
export function topicsThatWent(knowledge: Knowledge, direction: Direction, wanted: readonly Edition[]): Topic[] {
  const all = [...knowledge.catalog.editions.values()].sort((a, b) => a.startsOn.localeCompare(b.startsOn));
  const [earlier, later] = sides(all, wanted);
  const ranked = [...knowledge.catalog.topics.values()].map((topic) => {
    const told = knowledge.toldOfTopics.get(topic) ?? new Map<Edition, Told>();
    const by =
      direction === 'everywhere'
        ? Math.min(...(wanted.length > 1 ? wanted : all).map((edition) => shareIn(told, [edition])))
        : went(direction, shareIn(told, later) - shareIn(told, earlier));
    // What is in all of them goes by how often a writer called it a trend.
    const seen = direction === 'everywhere' ? all.filter((edition) => isTrendAt(told, edition)).length : 0;
    return { topic, by, seen };
  });
  return ranked
    .filter(({ by }) => by > 0)
    .sort((a, b) => b.seen - a.seen || b.by - a.by)
    .map(({ topic }) => topic);
}

function isTrendAt(told: ReadonlyMap<Edition, Told>, edition: Edition): boolean {
  return (told.get(edition)?.highlights ?? []).some(({ kind }) => kind === 'theme');
}

function went(direction: Direction, by: number): number {
  if (direction === 'changed') return Math.abs(by);
  return direction === 'rising' ? by : -by;
}

/** What is set against what: the first year against the last; one edition, or editions of one year, against all before or each other. */
function sides(all: readonly Edition[], wanted: readonly Edition[]): [Edition[], Edition[]] {
  const chosen = all.filter((edition) => wanted.includes(edition));
  const first = chosen[0];
  const last = chosen.at(-1);
  if (!first || !last) return [[], []];
  if (first.year !== last.year)
    return [chosen.filter(({ year }) => year === first.year), chosen.filter(({ year }) => year === last.year)];
  if (chosen.length > 1) return [[first], [last]];
  const before = all.slice(0, all.indexOf(first));
  return before.length > 0 ? [before, [first]] : [[first], all.slice(1)];
}

function shareIn(told: ReadonlyMap<Edition, Told>, editions: readonly Edition[]): number {
  const count = (list: readonly (Told | undefined)[]): number =>
    list.reduce((sum, one) => sum + (one ? one.talks.length + one.highlights.length : 0), 0);
  const all = count(editions);
  return all === 0 ? 0 : count(editions.map((edition) => told.get(edition))) / all;
}
