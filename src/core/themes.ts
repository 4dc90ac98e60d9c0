import type { Edition, Highlight, Talk, Tool, Topic } from '../catalog/catalog.js';
import type { Knowledge } from './knowledge.js';
import { type Scope, scopeOf } from './scope.js';
import { wordsBeside } from './search/names.js';
import { isTelling } from './search/ranking.js';
import { type Told, toldOf } from './told-of.js';

/** A topic that the writers saw as a trend, with what supports it in one edition. */
export interface ThemeInEdition {
  readonly edition: Edition;
  /** The writer's own statements of the trend. */
  readonly stated: readonly Highlight[];
  readonly talks: readonly Talk[];
}

export interface Theme {
  readonly topic: Topic;
  /** Oldest edition first; only editions where it was stated or a talk was about it. */
  readonly editions: readonly ThemeInEdition[];
  /** Tools of its talks, the most talked of first. */
  readonly tools: readonly Tool[];
}

export type ThemesAnswer =
  | { readonly kind: 'themes'; readonly themes: readonly Theme[]; readonly editions: readonly Edition[] }
  | Extract<Scope, { kind: 'outside' }>;

/** The trends that the write-ups name, those seen in most editions first, with the talks that support each. */
export function findThemes(knowledge: Knowledge, asked: string): ThemesAnswer {
  const scope = scopeOf(knowledge, asked);
  if (scope.kind === 'outside') return scope;
  const { editions, day } = scope;
  const spotted = knowledge.groups.spot(scope.rest);
  const topics = spotted.flatMap(({ hits }) => hits.map(({ name }) => name.target.of.slug));
  const strange = wordsBeside(scope.rest, spotted).filter(isTelling);
  if (topics.length === 0 && strange.length > 0) return { kind: 'themes', themes: [], editions };
  const themes = [...knowledge.catalog.topics.values()]
    .filter((topic) => topics.length === 0 || topics.includes(topic.slug))
    .map((topic) => themeOf(knowledge, topic, editions, day))
    .filter((theme) => theme.editions.some(({ stated }) => stated.length > 0))
    .sort((a, b) => statedIn(b) - statedIn(a) || statements(b) - statements(a) || talksOf(b) - talksOf(a));
  return { kind: 'themes', themes, editions };
}

/** One topic with its talks and the statements that call it a trend, by edition. */
export function themeOf(knowledge: Knowledge, topic: Topic, editions: readonly Edition[], day?: number): Theme {
  const inEditions = within(knowledge.toldOfTopics.get(topic) ?? toldOf(topic), editions, day);
  return {
    topic,
    editions: inEditions,
    // Of many themes few are shown.
    get tools() {
      return mostTalkedOf(inEditions.flatMap(({ talks }) => talks));
    },
  };
}

/** What is told of a topic or a tool in each edition that tells of it: its talks, and the statements that call it a trend. */
export function byEdition(of: Pick<Topic, 'talks' | 'highlights'>, editions: readonly Edition[]): ThemeInEdition[] {
  return within(toldOf(of), editions);
}

function within(told: ReadonlyMap<Edition, Told>, editions: readonly Edition[], day?: number): ThemeInEdition[] {
  const onDay = (at: number | undefined): boolean => day === undefined || at === day;
  return editions.flatMap((edition) => {
    const { talks, highlights } = told.get(edition) ?? { talks: [], highlights: [] };
    const stated = highlights.filter(({ kind, source }) => kind === 'theme' && onDay(source.day));
    const held = day === undefined ? talks : talks.filter((talk) => onDay(talk.day));
    return stated.length + held.length > 0 ? [{ edition, stated, talks: held }] : [];
  });
}

function mostTalkedOf(talks: readonly Talk[]): Tool[] {
  const counts = new Map<Tool, number>();
  for (const tool of talks.flatMap((talk) => talk.tools)) counts.set(tool, (counts.get(tool) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1] || a[0].name.localeCompare(b[0].name)).map(([tool]) => tool);
}

function statedIn({ editions }: Theme): number {
  return editions.filter(({ stated }) => stated.length > 0).length;
}

function statements({ editions }: Theme): number {
  return editions.reduce((sum, { stated }) => sum + stated.length, 0);
}

function talksOf({ editions }: Theme): number {
  return editions.reduce((sum, { talks }) => sum + talks.length, 0);
}
