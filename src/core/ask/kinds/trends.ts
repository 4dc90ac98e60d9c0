import type { Edition, Highlight } from '../../../catalog/catalog.js';
import { words } from '../../search/fold.js';
import { byEdition, findThemes, type Theme, type ThemeInEdition, themeOf } from '../../themes.js';
import { sentenceThat } from '../asked-sentence.js';
import { type Context, candidates, highlightsOf, isSure } from '../candidates.js';
import { type Content, SHOWN } from '../content.js';
import { isOfPeople, pins } from '../names.js';
import type { Reading } from '../reading.js';
import { statedPages } from '../stated-pages.js';
import { stem } from '../stem.js';
import { isTrendWord } from '../trend-stems.js';
import {
  AHEAD,
  FADING,
  FORESEEN,
  IS_TREND,
  IS_WHETHER,
  OVER_TIME,
  RECURRING,
  TOPICS,
  UNHEARD,
} from '../trend-words.js';
import { no } from './no.js';
import { HOW_MANY } from './talks.js';
import { type Direction, topicsThatWent } from './topic-shares.js';
import {
  asksTopics,
  byWriter,
  directionOf,
  followed,
  isOverTime,
  isVerbOfTopics,
  sinceYear,
  turned,
  viewAsked,
} from './trend-asked.js';
import { factsOf, foreseen, foresight, isTheme, tellsView, unheard, viewed } from './writers-views.js';

const MOST_ON_TOPIC = 3;
/** Characters of them: the talks of each conference stand beside them. */
const MOST_SAID = 750;

/** Trends of an edition or of all, what came or went, how one topic or tool rose or fell, and what a writer thought. */
export function trends(context: Context): Content | undefined {
  const { reading: whole, knowledge } = context;
  // All that a company showed over the years is a list.
  if (whole.intents.has('list') && whole.names.some(isOfPeople)) return undefined;
  // By how much somebody sped up is a figure.
  if (/\bhow (?:much|many|fast)\b/.test(whole.folded) && whole.names.some(pins)) return undefined;
  const subject = followed(whole);
  const isOfTopic = subject !== undefined && isOverTime(whole);
  const direction = subject === undefined && whole.names.length === 0 ? directionOf(whole) : undefined;
  const written = byWriter(context, whole);
  const isWriters = written !== whole && (['talks', 'who', 'author'] as const).every((one) => !whole.intents.has(one));
  const telling = whole.words.filter((word) => !isTrendWord(word));
  const isUnheard =
    UNHEARD.test(whole.folded) && (whole.intents.has('tools') || subject?.kind === 'tool' || telling.length > 0);
  const isForeseen = FORESEEN.test(whole.folded);
  const isView = !isOfTopic && viewAsked(whole);
  const isTrend = whole.intents.has('trend') || asksTopics(whole);
  if (!isTrend && !isOfTopic && !direction && !isWriters && !isUnheard && !isView && !isForeseen) return undefined;
  const asked = sentenceThat(new RegExp(`${TOPICS.source}|${OVER_TIME.source}|${AHEAD.source}`), whole);
  const reading = sinceYear(context, byWriter(context, asked));
  const { editions } = reading.held;
  const worded = reading.words.filter((word) => !isTrendWord(word) && !isVerbOfTopics(word, reading));
  // What no record has was no trend.
  if (worded.some((word) => reading.strangers.includes(word)) && !isOfTopic)
    return isTrend && IS_WHETHER.test(reading.folded) ? no(context, { of: 'words', words: worded }) : undefined;
  const inScope: Context = { knowledge, reading: { ...reading, words: worded } };
  if (AHEAD.test(reading.folded) && !isOfTopic) {
    const seen = foreseen(inScope);
    if (seen) return seen;
    if (!isTrend && !direction && !isWriters && !isUnheard && !isView) return undefined;
  }
  if (direction && worded.length === 0) return computed({ knowledge, reading }, turned(context, direction));
  // That something was a trend, a statement of one says; how it went from one conference to the next does not.
  const isWhether = IS_WHETHER.test(reading.folded) && IS_TREND.test(reading.folded);
  const isCourse = subject !== undefined && editions.length > whole.held.editions.length;
  if ((isView && !isCourse) || (isWriters && reading.names.length > 0)) {
    const said = candidates(inScope, ['highlight'], 'all').filter(
      (one) =>
        isSure(one, inScope.reading) &&
        (isWriters || (worded.length > 0 && !isWhether ? tellsView(one) : isTheme(one))),
    );
    if (said.length > 0 && worded.length + reading.names.length > 0)
      return factsOf(said.toSorted((a, b) => foresight(b) - foresight(a)));
    if (!isTrend && !isOfTopic && !direction && !isWriters && !isUnheard) return undefined;
  }
  if (subject && !isUnheard && (worded.length === 0 || isOfTopic))
    return {
      kind: 'trend',
      subject,
      editions: withEmpty(byEdition(subject.of, editions), editions),
      statements: statementsOn(context, reading),
    };
  if (isUnheard || (FADING.test(reading.folded) && reading.names.length > 0)) return unheard(inScope);
  const said =
    worded.length > 0
      ? viewed(inScope)
      : reading.names.length > 0
        ? candidates(inScope, ['highlight'], 'all').filter(tellsView)
        : [];
  if (said.length > 0) return factsOf(said);
  // What grew or shrank and is no topic was not noted.
  if (
    isTrend &&
    worded.length > 0 &&
    reading.names.length === 0 &&
    new Set(editions.map(({ year }) => year)).size > 1 &&
    reading.held.named
  )
    return no(context, { of: 'words', words: worded });
  // Whether a thing was a trend that no writer called one: what else is told of it does not say.
  if (isTrend && isWhether && reading.names.length === 0 && worded.length > 0)
    return no(context, { of: 'words', words: worded });
  // Whether one thing was heeded, that is no topic, is not told by all that was.
  const isOfOne = !reading.held.named && !TOPICS.test(reading.folded) && IS_WHETHER.test(reading.folded);
  return reading.names.length > 0 || worded.length > 0 || (isWriters && !RECURRING.test(whole.folded)) || isOfOne
    ? undefined
    : stated(context, reading);
}

/** Conferences that tell nothing of it beside those that do: that is how it went as well. */
function withEmpty(told: readonly ThemeInEdition[], editions: readonly Edition[]): ThemeInEdition[] {
  return editions.map((edition) => told.find((one) => one.edition === edition) ?? { edition, stated: [], talks: [] });
}

function computed({ knowledge, reading }: Context, direction: Direction): Content | undefined {
  const { editions } = reading.held;
  const all = [...knowledge.catalog.editions.values()];
  const topics = topicsThatWent(knowledge, direction, editions);
  const shown = editions.length > 1 ? editions : all;
  return topics.length === 0
    ? undefined
    : {
        kind: 'themes',
        asked: direction,
        themes: topics.slice(0, SHOWN.topics).map((topic) => themeOf(knowledge, topic, shown)),
        statements: [],
      };
}

/** What was said of a topic: the trend that each edition's writer saw first, then the rest. */
function statementsOn(context: Context, reading: Reading): Highlight[] {
  const bare = { ...context, reading: { ...reading, words: [] } };
  const rank = ({ kind }: Highlight): number =>
    kind === 'theme' ? 2 : kind === 'prediction' || kind === 'opinion' ? 1 : 0;
  const found = highlightsOf(candidates(bare, ['highlight'], 'all')).toSorted((a, b) => rank(b) - rank(a));
  const first = found.filter((one, at) => found.findIndex(({ edition }) => edition === one.edition) === at);
  const [shown = []] = statedPages([...new Set([...first, ...found])].slice(0, MOST_ON_TOPIC), MOST_SAID);
  return [...shown];
}

/** All trends that the writers of the editions asked for named, those in the words of the question first. */
function stated({ knowledge }: Context, { held, tokens }: Reading): Content | undefined {
  const onDay = (day: number | undefined): boolean =>
    held.days.length === 0 || (day !== undefined && held.days.includes(day));
  const asked = new Set(tokens.map(({ word }) => stem(word)));
  const rank = ({ statement, topics }: Highlight): number =>
    words(statement).filter((word) => (word.length >= LETTERS || HOW_MANY.test(word)) && asked.has(stem(word))).length +
    topics.length / MANY;
  const statements = held.editions
    .flatMap(({ highlights }) => highlights.filter(({ kind, source }) => kind === 'theme' && onDay(source.day)))
    .toSorted((a, b) => rank(b) - rank(a));
  const themes = (held.named ? held.editions.map(({ shortName }) => shortName) : ['']).flatMap((name) => {
    const found = findThemes(knowledge, name);
    return found.kind === 'themes' ? [...found.themes] : [];
  });
  return statements.length === 0
    ? undefined
    : {
        kind: 'themes',
        asked: 'stated',
        themes: held.editions.length > 1 ? once(themes).slice(0, SHOWN.themes) : [],
        statements,
      };
}

/** Letters of a word that tells something, and topics that count for one such word. */
const LETTERS = 4;
const MANY = 10;

function once(themes: readonly Theme[]): Theme[] {
  return themes.filter((one, at) => themes.findIndex(({ topic }) => topic === one.topic) === at);
}
