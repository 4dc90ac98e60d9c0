import type { DigestAsked } from './asked.js';
import { isAlike, MEMORY, type Past, suitOf } from './balance.js';
import { chanceOf } from './chance.js';
import { type DigestItem, linesOf, MOST_LINES, USUAL_ITEMS } from './item.js';
import { ITEM_KINDS, type ItemKind, type Plan, planOf } from './plan.js';
import type { Candidate } from './pool.js';

/** How much the channel's own chance counts beside standing and suit. */
const CHANCE_WEIGHT = 0.15;
/** Steps of the golden ratio fall evenly between 0 and 1, however many are taken (Weyl's sequence). */
const GOLDEN = 0.618033988749895;
/** Where the sequence begins: high, as the first digest is the one that is judged. */
const FIRST_STANDING = 0.93;

/** Every digest has an item that stands about as high as this. */
const GOOD_STANDING = 0.7;

/** One digest while it is being filled. */
export class Day {
  readonly chosen: Candidate[] = [];
  readonly #pool: readonly Candidate[];
  readonly #asked: DigestAsked;
  readonly #fixed: readonly DigestItem[];
  readonly #plan: Plan;
  readonly #usualStanding: number;
  readonly #past: DigestItem[];
  #left: readonly Candidate[];

  constructor(
    pool: readonly Candidate[],
    left: readonly Candidate[],
    asked: DigestAsked,
    anniversary: DigestItem | undefined,
  ) {
    this.#pool = pool;
    this.#left = left;
    this.#asked = asked;
    this.#plan = planOf(left);
    this.#usualStanding = sumOf(left.map(({ standing }) => standing)) / left.length;
    this.#fixed = anniversary ? [anniversary] : [];
    const byId = new Map(pool.map(({ item }) => [item.id, item]));
    this.#past = asked.shown
      .slice(-MEMORY)
      .flatMap(({ item }) => byId.get(item) ?? [])
      .reverse();
  }

  /** What was chosen of a kind, the best first. */
  itemsOf(kind: ItemKind): DigestItem[] {
    return this.chosen
      .toSorted((a, b) => b.standing - a.standing)
      .map(({ item }) => item)
      .filter((item) => item.kind === kind);
  }

  /** Adds the item that suits best; false when the digest is full. */
  add(): boolean {
    if (this.chosen.length >= this.#plan.size) return false;
    const room = MOST_LINES - sumOf([...this.#fixed, ...this.chosen.map(({ item }) => item)].map(linesOf));
    const fitting = this.#left.filter(({ item }) => linesOf(item) <= room);
    const kind = this.#kindBehind(fitting, this.#plan.most) ?? this.#kindBehind(fitting, undefined);
    if (!kind) return false;
    const ofKind = fitting.filter(({ item }) => item.kind === kind);
    const brief = ofKind.filter(({ item }) => linesOf(item) <= room - this.#linesToCome(kind));
    const best = this.#best(brief.length > 0 ? brief : ofKind, kind);
    if (!best) return false;
    this.chosen.push(best);
    this.#left = this.#left.filter((one) => one !== best);
    return true;
  }

  /** Lines for the items that come after one of this kind: two for a talk and a tool that are missing yet, one for others. */
  #linesToCome(kind: ItemKind): number {
    const toCome = this.#plan.size - this.chosen.length - 1;
    const missing = (['talk', 'tool'] as const).filter(
      (one) => one !== kind && this.itemsOf(one).length === 0 && this.#left.some(({ item }) => item.kind === one),
    );
    return toCome + Math.min(toCome, missing.length);
  }

  /** The kind that has been shown the smallest part of, of those that may still come. */
  #kindBehind(fitting: readonly Candidate[], most: Plan['most'] | undefined): ItemKind | undefined {
    let behind: { kind: ItemKind; part: number } | undefined;
    for (const kind of ITEM_KINDS) {
      if (!fitting.some(({ item }) => item.kind === kind)) continue;
      if (most && this.itemsOf(kind).length >= most[kind]) continue;
      const total = this.#pool.filter(({ item }) => item.kind === kind).length;
      const left = this.#left.filter(({ item }) => item.kind === kind).length;
      const part = (total - left + 0.5) / total;
      if (!behind || part < behind.part) behind = { kind, part };
    }
    return behind?.kind;
  }

  #best(candidates: readonly Candidate[], kind: ItemKind): Candidate | undefined {
    const today = [...this.#fixed, ...this.chosen.map(({ item }) => item)];
    const unlike = candidates.filter(({ item }) => !today.some((other) => isAlike(item, other)));
    const wanted = this.#standingWanted(kind);
    const past = this.#pastNow(today);
    let best: { candidate: Candidate; score: number } | undefined;
    for (const candidate of unlike.length > 0 ? unlike : candidates) {
      const score =
        suitOf(candidate, past) -
        Math.abs(candidate.standing - wanted) +
        CHANCE_WEIGHT * chanceOf(`${this.#asked.seed} ${candidate.item.id}`);
      if (!best || score > best.score) best = { candidate, score };
    }
    return best?.candidate;
  }

  /**
   * The first of a kind takes its turn between the top and the bottom, a tool makes up for the talk beside it, and the last
   * item for all before it.
   */
  #standingWanted(kind: ItemKind): number {
    const standings = this.chosen.map(({ standing }) => standing);
    if (standings.length > 0 && standings.length === this.#plan.size - 1) {
      const evening = Math.max(0, this.#plan.size * this.#usualStanding - sumOf(standings));
      return Math.max(...standings) < GOOD_STANDING ? Math.max(evening, GOOD_STANDING) : evening;
    }
    const last = this.chosen.at(-1);
    if (last && (kind === 'tool' || last.item.kind === kind)) return 1 - last.standing;
    const shown = this.#pool.length - this.#left.length;
    return (FIRST_STANDING + Math.floor(shown / USUAL_ITEMS) * GOLDEN) % 1;
  }

  #pastNow(today: readonly DigestItem[]): Past {
    const left = new Set(this.#left);
    return {
      pool: this.#pool,
      taste: this.#asked.taste,
      recent: [...today.toReversed(), ...this.#past],
      byEdition: countByEdition(this.#pool.filter((one) => !left.has(one))),
      ofEdition: countByEdition(this.#pool),
      shown: this.#pool.length - this.#left.length,
    };
  }
}

function sumOf(numbers: readonly number[]): number {
  return numbers.reduce((sum, one) => sum + one, 0);
}

function countByEdition(candidates: readonly Candidate[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { edition } of candidates) counts.set(edition, (counts.get(edition) ?? 0) + 1);
  return counts;
}
