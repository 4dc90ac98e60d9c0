import type { Talk } from '../../catalog/catalog.js';
import { TALK_FORMATS } from '../../catalog/formats.js';
import { GENERAL } from '../fillers.js';
import type { Knowledge } from '../knowledge.js';
import type { Status } from '../status.js';
import { askedPart } from './background.js';
import { besideYear } from './before-after.js';
import { withoutCourtesies } from './courtesy.js';
import { asEmployer } from './employer.js';
import { excludedWords } from './exclusions.js';
import { fateAsked, isOfFate, THEN_AND_NOW } from './fate.js';
import { type Around, isLikeness } from './framing.js';
import { type Intent, intentsOf } from './intents.js';
import { isPadding, isPersonTitled, isStranger, leftOver } from './left-over.js';
import { type Named, namesIn, pins } from './names.js';
import { splitOpening } from './opening.js';
import { withoutPurpose } from './purpose.js';
import type { Reading } from './reading.js';
import { withoutSlips } from './slips.js';
import { standsAsName } from './stands-as-name.js';
import { tells } from './telling.js';
import { foldedOf, quotedIn, type Token, tokensOf } from './tokens.js';
import { sortAfter, topicsByWord } from './topic-words.js';
import { asksTrend } from './trend-read.js';
import { isTrendWord } from './trend-stems.js';
import { type WhenHeld, whenHeld } from './when-held.js';

export function understand(knowledge: Knowledge, text: string): Reading {
  const { opening, rest } = splitOpening(withoutCourtesies(withoutSlips(knowledge, tokensOf(text))));
  const typed = withoutPurpose(rest);
  const { asked: tokens, background } = askedPart(
    typed,
    (word) => tells(knowledge, word),
    (word) => knowledge.documents.recall.knows(word) || knowledge.subjects.partial(word).length > 0,
  );
  const folded = foldedOf(tokens);
  const marked = excludedWords(tokens);
  const { intents: wanted, asking } = intentsOf(folded);
  // That sources differ is often said beside the question.
  if (intentsOf(foldedOf(background)).intents.has('disagree')) wanted.add('disagree');
  // Of talks and tools, the one that is not wanted is not asked for.
  for (const kind of ['talks', 'tools'] as const)
    if (wanted.has('talks') && wanted.has('tools') && UNWANTED[kind].test(folded)) wanted.delete(kind);
  // What is left out is not asked for: `everything but the meshes`.
  const asked = foldedOf(tokens.filter((_, at) => !marked[at]));
  if (marked.includes(true) && wanted.has('tools') && !intentsOf(asked).intents.has('tools')) wanted.delete('tools');
  const read = heldIn(knowledge, { tokens, marked, typed });
  const isOfTalks = wanted.has('talks') && !wanted.has('since');
  const held = isOfTalks ? besideYear(read, tokens, [...knowledge.catalog.editions.values()]) : read;
  const own = namesIn(knowledge, tokens, held.taken, marked).map((named) => asEmployer(named, tokens));
  const isIn = (list: readonly Named[], at: number): boolean => list.some(({ from, to }) => at >= from && at < to);
  const known = tokens.map((_, at) => (held.taken[at] ?? false) || isIn(own, at));
  const byWord = topicsByWord(knowledge, tokens, { taken: known, marked, folded });
  const all = [...own, ...byWord].toSorted((a, b) => a.from - b.from);
  const taken = known.map((is, at) => is || isIn(byWord, at));
  // Why not Istio is a question about Istio: only a list can be asked without something.
  const lists = !wanted.has('lesson') && !wanted.has('disagree');
  const { formats, places } = formatsIn(tokens, marked);
  for (const at of places) taken[at] = true;
  // Why a company abandoned something is what the company did, and no fate of a project.
  const isDeed = wanted.has('lesson') && all.some(pinsOrganisation);
  if (isDeed) wanted.delete('since');
  const fates = isDeed ? [] : fatesIn(knowledge, tokens, marked);
  const isAway = all.some(({ excluded }) => excluded) || marked.some((away, at) => away && held.taken[at]);
  // Who speaks for an organisation is no part of what is spoken of.
  const isStaff = (word: string): boolean => STAFF.has(word) && all.some(pins);
  // What a list is to leave out by a word for it, and not by a name: `but not the one on hiding`.
  const isListed =
    (wanted.has('talks') || marked.indexOf(true) <= ALONE) &&
    tokens.some(({ word }, at) => marked[at] && ONE_LEFT_OUT.test(word));
  const notWords = tokens
    .filter(({ word }, at) => isListed && lists && marked[at] && !taken[at] && knowledge.documents.recall.knows(word))
    .map(({ word }) => word)
    .filter((word) => !isPadding(knowledge, word) && !GENERAL.has(word));
  const isLeftOut = (word: string, at: number): boolean => marked[at] === true && (isAway || notWords.includes(word));
  const around = namedAround(all, held.named || formats.length > 0);
  const left = tokens.filter(({ word }, at) => !taken[at] && !isLeftOut(word, at) && !isStaff(word));
  // Of a person it is asked what they said, in any words for it.
  const isOfPerson = all.some(({ subjects, excluded }) => !excluded && subjects.some(({ kind }) => kind === 'speaker'));
  if (isOfPerson) wanted.delete('trend');
  if (isOfPerson && WHAT_THEY_SAID.test(folded)) wanted.add('about');
  const { telling, matter, chatter } = leftOver(knowledge, {
    left,
    tokens,
    background,
    folded,
    asking,
    intents: wanted,
    names: all,
    around,
    isOfPerson,
  });
  // From one year of the notes to another, a topic is followed through them.
  const isFollowed = held.years.length > 1 && all.some(({ subjects }) => subjects.some(({ kind }) => kind === 'topic'));
  const faring = isFollowed
    ? undefined
    : fateAsked(folded, all, { words: matter, intents: wanted, isLater: held.outside?.year !== undefined });
  // Of one tool, then and now is what became of it.
  if (faring && THEN_AND_NOW.test(folded)) for (const one of ['trend', 'compare'] as const) wanted.delete(one);
  // `Which metric stores`: tools, by their topic and their sort.
  const sort = ASKS_SORT.test(folded) && !wanted.has('talks') ? sortAfter(tokens, all) : undefined;
  if (sort !== undefined) for (const one of ['tools', 'list'] as const) wanted.add(one);
  const isTrend =
    faring === undefined &&
    asksTrend({
      folded,
      tokens,
      free: taken.map((is) => !is),
      names: all,
      isHeld: held.named,
      intents: wanted,
      words: matter,
    });
  const intents = new Set<Intent>([
    ...wanted,
    ...(faring ? ['since' as const] : []),
    ...(isTrend ? ['trend' as const] : []),
  ]);
  // That two things differ is asked, and told of neither.
  const unlike = matter.filter((word) => !isLikeness(word));
  const told = wanted.has('compare') && !wanted.has('talks') && unlike.length > 1 ? unlike : matter;
  const words = isTrend ? [] : (faring ?? told).filter((word) => word !== sort);
  // Words of rise and fall, and of fate, name nothing, whether or not a record has them.
  const isOfCourse = (word: string): boolean =>
    (intents.has('trend') && isTrendWord(word)) || (fates.length > 0 && isOfFate(word));
  const strange = telling.filter(
    ({ word }) =>
      words.includes(word) && !isOfCourse(word) && (isStranger(knowledge, word) || isPersonTitled(word, tokens)),
  );
  const strangers = new Set(strange.map(({ word }) => word));
  const strangeNames = strange.filter((token) => standsAsName(tokens, tokens.indexOf(token), words.length));
  return {
    opening: foldedOf(opening),
    background: foldedOf(background),
    tokens,
    folded,
    intents,
    held,
    names: lists ? all.filter(({ excluded }) => !excluded) : all,
    not: lists ? all.filter(({ excluded }) => excluded) : [],
    notWords: isAway ? [] : notWords,
    formats,
    fates,
    quoted: quotedIn(text),
    words,
    chatter,
    strangers: [...strangers],
    strangeNames: [...new Set(strangeNames.map(({ word }) => word))],
  };
}

function pinsOrganisation({ subjects, excluded }: Named): boolean {
  return !excluded && subjects.length > 0 && subjects.every(({ kind }) => kind === 'organisation');
}

/** What a question names, that its other words stand around. */
function namedAround(names: readonly Named[], isFiltered: boolean): Around {
  const tools = names.filter(
    ({ by, subjects }) => by !== 'description' && subjects.some(({ kind }) => kind === 'tool'),
  ).length;
  if (tools > 1) return 'tools';
  if (tools === 1 && names.length === 1) return 'tool';
  return names.length > 0 || isFiltered ? 'named' : 'nothing';
}

/** The conference of a question, or else the one that is spoken of around it. */
function heldIn(
  knowledge: Knowledge,
  { tokens, marked, typed }: { tokens: readonly Token[]; marked: readonly boolean[]; typed: readonly Token[] },
): WhenHeld {
  const held = whenHeld(knowledge, withoutDescriptions(knowledge, tokens), marked);
  if (held.named || tokens.length === typed.length) return held;
  const around = whenHeld(knowledge, withoutDescriptions(knowledge, typed), excludedWords(typed));
  return around.named && !around.outside ? { ...around, taken: held.taken } : held;
}

/** The words with those blanked that describe an organisation: `the American military` names no conference. */
function withoutDescriptions({ descriptions }: Knowledge, tokens: readonly Token[]): Token[] {
  const spans = descriptions.spot(tokens.map(({ word }) => word)).filter(({ from, to }) => to - from > 1);
  return tokens.map((token, at) =>
    spans.some(({ from, to }) => at >= from && at < to) ? { ...token, word: '' } : token,
  );
}

/** What somebody said, told of without a question: `cannot remember what she showed`. */
const WHAT_THEY_SAID =
  /\bwhat (?:\w+ ){1,4}?(?:said|showed|presented|talked|spoke|told|explained|covered|demonstrated|demoed|argued)\b|\bwhat (?:\w+ ){1,4}?(?:recommend|advise|suggest|propose)(?:e?d)?(?: in (?:detail|general|short))?(?=$| (?:in|at|during) (?:his|her|their|the|that|this)\b)/;

/** A list of one sort of tools, and nothing told of them. */
const ASKS_SORT = /^(?:(?:so|and|please|the|tell me) )*(?:which|what|list|name|enumerate|all|every|any)\b/;

/** Talks or tools, said not to be wanted. */
const UNWANTED = {
  talks:
    /\b(?:no|not|never|without|except|skip|rather than|instead of|no need (?:for|of)|do not (?:want|need|mean|care about)) (?:the |any |a )?(?:talks?|sessions?|presentations?)\b|\b(?:tools?|projects|products|software) only\b/,
  tools:
    /\b(?:no|not|never|without|except|skip|rather than|instead of|no need (?:for|of)|do not (?:want|need|mean|care about)) (?:the |any |a )?(?:tools?|projects?|products?|software)\b|\b(?:talks?|sessions?|presentations?) only\b/,
} as const;

/** What is left out is one of the list. */
const ONE_LEFT_OUT = /^(?:ones?|talks?|sessions?|presentations?|keynotes?|demos?|that|those)$/;
/** Up to this place a line begins with what it takes away: `and without the beginner one`. */
const ALONE = 2;

/** The people of an organisation. */
const STAFF = new Set(
  'employee employees staff engineers engineer devs crew bunch lads team teams colleagues representatives representative reps delegates delegation personnel workers scientists researchers guys gang staffers'.split(
    ' ',
  ),
);

/** Formats of talks asked for, without those that are asked away, and where they are said. */
function formatsIn(
  tokens: readonly Token[],
  marked: readonly boolean[],
): { formats: readonly Talk['format'][]; places: readonly number[] } {
  const formats = new Set<Talk['format']>();
  const places: number[] = [];
  for (const [at, { word }] of tokens.entries()) {
    const format = TALK_FORMATS.find((one) => one !== 'talk' && (word === one || word === `${one}s`));
    if (!format || OF_CODE.has(tokens[at + 1]?.word ?? '')) continue;
    places.push(at);
    if (marked[at]) for (const other of TALK_FORMATS.filter((one) => one !== format)) formats.add(other);
    else formats.add(format);
  }
  return { formats: [...formats], places };
}

/** After `demo` they tell what was shown, and not its form. */
const OF_CODE = new Set(['code', 'repo', 'repository', 'files']);

/** Fates asked for; beside another, one that is asked away is none of them. */
function fatesIn(knowledge: Knowledge, tokens: readonly Token[], marked: readonly boolean[]): Status[] {
  const all = knowledge.groups.spot(tokens.map(({ word }) => word));
  const kept = all.filter(({ from }) => !marked[from] || marked[0]);
  const isFate = (one: (typeof all)[number]): boolean => one.hits.some(({ name }) => name.target.kind === 'status');
  const spotted = kept.some(isFate) ? kept : all;
  const targets = spotted.flatMap(({ hits }) => hits.map(({ name }) => name.target));
  return [...new Set(targets.flatMap((one) => (one.kind === 'status' ? [one.of] : [])))];
}
