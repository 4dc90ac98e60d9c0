import type { Knowledge } from '../knowledge.js';
import type { Context } from './candidates.js';
import type { Content } from './content.js';
import { type Focus, focusOf, NO_FOCUS } from './focus.js';
import { followUps } from './follow-up.js';
import { idOfSubject } from './ids.js';
import { aboutPeople, broughtBy } from './kinds/about-people.js';
import { ambiguous } from './kinds/ambiguous.js';
import { comparedTalks } from './kinds/compared-talks.js';
import { disagreement, disputed, doubtedDay, sides, whichCompany } from './kinds/disputes.js';
import { announced, editionFacts } from './kinds/editions.js';
import { bareFigure, figure } from './kinds/figures.js';
import { foundationTools } from './kinds/foundation.js';
import { general } from './kinds/general.js';
import { opponents, users } from './kinds/holders.js';
import { cannotBe, leftOut, nameless, ofOtherYear } from './kinds/impossible.js';
import { meaning, storyOfTool } from './kinds/meaning.js';
import { need, taskOfTool } from './kinds/needs.js';
import { companiesOf, whoSpoke } from './kinds/people.js';
import { atPlace, unheldForm } from './kinds/programme-order.js';
import { ranked } from './kinds/ranking.js';
import { severalTimes } from './kinds/several-times.js';
import { becameOf } from './kinds/since.js';
import { smallTalk } from './kinds/small-talk.js';
import { lesson } from './kinds/statements.js';
import { countedTalks, describedTalk, onWhichDay, rememberedTalk, talkList, unwatched } from './kinds/talks.js';
import { toldTask } from './kinds/told-tasks.js';
import { groupOfTools, wantedTools } from './kinds/tool-lists.js';
import { compared } from './kinds/tools.js';
import { trends } from './kinds/trends.js';
import { verified } from './kinds/verified.js';
import { heldToIt } from './kinds/whether-of-it.js';
import { yearOf } from './kinds/year-of.js';
import { listFrom, moreOf } from './more.js';
import { leadsOf, namedIn, talksTold } from './named-in.js';
import { readAs } from './read-as.js';
import type { Reading, Understood } from './reading.js';
import { withYears } from './relative-years.js';
import { repeated } from './repeated.js';
import { restOfList } from './rest-of-list.js';
import { understand } from './understand.js';
import { whoSaidIt } from './who-said-it.js';

export interface Question {
  readonly text: string;
  /** Today as `YYYY-MM-DD`. */
  readonly today: string;
  /** What the answer before left, in the same conversation. */
  readonly focus?: Focus | undefined;
  /** Page wanted, counted from 1. */
  readonly page?: number;
}

export type Answer = Content & {
  readonly understood: Understood;
  /** Ids of what it leads with, best first; none when there is no answer. */
  readonly leads: readonly string[];
  /** Ids of all records that the reply names, on all its pages. */
  readonly named: readonly string[];
  readonly focus: Focus;
};

/** Answers a question from the catalog alone; the same catalog, focus and question give the same answer. */
export function answerQuestion(knowledge: Knowledge, question: Question): Answer {
  const alone = understand(knowledge, withYears(question.text, question.today));
  const rest = question.focus && restOfList(alone, question.focus);
  const small = rest ? undefined : smallTalk(knowledge, alone);
  if (small) {
    const content: Content = { kind: 'small-talk', of: small };
    return {
      ...content,
      understood: understoodOf(alone, false),
      leads: [],
      named: [],
      focus: question.focus ?? NO_FOCUS,
    };
  }
  const more = question.focus && moreOf(knowledge, alone.folded, question.focus);
  const teller = question.focus && whoSaidIt(knowledge, alone, question.focus);
  const isTold = teller !== undefined && teller.kind !== 'no';
  const again = question.focus && !isTold ? repeated(knowledge, alone.folded, question.focus) : undefined;
  const shown = more ?? again ?? (rest && listFrom(knowledge, rest, 0));
  if (shown && question.focus) {
    const leads = leadsOf(shown);
    const isRest = rest !== undefined && more === undefined && again === undefined;
    const focus = isRest ? rest : { ...question.focus, page: more ? question.focus.page + 1 : 1 };
    return { ...shown, understood: understoodOf(alone, true), leads, named: namedIn(shown), focus };
  }
  const kept = question.focus && inFocus(knowledge, alone, question.focus);
  const reading = kept?.reading ?? alone;
  const content = kept?.content ?? contentOf({ knowledge, reading });
  const leads = leadsOf(content);
  const page = question.page ?? 1;
  const focus =
    leads.length > 0 || !(kept || saysNothing(alone))
      ? focusOf(reading, { leads, told: talksTold(content, reading), page }, question.focus)
      : (question.focus ?? NO_FOCUS);
  return {
    ...content,
    understood: understoodOf(reading, kept !== undefined),
    leads,
    // A long list names a great many: they are told where somebody asks for them.
    get named() {
      return namedIn(content);
    },
    focus,
  };
}

/** What goes on from the answer before, with its answer: the first way to read it so that has one, or else one that cannot stand alone. */
function inFocus(
  knowledge: Knowledge,
  alone: Reading,
  focus: Focus,
): { reading: Reading; content: Content } | undefined {
  const said = whoSaidIt(knowledge, alone, focus);
  if (said) return { reading: alone, content: said };
  let bound: { reading: Reading; content: Content } | undefined;
  for (const { reading, isBound } of followUps(knowledge, alone, focus)) {
    const found = { reading, content: contentOf({ knowledge, reading }) };
    if (found.content.kind !== 'no') return found;
    if (isBound) bound ??= found;
  }
  return bound;
}

/** Kinds of answers, the more particular before the more general; the first that has an answer gives it. */
const RULES: readonly ((context: Context) => Content | undefined)[] = [
  yearOf,
  announced,
  ofOtherYear,
  cannotBe,
  ambiguous,
  editionFacts,
  leftOut,
  nameless,
  atPlace,
  unheldForm,
  ranked,
  rememberedTalk,
  broughtBy,
  storyOfTool,
  opponents,
  users,
  severalTimes,
  companiesOf,
  taskOfTool,
  toldTask,
  doubtedDay,
  sides,
  whichCompany,
  whoSpoke,
  disputed,
  comparedTalks,
  compared,
  trends,
  disagreement,
  unwatched,
  foundationTools,
  describedTalk,
  becameOf,
  countedTalks,
  figure,
  wantedTools,
  lesson,
  bareFigure,
  talkList,
  onWhichDay,
  groupOfTools,
  need,
  meaning,
  aboutPeople,
];

function contentOf(context: Context): Content {
  for (const rule of RULES) {
    const content = rule(context);
    if (content) return heldToIt(context, verified(context, content));
  }
  return heldToIt(context, verified(context, general(context)));
}

/** Whether a line names nothing and has no word that tells anything: a no to it leaves what was spoken of. */
function saysNothing({ names, words, held, formats, fates }: Reading): boolean {
  return names.length + words.length + formats.length + fates.length === 0 && !held.named;
}

function understoodOf(reading: Reading, isFollowUp: boolean): Understood {
  const { intents, held, names, not, formats, fates, words, strangers } = reading;
  const ids = (list: Reading['names']): string[] => [
    ...new Set(
      list.flatMap(({ subjects, groups }) => [
        ...subjects.map(idOfSubject),
        ...groups.map(({ of }) => `category:${of.slug}`),
      ]),
    ),
  ];
  return {
    intents: [...intents],
    editions: held.named ? held.editions.map(({ slug }) => slug) : [],
    days: held.days,
    names: ids(names),
    not: ids(not),
    formats,
    fates: fates.map(({ slug }) => slug),
    words,
    strangers,
    readAs: readAs(reading),
    followUp: isFollowUp,
  };
}
