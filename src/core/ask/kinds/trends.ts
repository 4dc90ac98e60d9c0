import type { Edition, Highlight } from '../../../catalog/catalog.js';
import { words } from '../../search/fold.js';
import type { Subject } from '../../subject.js';
import { byEdition, findThemes, type Theme, themeOf } from '../../themes.js';
import { sentenceThat } from '../asked-sentence.js';
import { type Candidate, type Context, candidates, highlightsOf, isSure } from '../candidates.js';
import { type Content, SHOWN } from '../content.js';
import { isOfPeople } from '../names.js';
import { stem } from '../stem.js';
import type { Reading } from '../understand.js';
import { type Direction, topicsThatWent } from './topic-shares.js';

const MOST_FACTS = 2;
const MOST_ON_TOPIC = 3;
const TOPICS = /\b(?:topics?|themes?|subjects?|trends?|threads?|areas|matters|issues)\b/;
const RISING =
  /\b(?:rising|rises?|rose|grow|grows|growing|grew|grown|up|new|newly|newcomers?|emerg\w+|appeared|came in|gain\w*|more|bigger|stronger|hotter|took off|taking off|increas\w+|debut\w*|first time)\b/;
const FADING =
  /\b(?:fad\w+|declin\w+|away|disappear\w*|vanish\w*|gone|drop\w*|less|fewer|quiet\w*|silent|dying|died|dead|lost|losing|down|out of fashion|forgotten|smaller|decreas\w+|shrank|shrunk|shrinking|fell|nobody|no longer|not any more|left the)\b/;
const EVERYWHERE =
  /\b(?:every|each|everywhere|always|constant\w*|in common|common to|across|all (?:of )?(?:the |your )?(?:\w+ )?(?:events|editions|conferences|shows|years|times|them)|all three)\b/;
/** Words that set times against each other. */
const OVER_TIME =
  /\b(?:over (?:the )?(?:years|time|all)|over all (?:three|the)|across|between|from .* to|than before|compared|versus|vs|kept|keeps?|still|any ?more|longer|since then|years later|trend\w*|grow\w*|grew|dying|fad\w+|declin\w+|rising)\b/;
/** Of what the writers no longer heard. */
const UNHEARD =
  /\b(?:nobody|no one|noone|no longer|any ?more|quiet\w*|silent|silence|unmentioned)\b.*\b(?:quiet|silent|mention\w*|talk\w*|sp[eo]\w*k\w*|heard?|discuss\w*|any ?more)\b|\b(?:gone|went|go|were|was) quiet\b|\b(?:heard?|mention\w*) (?:of )?(?:no ?more|no longer)\b/;
const AHEAD =
  /\b(?:future|ahead|forecasts?|predict\w*|predictions?|expect\w*|expectations?|next for|outlook|heading|going to|goes? on|coming years|come next|would|speed up|accelerat\w+)\b/;
/** Words that say that something is a trend, and not of what. */
const TREND_WORDS = new Set(
  (
    'share stay stays last change changed changes difference differences differ differed shift shifted evolve evolved develop developed most interest grow grows grown get got trend trends trending theme themes hot standing stood buzz buzzword hype hyped growing grew fading faded fade rising rise rose declining decline momentum fashion popular popularity ' +
    'attention mood vibe atmosphere recurring recurrent big biggest bigger main major central dominant dominated prevailing more less fewer over topics everyone everybody discussed vogue tendency tendencies common thread threads ' +
    'new newly away gone disappeared disappear vanished vanish appeared appear emerged emerging emerge dropped drop lost losing dying died dead quiet still future ahead forecast prediction predictions predict expected expect ' +
    'expectation outlook heading speed further accelerate importance important relevance relevant relevant kept keep keeps judging judged every bullet bullets eyes vs versus before stronger dominate lips conversation town steam ground losing top three fell fall off agenda everywhere bigger excited enthusiastic mostly most areas'
  ).split(' '),
);

/** Trends of an edition or of all, what came or went, how one topic or tool rose or fell, and what a writer thought. */
export function trends(context: Context): Content | undefined {
  const { reading: whole, knowledge } = context;
  // All that a company showed over the years is a list.
  if (whole.intents.has('list') && whole.names.some(isOfPeople)) return undefined;
  const subject = followed(whole);
  const isOfTopic = subject !== undefined && isOverTime(whole);
  const direction = subject === undefined && whole.names.length === 0 ? directionOf(whole) : undefined;
  const written = byWriter(context, whole);
  const isWriters = written !== whole && (['talks', 'who', 'author'] as const).every((one) => !whole.intents.has(one));
  const isUnheard = UNHEARD.test(whole.folded) && (whole.intents.has('tools') || subject?.kind === 'tool');
  if (!whole.intents.has('trend') && !isOfTopic && !direction && !isWriters && !isUnheard) return undefined;
  const asked = sentenceThat(new RegExp(`${TOPICS.source}|${OVER_TIME.source}|${AHEAD.source}`), whole);
  const reading = sinceYear(context, byWriter(context, asked));
  const { editions } = reading.held;
  const worded = reading.words.filter((word) => !TREND_WORDS.has(word));
  if (direction && worded.length === 0) return computed({ knowledge, reading }, turned(context, direction));
  const inScope: Context = { knowledge, reading: { ...reading, words: worded } };
  if (AHEAD.test(reading.folded) && !isOfTopic) {
    const seen = foreseen(inScope);
    if (seen) return seen;
  }
  if (isWriters && reading.names.length > 0) {
    const said = candidates(inScope, ['highlight'], 'all').filter((one) => isSure(one, inScope.reading));
    if (said.length > 0) return factsOf(said.toSorted((a, b) => foresight(b) - foresight(a)));
  }
  if (subject && !isUnheard && (worded.length === 0 || isOfTopic))
    return {
      kind: 'trend',
      subject,
      editions: byEdition(subject.of, editions),
      statements: statementsOn(context, reading),
    };
  if (isUnheard || (FADING.test(reading.folded) && reading.names.length > 0)) return unheard(inScope);
  const said =
    worded.length > 0
      ? viewed(inScope)
      : reading.names.length > 0
        ? candidates(inScope, ['highlight'], 'all').filter(isView)
        : [];
  if (said.length > 0) return factsOf(said);
  return reading.names.length > 0 || worded.length > 0 || isWriters ? undefined : stated(context, reading);
}

/** The topic or tool named: of a word that is both, the topic is meant. */
function followed({ names }: Reading): Extract<Subject, { kind: 'topic' | 'tool' }> | undefined {
  const all = names.flatMap(({ subjects }) => subjects);
  const topic = all.find((one) => one.kind === 'topic');
  const tool = all.find((one) => one.kind === 'tool');
  return topic?.kind === 'topic' ? topic : tool?.kind === 'tool' ? tool : undefined;
}

/** After a year, or more in it, or less: that year is set against the others. */
function sinceYear({ knowledge }: Context, reading: Reading): Reading {
  const { held, folded } = reading;
  if (
    held.years.length !== 1 ||
    !/\b(?:after|since) (?:the )?(?:\w+ )?(?:20)?\d\d\b|\b(?:more|less|fewer|bigger|smaller)\b/.test(folded)
  )
    return reading;
  return { ...reading, held: { ...held, editions: [...knowledge.catalog.editions.values()] } };
}

/** Whether a topic is followed from one time to another, and nothing particular is asked of it. */
function isOverTime({ held, folded, intents, words }: Reading): boolean {
  const years = new Set(held.editions.map(({ year }) => year));
  const asksElse = (['who', 'tools', 'companies', 'need', 'since', 'lesson', 'number'] as const).some((one) =>
    intents.has(one),
  );
  return (
    held.named &&
    years.size > 1 &&
    held.years.length > 1 &&
    !asksElse &&
    words.length <= MOST_WORDS &&
    !/\btalks|sessions\b/.test(folded)
  );
}

const MOST_WORDS = 5;

/** Which way the topics went that are asked for. */
function directionOf(reading: Reading): Direction | undefined {
  const { folded, held, intents } = reading;
  if (intents.has('who') || intents.has('tools')) return undefined;
  const isOfTopics = TOPICS.test(folded) || (/\bwhat\b/.test(folded) && held.named && SPAN.test(folded));
  const direction = isOfTopics ? wayOf(folded) : undefined;
  return direction ?? (held.named && held.editions.length > 1 && CHANGED.test(folded) ? 'changed' : undefined);
}

function wayOf(folded: string): Direction | undefined {
  const isFading = FADING.test(folded);
  if (EVERYWHERE.test(folded) && !isFading && !/\b(?:new|grow\w*|rising)\b/.test(folded)) return 'everywhere';
  if (isFading && !/\bmore\b/.test(folded)) return 'fading';
  return RISING.test(folded) ? 'rising' : undefined;
}

const CHANGED = /\b(?:chang\w+|differ\w*|compare\w*|comparison|shift\w*|evol\w+|develop(?:ed|s)?)\b/;
/** More in the first year than later is what faded. */
function turned({ knowledge, reading: { held, folded } }: Context, direction: Direction): Direction {
  const first = Math.min(...[...knowledge.catalog.editions.values()].map(({ year }) => year));
  const isOfFirst = held.years.length === 1 && held.years[0] === first && !/\b(?:after|since)\b/.test(folded);
  if (!isOfFirst || !/\b(?:more|less|fewer|bigger|smaller)\b/.test(folded)) return direction;
  return direction === 'rising' ? 'fading' : direction === 'fading' ? 'rising' : direction;
}

/** Words by which one time is set against another, where no topic is spoken of. */
const SPAN =
  /\b(?:came up|new in|newly|went away|fell off|disappeared|vanished|(?:more|less|fewer) (?:\w+ )?than|between|compared (?:to|with))\b/;

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
        themes: topics.slice(0, SHOWN.topics).map((topic) => themeOf(topic, shown)),
        statements: [],
      };
}

/** The editions that a writer named by name wrote of; what they thought is asked, and not what they spoke of. */
function byWriter({ knowledge }: Context, reading: Reading): Reading {
  const names = (edition: Edition): string[] => edition.sources.flatMap(({ author }) => words(author ?? ''));
  const named = reading.words.filter((word) =>
    [...knowledge.catalog.editions.values()].some((one) => names(one).includes(word)),
  );
  if (named.length === 0) return reading;
  const editions = reading.held.editions.filter((one) => named.some((word) => names(one).includes(word)));
  return {
    ...reading,
    words: reading.words.filter((word) => !named.includes(word)),
    held: editions.length > 0 ? { ...reading.held, editions, named: true } : reading.held,
  };
}

/** Statements that surely have the words, what the writers saw or thought before what merely is. */
function viewed(context: Context): Candidate[] {
  return candidates(context, ['highlight'])
    .filter(
      (one) =>
        isSure(one, context.reading) || (isView(one) && one.share >= FORESEEN_SHARE && context.reading.held.named),
    )
    .sort((a, b) => foresight(b) - foresight(a));
}

function factsOf(found: readonly Candidate[]): Content {
  return { kind: 'facts', highlights: highlightsOf(found).slice(0, MOST_FACTS), listed: false, tools: [] };
}

function isView({ document }: Candidate): boolean {
  return document.kind === 'highlight' && FORESEEING.has(document.of.kind);
}

function foresight(one: Candidate): number {
  const isTheme = one.document.kind === 'highlight' && one.document.of.kind === 'theme';
  return one.score * (isTheme ? SEEN : isView(one) ? FORESEEN : 1);
}

/** What the writers thought would come: of what is named, or of all there is. */
function foreseen(context: Context): Content | undefined {
  const { reading } = context;
  const bare = { ...context, reading: { ...reading, words: [] } };
  const predicted = (found: readonly Candidate[]): Candidate[] =>
    found.filter(({ document }) => document.kind === 'highlight' && document.of.kind === 'prediction');
  const worded = predicted(candidates(context, ['highlight']).filter(({ share }) => share >= FORESEEN_SHARE));
  const found =
    worded.length > 0
      ? worded
      : reading.held.named && reading.words.length === 0
        ? predicted(candidates(bare, ['highlight'], 'all'))
        : [];
  return found.length === 0 ? undefined : factsOf(found);
}

/** Of things named, what the writers no longer heard of. */
function unheard(context: Context): Content | undefined {
  const quiet = { ...context, reading: { ...context.reading, words: [...context.reading.words, 'quiet'] } };
  const tools = context.reading.intents.has('tools');
  const found = candidates(quiet, ['highlight'], 'all').filter(
    (one) =>
      isSure(one, quiet.reading) &&
      isView(one) &&
      (!tools || highlightsOf([one]).some((said) => said.tools.length > 0)),
  );
  return found.length === 0 ? undefined : factsOf(found.slice(0, 1));
}

const FORESEEING = new Set(['theme', 'prediction', 'opinion']);
const SEEN = 2;
const FORESEEN = 1.5;
const FORESEEN_SHARE = 0.3;

/** What was said of a topic: the trend that each edition's writer saw first, then the rest. */
function statementsOn(context: Context, reading: Reading): Highlight[] {
  const bare = { ...context, reading: { ...reading, words: [] } };
  const rank = ({ kind }: Highlight): number =>
    kind === 'theme' ? 2 : kind === 'prediction' || kind === 'opinion' ? 1 : 0;
  const found = highlightsOf(candidates(bare, ['highlight'], 'all')).toSorted((a, b) => rank(b) - rank(a));
  const first = found.filter((one, at) => found.findIndex(({ edition }) => edition === one.edition) === at);
  return [...new Set([...first, ...found])].slice(0, MOST_ON_TOPIC);
}

/** All trends that the writers of the editions asked for named, those in the words of the question first. */
function stated({ knowledge }: Context, { held, tokens }: Reading): Content | undefined {
  const onDay = (day: number | undefined): boolean =>
    held.days.length === 0 || (day !== undefined && held.days.includes(day));
  const asked = new Set(tokens.map(({ word }) => stem(word)));
  const rank = ({ statement, topics }: Highlight): number =>
    words(statement).filter((word) => word.length >= LETTERS && asked.has(stem(word))).length + topics.length / MANY;
  const statements = held.editions
    .flatMap(({ highlights }) => highlights.filter(({ kind, source }) => kind === 'theme' && onDay(source.day)))
    .toSorted((a, b) => rank(b) - rank(a));
  const themes = (held.named ? held.editions.map(({ shortName }) => shortName) : ['']).flatMap((name) => {
    const found = findThemes(knowledge, name);
    return found.kind === 'themes' ? [...found.themes] : [];
  });
  return statements.length === 0
    ? undefined
    : { kind: 'themes', asked: 'stated', themes: once(themes).slice(0, SHOWN.themes), statements };
}

/** Letters of a word that tells something, and topics that count for one such word. */
const LETTERS = 5;
const MANY = 10;

function once(themes: readonly Theme[]): Theme[] {
  return themes.filter((one, at) => themes.findIndex(({ topic }) => topic === one.topic) === at);
}
