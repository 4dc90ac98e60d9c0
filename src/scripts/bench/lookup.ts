import { join } from 'node:path';
import MiniSearch from 'minisearch';
import { linkCatalog } from '../../catalog/link.js';
import { readRecords } from '../../catalog/load.js';
import { buildKnowledge, type Knowledge, warmUp } from '../../core/knowledge.js';
import { findTalks } from '../../core/talks.js';
import { findTools } from '../../core/tools.js';
import { generatedRecords } from './generated.js';

const TALKS = 100_000;
const LOOKUPS = 2_000;
const MINISEARCH_LOOKUPS = 200;

/** The lookup's own time, in process, on the bundled catalog and on one of a hundred thousand talks. */
export function benchLookup(): void {
  const bundled = readRecords(join(import.meta.dirname, '../../../data'));
  const small = buildKnowledge(linkCatalog(bundled));
  const asked = questions(small);
  report(`bundled catalog (${small.catalog.talks.size} talks)`, small, asked);
  const memoryBefore = process.memoryUsage().rss;
  const began = performance.now();
  const large = buildKnowledge(linkCatalog(generatedRecords(bundled, TALKS)));
  for (const _ of warmUp(large));
  const madeMs = performance.now() - began;
  const largeAsked = [...asked, ...questions(large)];
  report(`generated catalog (${large.catalog.talks.size} talks)`, large, largeAsked);
  const memory = process.memoryUsage().rss - memoryBefore;
  console.log(`  made in ${(madeMs / 1_000).toFixed(1)} s, ${(memory / 1_000_000).toFixed(0)} MB`);
  reportMiniSearch(large, largeAsked);
}

/** The same questions to MiniSearch over the same texts, with prefixes and one typing error allowed, as a yardstick. */
function reportMiniSearch({ catalog }: Knowledge, asked: readonly string[]): void {
  const index = new MiniSearch({
    fields: ['title', 'asks', 'text'],
    searchOptions: { prefix: true, fuzzy: 0.2, boost: { title: 3, asks: 2 } },
  });
  index.addAll(
    [...catalog.talks.values()].map((talk, id) => ({
      id,
      title: talk.title,
      asks: talk.asks.join(' '),
      text: talk.summary.join(' '),
    })),
  );
  reportTimes('MiniSearch', asked, MINISEARCH_LOOKUPS, (text) => index.search(text));
}

/** Names, titles, asks and misspellings: a person's questions, the easy ones and the hard. */
function questions({ catalog }: Knowledge): string[] {
  const every = <T>(list: readonly T[], count: number): T[] =>
    list.filter((_, at) => at % Math.ceil(list.length / count) === 0);
  const talks = every([...catalog.talks.values()], 300);
  const tools = every([...catalog.tools.values()], 200);
  const speakers = every([...catalog.speakers.values()], 100);
  return [
    ...tools.flatMap(({ name, asks }) => [name, name.slice(1), asks[0] ?? '']),
    ...talks.flatMap(({ title, asks }) => [title, title.replace(/(\w)(\w)/, '$2$1'), asks[0] ?? '']),
    ...speakers.map(({ name }) => name),
    ...[...catalog.topics.values()].map(({ name }) => name),
  ];
}

function report(label: string, knowledge: Knowledge, asked: readonly string[]): void {
  console.log(`\nLookup, in process, ${label}`);
  for (const [name, find] of [
    ['/tool', findTools],
    ['/talk', findTalks],
  ] as const) {
    for (const text of asked.slice(0, 300)) find(knowledge, text);
    reportTimes(name, asked, Math.max(LOOKUPS, asked.length), (text) => find(knowledge, text));
  }
}

function reportTimes(name: string, asked: readonly string[], count: number, find: (text: string) => unknown): void {
  const times = Array.from({ length: count }, (_, at) => {
    const text = asked[(at * 7) % asked.length] ?? '';
    const began = performance.now();
    find(text);
    return performance.now() - began;
  }).sort((a, b) => a - b);
  const at = (share: number): string =>
    (times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0).toFixed(2);
  console.log(`  ${name.padEnd(10)} p50 ${at(0.5)} ms   p99 ${at(0.99)} ms   max ${at(1)} ms   (${count} lookups)`);
}
