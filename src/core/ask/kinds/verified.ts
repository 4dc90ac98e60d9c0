import type { Highlight, Talk, Tool } from '../../../catalog/catalog.js';
import { words } from '../../search/fold.js';
import { isAbout } from '../about.js';
import { type AnswerType, answerTypesOf } from '../answer-types.js';
import { type Context, candidates } from '../candidates.js';
import type { Content } from '../content.js';
import { asksExtreme } from '../extremes.js';
import { isOfPeople, pins } from '../names.js';
import type { Reading } from '../reading.js';
import { stem } from '../stem.js';
import { unaccounted } from './accounted.js';
import { ofCompound } from './compounds.js';
import { no } from './no.js';
import { GAVE_UP, GIVES_UP, presumed } from './presumed.js';
import { asFacts } from './statements.js';
import { statedIn, toldIn, toldOf } from './told.js';
import { isOfOther, longerTopic, missedName, missedNoun, ranksAnything, versionAsked } from './unmet.js';

const WHY =
  /\b(?:why|how come|what (?:made|makes|drove|drives|led|pushed|caused|moved)|reasons?|motivation|rationale)\b/;
/**
 * What a rule found, held against what the question takes for granted and the type of value it asks for; a no when the records do
 * not say it. Sharing the words of a question is not enough to answer it.
 */
export function verified(context: Context, found: Content): Content {
  const { reading } = context;
  const content = ofCompound(context, found);
  const types = answerTypesOf(reading.folded);
  const isLeftOut =
    content.kind === 'talk' &&
    (reading.intents.has('talks')
      ? types.some(({ isOfTalk }) => isOfTalk)
      : types.some(({ isStated }) => isStated) || FOUNDED.test(reading.folded));
  if (isLeftOut) return begun(context) ?? no(context, { of: 'left-out', what: 'detail' });
  // Of where something ran, the statement of the talk that names the place.
  const placed = content.kind === 'talk' && !reading.intents.has('talks') && WHICH_PLACE.test(reading.folded);
  if (placed) {
    const highlights = content.talk.highlights.filter((one) => statedIn(one).some((text) => COUNTRY.test(text)));
    if (highlights.length > 0) return { kind: 'facts', highlights, listed: false, tools: [] };
    if (isOfPlant(reading)) return no(context, { of: 'left-out', what: 'detail' });
  }
  // A list of talks has no room, and no listener's question.
  if (content.kind === 'talks' && types.some(({ said, isOfTalk }) => said === undefined || isOfTalk))
    return no(context, { of: 'left-out', what: 'detail' });
  // A talk in notes that are not told by day has none.
  if (content.kind === 'talk' && content.asked === 'when' && WHICH_DAY.test(reading.folded) && !hasDay(content.talk))
    return no(context, { of: 'left-out', what: 'detail' }, [{ kind: 'talk', of: content.talk }]);
  // Which of two is faster is a claim; by how much is a figure.
  if (
    content.kind === 'comparison' &&
    FIGURES.test(reading.folded) &&
    !content.statements.some(({ statement }) => /\d\s?(?:%|ms|x)/.test(statement))
  )
    return no(
      context,
      { of: 'left-out', what: 'number' },
      content.statements.map((of) => ({ kind: 'highlight', of })),
    );
  if (content.kind === 'speakers' && ORGANISED.test(reading.folded))
    return no(context, { of: 'left-out', what: 'detail' });
  const checks = types.map(
    ({ said }) =>
      (text: string): boolean =>
        said?.test(text) ?? false,
  );
  const otherwise = presumedEnd(reading, content);
  if (otherwise) return no(context, { of: 'fate', tool: otherwise }, [{ kind: 'tool', of: otherwise }]);
  if (claimsEnd(reading) && !saysEnd(context, content)) return no(context, { of: 'words', words: reading.words });
  const counted = countedStems(context);
  const alike = new Set(counted.flatMap((one) => [one, ...(context.knowledge.synonyms.get(one) ?? [])]));
  // Asked in other words it still is the noun itself, or else only the statement says what it counts.
  const counts = ({ statement, asks }: Highlight): boolean =>
    words(statement).some((word) => alike.has(stem(word))) ||
    words((asks ?? []).join(' ')).some((word) => counted.includes(stem(word)));
  const isFigured = ({ statement }: Highlight): boolean => A_NUMBER.test(statement.replace(NO_NUMBER, ''));
  if (
    counted.length > 0 &&
    content.kind === 'facts' &&
    !content.highlights.some((one) => counts(one) && isFigured(one))
  )
    return no(context, { of: 'left-out', what: 'number' });
  if (
    claimsEndOfKubernetes(reading) &&
    !talksOf(content).some(({ highlights }) => highlights.some(({ statement }) => GAVE_UP_KUBERNETES.test(statement)))
  )
    return no(context, { of: 'words', words: reading.words });
  const other = presumed(context, content);
  if (other) return other;
  if (isOfOther(context, content)) return no(context, { of: 'words', words: reading.words });
  const unmet =
    longerTopic(reading, content) ??
    missedName(context, content) ??
    missedNoun(context, content) ??
    unaccounted(context, content);
  if (unmet !== undefined) return no(context, { of: 'words', words: [unmet] });
  const version = versionAsked(context, content);
  if (version) {
    const told = saying(context, content, version);
    return told.kind === 'no' ? (statedOfNamed(context, version) ?? told) : told;
  }
  // The highest level of the foundation is one of those that are told.
  const isOfLevel = content.kind === 'tool' && content.asked === 'since' && LEVEL.test(reading.folded);
  if (asksExtreme(reading) && !isOfLevel && !ranksAnything(content))
    return no(context, { of: 'left-out', what: 'detail' });
  const kept = checks.reduce<Content>((left, says) => saying(context, left, says), content);
  return kept.kind === 'no' && content.kind !== 'no' ? (statedElsewhere(context, types) ?? kept) : kept;
}

/** Whether it is told of somebody's own things: a talk on them has a place, and they have another. */
function isOfPlant({ names, words: left }: Reading): boolean {
  const has = (kind: string): boolean => names.some(({ subjects }) => subjects.some((one) => one.kind === kind));
  return left.length > 0 && has('organisation') && !has('speaker');
}

const WHICH_PLACE = /\b(?:which|what) (?:\w+ )?(?:country|countries|nation|land|region|part of the world|continent)\b/;
const COUNTRY =
  /\b(?:Ireland|Germany|France|Spain|Portugal|Italy|Switzerland|Austria|Belgium|Netherlands|Luxembourg|Denmark|Sweden|Norway|Finland|Poland|England|Scotland|Britain|United (?:Kingdom|States)|UK|US|USA|Canada|Brazil|India|China|Japan|Korea|Singapore|Australia|Israel)\b/;

const LEVEL = /\b(?:highest|top|last|final) (?:level|tier|stage|rung)\b/;

/** Who founded something is told by no talk that is about it. */
const FOUNDED =
  /^(?:\w+ )?who (?:\w+ )?(?:found(?:ed|s)|invent\w+|owns?|owned|acquired|bought|funds?|funded|sponsors?)\b/;

const FIGURES =
  /\b(?:benchmark\w*|throughput|p\d\d|[rq]ps|percentiles?|(?:exact |latency |performance |raw )(?:figures?|numbers?)|figures|how (?:much|many))\b/;
const WHICH_DAY = /\b(?:which|what) (?:week ?)?day\b/;

function hasDay({ edition, day, heldOn }: Talk): boolean {
  return edition.days.length > 0 || day !== undefined || heldOn !== undefined;
}

/** Who was behind a conference, and not on its stage. */
const ORGANISED =
  /\bwho (?:\w+ )?(?:organi[sz]\w+|sponsor\w*|hosted|moderated|emceed|catered|funded|financed|paid for|volunteer\w*|ran the (?:conference|event))\b(?! (?:the |a )?(?:talk|session|panel|keynote|demo))/;

/** When what is named began, as something beside the notes tells. */
function begun(context: Context): Content | undefined {
  const { reading } = context;
  if (!BEGAN.test(reading.folded)) return undefined;
  const own = reading.names.filter(pins).flatMap(({ subjects }) => subjects.map(({ of }) => of.name));
  const named = { ...context, reading: { ...reading, words: [] } };
  const [said] = candidates(named, ['highlight']).filter(
    ({ document }) =>
      document.kind === 'highlight' && own.some((name) => FORMED.test(document.of.since?.what.split(name)[1] ?? '')),
  );
  return said && asFacts([said]);
}

const BEGAN =
  /\b(?:start|started|begin|began|begun|found|founded|form|formed|establish|established|created|launched|set up|born)\b/;
const FORMED = /^ (?:was|had been) (?:formed|founded|established|set up|launched) (?:on|in)\b/;

/** Another statement of what is named, one of things, that gives a value of the type asked for. */
function statedElsewhere(context: Context, types: readonly AnswerType[]): Content | undefined {
  const { reading } = context;
  const [type] = types;
  const said = type?.isProper ? type.said : undefined;
  const isOfTalk = reading.within?.length === 1;
  if (!said || types.length > 1 || !(reading.names.some(isOfPeople) || isOfTalk)) return undefined;
  return statedOfNamed(context, (text) => said.test(text));
}

/** The statements of what is named that say something. */
function statedOfNamed(context: Context, says: (text: string) => boolean): Content | undefined {
  const names = context.reading.names.filter(pins);
  if (names.length === 0 && context.reading.within === undefined) return undefined;
  const named = { ...context, reading: { ...context.reading, names, words: [] } };
  return asFacts(
    candidates(named, ['highlight']).filter(
      ({ document }) => document.kind === 'highlight' && says(document.of.statement),
    ),
  );
}

/** What is counted, where it is asked how many of it: the stems of the noun and what stands before it. */
function countedStems({ reading: { intents, tokens } }: Context): string[] {
  const at = tokens.findIndex(({ word }, place) => word === 'how' && tokens[place + 1]?.word === 'many');
  if (at < 0 || !intents.has('number')) return [];
  const verb = tokens.findIndex(({ word }, place) => place > at + 1 && VERBS.has(word));
  const nouns = tokens.slice(at + 2, verb < 0 ? at + 2 + MOST_COUNTED : Math.min(verb, at + 2 + MOST_COUNTED));
  return nouns
    .map(({ word }) => word)
    .filter((word) => !PERSONS.has(word))
    .map(stem);
}

const A_NUMBER =
  /\d|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|twenty|dozens?|several|hundreds?|thousands?|millions?|billions?|half|third|quarter|both|twice|double[ds]?|pair|single|only|no|none|every|all|each|most|many|few)\b/i;
/** Years and names hold digits, and are no figures. */
const NO_NUMBER = /\b(?:19|20)\d\d\b|\b[A-Za-z]+\d+\b/g;

/** Persons that are counted, whatever a statement calls them. */
const PERSONS = new Set('people persons folks'.split(' '));

const MOST_COUNTED = 3;
const VERBS = new Set('is are was were do does did has have had can could at in of for on'.split(' '));

/** Why somebody gave something up: that they did is in the question only. */
function claimsEnd({ folded, names }: Reading): boolean {
  return names.some(isOfPeople) && WHY.test(folded) && GIVES_UP.test(folded);
}

/** Whether it is asked of somebody as a thing that happened, that they gave up Kubernetes itself, which hardly any did. */
function claimsEndOfKubernetes({ folded, names, intents }: Reading): boolean {
  return (names.some(isOfPeople) || intents.has('companies') || intents.has('who')) && KUBERNETES_GIVEN_UP.test(folded);
}

const KUBERNETES_GIVEN_UP = new RegExp(
  `(?:${GIVES_UP.source})(?: (?:using|the|its|their|running|on|with)){0,2} kubernetes\\b`,
);
const GAVE_UP_KUBERNETES =
  /\b(?:from|left|leaving|dropp\w+|abandon\w+|replac\w+|off|without|stopped using) (?:\w+ ){0,2}Kubernetes\b/i;

/** Whether a statement of the talk says so of one of the things named. */
function saysEnd({ knowledge, reading }: Context, content: Content): boolean {
  const things = reading.names.filter((named) => !isOfPeople(named) && named.subjects.length > 0);
  return talksOf(content)
    .flatMap(({ highlights }) => highlights)
    .filter((of) => things.length === 0 || things.some((named) => isAbout(knowledge, { kind: 'highlight', of }, named)))
    .some(({ statement }) => GAVE_UP.test(statement));
}

/** The tool that did not meet the end of which the question asks when, why or by whom, as if it had. */
function presumedEnd({ folded, fates }: Reading, content: Content): Tool | undefined {
  if (content.kind !== 'tool' || content.asked !== 'since' || fates.length === 0) return undefined;
  const isPresumed = (WHY.test(folded) || DATED_END.test(folded)) && !/\b(?:not|never|no longer|if)\b/.test(folded);
  const isOther = fates.every(({ slug, tools }) => slug === 'ended' && !tools.includes(content.tool));
  return isPresumed && isOther ? content.tool : undefined;
}

/** An end asked for its day, its place in time or its doer. */
const DATED_END =
  /^(?:(?:and|so|but) )?(?:since )?when (?:was|were|did|had|has|will|is|does)\b|\b(?:in |on )?(?:which|what) (?:year|month|day|date) (?:was|were|did|had|has|will|is)\b|^how long ago\b|\bwho (?:\w+ )?(?:archived|killed|retired|discontinued|deprecated|abandoned|scrapped|axed|shut)\b/;

/** The content as far as its records say something. Lists are chosen by names and filters, and are left as they are. */
function saying(context: Context, content: Content, says: (text: string) => boolean): Content {
  const lacks = (): Content => no(context, { of: 'left-out', what: 'detail' });
  switch (content.kind) {
    case 'facts': {
      const highlights = content.highlights.filter((one) => statedIn(one).some(says));
      return highlights.length > 0 ? { ...content, highlights } : lacks();
    }
    case 'talk':
      // Which talk it was has an answer whatever the talk says.
      return context.reading.intents.has('talks') || toldIn(content.talk).some(says) ? content : lacks();
    case 'tool':
      return toldOf(content.tool).some(says) ? content : lacks();
    case 'comparison':
    case 'edition':
    case 'speakers':
      return lacks();
    default:
      return content;
  }
}

function talksOf(content: Content): readonly Talk[] {
  switch (content.kind) {
    case 'facts':
      return content.highlights.flatMap(({ talk }) => talk ?? []);
    case 'talk':
      return [content.talk];
    case 'organisations':
      return content.list.flatMap(({ talks }) => talks);
    case 'speakers':
      return content.people.flatMap(({ talks }) => talks);
    default:
      return [];
  }
}
