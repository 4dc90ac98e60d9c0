import type { Theme } from '../../themes.js';
import { findThemes } from '../../themes.js';
import { type Candidate, type Context, candidates, highlightsOf } from '../candidates.js';
import type { Content } from '../content.js';
import { statements } from './statements.js';

const MOST_STATEMENTS = 2;

/** Trends of an edition or of all, or how one topic rose or fell. */
export function trends(context: Context): Content | undefined {
  const { knowledge, reading } = context;
  if (!reading.intents.has('trend')) return undefined;
  const topic = reading.names.flatMap(({ subjects }) =>
    subjects.flatMap((one) => (one.kind === 'topic' ? [one.of] : [])),
  )[0];
  const said = statements(context).filter(({ document }) => document.kind === 'highlight');
  said.sort((a, b) => foresight(b) - foresight(a));
  const worded = reading.words.filter((word) => !TREND_WORDS.has(word));
  if (worded.length > 0 && said.length > 0)
    return { kind: 'facts', highlights: highlightsOf(said).slice(0, 2), listed: false, tools: [] };
  const where = reading.held.named ? reading.held.editions.map(({ shortName }) => shortName) : [''];
  const themes = where.flatMap((name) => {
    const found = findThemes(knowledge, name);
    return found.kind === 'themes' ? [...found.themes] : [];
  });
  if (topic)
    return {
      kind: 'trend',
      topic,
      theme: themes.find((one) => one.topic === topic),
      statements: statementsOn(context),
    };
  const stated = highlightsOf(candidates({ ...context, reading: { ...reading, words: [] } }, ['highlight'])).filter(
    ({ kind }) => kind === 'theme',
  );
  if (worded.length > 0) return foreseen(context);
  return themes.length === 0
    ? undefined
    : { kind: 'themes', themes: once(themes), statements: stated.slice(0, MOST_STATEMENTS) };
}

/** What the writers saw as a trend or thought would come goes before what merely is. */
function foresight({ document, score }: Candidate): number {
  return score * (document.kind === 'highlight' && FORESEEING.has(document.of.kind) ? FORESEEN : 1);
}

/** What the writers thought would come, when the words are about that. */
function foreseen(context: Context): Content | undefined {
  const seen = candidates(context, ['highlight']).filter(
    ({ document, share }) =>
      document.kind === 'highlight' && FORESEEING.has(document.of.kind) && share >= FORESEEN_SHARE,
  );
  return seen.length === 0
    ? undefined
    : { kind: 'facts', highlights: highlightsOf(seen).slice(0, 2), listed: false, tools: [] };
}

const FORESEEING = new Set(['theme', 'prediction', 'opinion']);
const FORESEEN = 1.5;
const FORESEEN_SHARE = 0.3;
const TREND_WORDS = new Set(
  'interest grow get got trend trends trending theme themes hot standing stood buzz buzzword hype hyped growing grew fading faded rising rise declining decline momentum fashion popular popularity attention mood interest get got recurring recurrent big more less over main topics everyone discussed vogue'.split(
    ' ',
  ),
);

function statementsOn(context: Context): ReturnType<typeof highlightsOf> {
  const bare = { ...context, reading: { ...context.reading, words: [] } };
  const found = highlightsOf(candidates(bare, ['highlight'], 'all'));
  return found.toSorted((a, b) => Number(b.kind === 'theme') - Number(a.kind === 'theme')).slice(0, MOST_STATEMENTS);
}

function once(themes: readonly Theme[]): Theme[] {
  return themes.filter((one, at) => themes.findIndex(({ topic }) => topic === one.topic) === at);
}
