import type { CatalogRecords } from '../../catalog/records.js';
import { words } from '../../core/search/fold.js';

/** Size of the generated catalog. */
const SPEAKERS = 20_000;
const MADE_UP_WORDS = 4_000;

/**
 * The bundled records with a further edition of many talks: titles, summaries and asks of words that the bundled talks use,
 * often or seldom as there, and of made-up ones; names of made-up people. The same for the same number.
 */
export function generatedRecords(bundled: CatalogRecords, talks: number): CatalogRecords {
  const random = mulberry32(42);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
  const used = Object.values(bundled.talks).flatMap((talk) =>
    words([talk.title, ...talk.summary, ...talk.asks].join(' ')),
  );
  const syllables = ['ka', 'ro', 'mi', 'ten', 'lo', 'sur', 've', 'da', 'pin', 'gal', 'or', 'esh'];
  const madeUp = Array.from({ length: MADE_UP_WORDS }, () => pick(syllables) + pick(syllables) + pick(syllables));
  const word = (): string => (random() < 0.8 ? pick(used) : pick(madeUp));
  const text = (count: number): string => Array.from({ length: count }, word).join(' ');
  const capital = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1);
  const speakers = Object.fromEntries(
    Array.from({ length: SPEAKERS }, (_, at) => [
      `speaker-${at}`,
      { name: `${capital(pick(madeUp))} ${capital(pick(madeUp))} ${at}` },
    ]),
  );
  const tools = Object.keys(bundled.tools);
  const topics = Object.keys(bundled.topics);
  const made = Object.fromEntries(
    Array.from({ length: talks }, (_, at) => [
      `generated-2030/talk-${at}`,
      {
        title: `${text(7)} ${at}`,
        format: 'talk' as const,
        coverage: 'noted' as const,
        source: 'generated-notes',
        passages: [at + 1],
        speakers: [{ speaker: `speaker-${Math.floor(random() * SPEAKERS)}` }],
        tools: [pick(tools), pick(tools)],
        topics: [pick(topics)],
        summary: [text(14), text(14)],
        asks: [text(5), text(5), text(5), text(5)],
      },
    ]),
  );
  return {
    ...bundled,
    conferences: { ...bundled.conferences, generated: { name: 'GeneratedConf' } },
    editions: {
      ...bundled.editions,
      'generated-2030': {
        name: 'GeneratedConf 2030',
        shortName: 'GeneratedConf 2030',
        conference: 'generated',
        year: 2030,
        startsOn: '2030-01-01',
        datesFrom: 'made up',
        place: 'nowhere',
        format: 'virtual',
      },
    },
    sources: {
      ...bundled.sources,
      'generated-notes': {
        title: 'Made up',
        edition: 'generated-2030',
        file: 'none.txt',
        sha256: '0'.repeat(64),
        passages: [1],
      },
    },
    speakers: { ...bundled.speakers, ...speakers },
    talks: { ...bundled.talks, ...made },
  };
}

/** A small random generator with a seed (mulberry32, Tommy Ettinger 2017, public domain). */
function mulberry32(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
