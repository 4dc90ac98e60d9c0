import type { Organisation } from '../../catalog/catalog.js';
import { words } from '../search/fold.js';
import { Names } from '../search/names.js';
import { stem } from './stem.js';

/** A stretch of a question that tells of organisations by what they do or where they are. */
interface Described {
  readonly from: number;
  readonly to: number;
  readonly organisations: readonly Organisation[];
}

/** Nouns for an organisation or its people: what stands before or after them says which. */
const HEADS: ReadonlySet<string> = new Set(
  'company firm startup business enterprise corporation corp shop store retailer seller marketplace vendor provider supplier maker manufacturer giant player house studio agency service site app platform lab laboratory institute institution organisation organization centre center people guys folks lot crew lads scientists researchers'
    .split(' ')
    .map(stem),
);
/** Nouns of the trade, too: of them one word beside says too little of which organisation is meant. */
const TRADE: ReadonlySet<string> = new Set('service site app platform provider people'.split(' ').map(stem));
/** Words that may stand inside a description. */
const GLUE: ReadonlySet<string> = new Set(
  'from in of at out the based behind and for with near outside around by'.split(' '),
);
/** Countries, and how what is from there is called. */
const FROM_THERE: Readonly<Record<string, string>> = {
  france: 'french',
  holland: 'dutch',
  netherlands: 'dutch',
  india: 'indian',
  china: 'chinese',
  japan: 'japanese',
  norway: 'norwegian',
  switzerland: 'swiss',
  sweden: 'swedish',
  usa: 'american',
};
/** Words of descriptions that alone say nothing of which organisation is meant. */
const WEAK: ReadonlySet<string> = new Set(
  'online web cloud software own big large data technology management research short message human service app site social network build website host search engine server virtualisation virtualization window view mountain blue board portal resource customer relationship series processor delivery air force us gateway european detection prevention inventory asset terraform vault cilium openshift manager cert code hosting call alerting training bit fluent falco ebpf api gateway linux van food war footprint dashboard monitoring share administration sale customer database virtual world'
    .split(' ')
    .map(stem),
);

/** What people call organisations instead of their names, as the records tell. */
export class Descriptions {
  readonly #phrases: Names<Organisation>;
  readonly #byStem = new Map<string, Set<Organisation>>();

  constructor(organisations: Iterable<Organisation>) {
    const phrases = [];
    for (const target of organisations)
      for (const text of target.asks ?? []) {
        const told = words(text).map(fromThere);
        phrases.push({ text: told.join(' '), target, proper: false });
        for (const word of told) {
          if (HEADS.has(stem(word)) || GLUE.has(word)) continue;
          const of = this.#byStem.get(stem(word)) ?? new Set();
          this.#byStem.set(stem(word), of.add(target));
        }
      }
    this.#phrases = new Names(phrases);
  }

  /** Where these words tell of an organisation: in a phrase of the records, or in words of theirs around a noun for one. */
  spot(typed: readonly string[]): Described[] {
    const query = typed.map(fromThere);
    const all = [...this.#inPhrases(query), ...this.#aroundNouns(query)].map((one) =>
      this.#withWordsBefore(one, query),
    );
    const kept: Described[] = [];
    for (const one of all.toSorted((a, b) => b.to - b.from - (a.to - a.from)))
      if (!kept.some((other) => overlap(one, other))) kept.push(one);
    return kept;
  }

  #inPhrases(query: readonly string[]): Described[] {
    return this.#phrases
      .spot(query)
      .map(({ from, to, hits }) => ({ from, to, organisations: hits.map(({ name }) => name.target) }));
  }

  /** With the words right before that tell of the same: `the American defence ministry`. */
  #withWordsBefore(one: Described, query: readonly string[]): Described {
    const tells = (word = ''): boolean => {
      const told = this.#byStem.get(stem(word));
      return told !== undefined && one.organisations.every((of) => told.has(of));
    };
    let { from } = one;
    while (tells(query[from - 1])) from -= 1;
    return { ...one, from };
  }

  #aroundNouns(query: readonly string[]): Described[] {
    const isPart = query.map((word) => HEADS.has(stem(word)) || GLUE.has(word) || this.#byStem.has(stem(word)));
    const found: Described[] = [];
    for (let from = 0; from < query.length; from += 1) {
      if (!isPart[from] || GLUE.has(query[from] ?? '')) continue;
      let to = from;
      while (isPart[to]) to += 1;
      while (GLUE.has(query[to - 1] ?? '')) to -= 1;
      const run = query.slice(from, to);
      const isTold = run.some((word) => HEADS.has(stem(word))) || run.filter((word) => !GLUE.has(word)).length > 1;
      const organisations = isTold ? this.#toldBy(run) : [];
      if (organisations.length > 0) found.push({ from, to, organisations });
      from = to;
    }
    return found;
  }

  /** The one organisation that most of the telling words tell of; none when several are told of as well. */
  #toldBy(run: readonly string[]): Organisation[] {
    const counts = new Map<Organisation, number>();
    for (const word of new Set(run.map(stem)))
      if (!WEAK.has(word)) for (const one of this.#byStem.get(word) ?? []) counts.set(one, (counts.get(one) ?? 0) + 1);
    const most = Math.max(0, ...counts.values());
    const best = [...counts].filter(([, count]) => count === most);
    const isTrade = run.map(stem).every((word) => TRADE.has(word) || !HEADS.has(word));
    return best.length === 1 && most > (isTrade ? 1 : 0) ? best.map(([one]) => one) : [];
  }
}

/** `France` as `French`, other words as they are. */
function fromThere(word: string): string {
  return Object.hasOwn(FROM_THERE, word) ? (FROM_THERE[word] ?? word) : word;
}

function overlap(one: Described, other: Described): boolean {
  return one.from < other.to && other.from < one.to;
}
