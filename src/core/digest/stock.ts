import type { Catalog } from '../../catalog/catalog.js';
import { type DigestItem, editionOf } from './item.js';
import { hasSinceThen, LEAST_WORTH, whyWatch, worthOfHighlight, worthOfTalk, worthOfTool } from './worth.js';

/** An item with what it is worth, which can only be compared among those of its kind. */
export interface Weighed<Item extends DigestItem = DigestItem> {
  readonly item: Item;
  readonly worth: number;
  /** Slug of the edition it counts for. */
  readonly edition: string;
}

type Of<Kind extends DigestItem['kind']> = Extract<DigestItem, { kind: Kind }>;

interface WeighedHighlight extends Weighed<Of<'highlight'>> {
  /** Ids of talks and of better highlights of its edition that say the same. */
  readonly sameAs: readonly string[];
}

/** Share of its telling words that a statement has in common with another that says the same. */
const SAME_SHARE = 0.6;
/** Telling words that are too few to tell whether two statements are one. */
const FEW_WORDS = 2;

/** All of a catalog that is worth a place in any digest. The same for every channel, so it is made once. */
export interface DigestStock {
  readonly catalog: Catalog;
  readonly talks: readonly Weighed<Of<'talk'>>[];
  readonly tools: readonly Weighed<Of<'tool'>>[];
  /** The best first. */
  readonly highlights: readonly WeighedHighlight[];
}

/** Weighs a catalog for its digests; takes milliseconds, unlike composing from it. */
export function stockOf(catalog: Catalog): DigestStock {
  const talks = talksOf(catalog);
  return { catalog, talks, tools: toolsOf(catalog), highlights: highlightsOf(catalog, talks) };
}

function talksOf({ talks }: Catalog): DigestStock['talks'] {
  return [...talks.values()].flatMap((talk) => {
    const why = whyWatch(talk);
    const worth = worthOfTalk(talk);
    if (!why || talk.coverage === 'named' || worth < LEAST_WORTH.talk) return [];
    const item = { kind: 'talk', id: `talk:${talk.slug}`, talk, why } as const;
    return [{ item, worth, edition: editionOf(item) }];
  });
}

function toolsOf({ tools }: Catalog): DigestStock['tools'] {
  return [...tools.values()].flatMap((tool) => {
    const worth = worthOfTool(tool);
    if (!hasSinceThen(tool) || worth < LEAST_WORTH.tool) return [];
    const item = { kind: 'tool', id: `tool:${tool.slug}`, tool } as const;
    return [{ item, worth, edition: editionOf(item) }];
  });
}

function highlightsOf({ highlights }: Catalog, talks: DigestStock['talks']): WeighedHighlight[] {
  const said = talks.map(({ item: { id, why }, edition }) => {
    const words = tellingWords(why.kind === 'highlight' ? why.highlight.statement : why.text);
    return { id, edition, words };
  });
  return [...highlights.values()]
    .map((highlight) => {
      const item = { kind: 'highlight', id: `highlight:${highlight.slug}`, highlight } as const;
      return { item, worth: worthOfHighlight(highlight), edition: editionOf(item) };
    })
    .filter(({ worth }) => worth >= LEAST_WORTH.highlight)
    .sort((a, b) => b.worth - a.worth || (a.item.id < b.item.id ? -1 : 1))
    .map((weighed) => {
      const { item, edition } = weighed;
      const words = tellingWords(item.highlight.statement);
      const same = said.filter((other) => other.edition === edition && isSame(words, other.words));
      said.push({ id: item.id, edition, words });
      return { ...weighed, sameAs: same.map(({ id }) => id) };
    });
}

/** Whether most of the shorter statement's words stand in the other. */
function isSame(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  const [few, many] = a.size < b.size ? [a, b] : [b, a];
  if (few.size <= FEW_WORDS) return false;
  let common = 0;
  for (const word of few) if (many.has(word)) common += 1;
  return common / few.size >= SAME_SHARE;
}

/** The words of a statement that tell what it is about: the longer ones. */
function tellingWords(text: string): ReadonlySet<string> {
  return new Set(text.toLowerCase().match(/[\p{L}\d]{5,}/gu) ?? []);
}
