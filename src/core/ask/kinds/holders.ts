import { words } from '../../search/fold.js';
import { type Candidate, type Context, candidates, isSure } from '../candidates.js';
import type { Content } from '../content.js';
import { pins } from '../names.js';
import type { Reading } from '../reading.js';
import { stem } from '../stem.js';
import { isAdverse, isFond } from './doubt-words.js';
import { no } from './no.js';
import { tellers } from './people.js';
import { sharedScores } from './shared-words.js';
import { asFacts } from './statements.js';
import { hasTwoSides } from './two-sides.js';

/** Who is against something: a statement of that mind. That somebody spoke of it says nothing of what they thought. */
export function opponents(context: Context): Content | undefined {
  const { knowledge, reading } = context;
  const { folded, names, words: left, intents, tokens } = reading;
  const isName = (at: number): boolean => names.some(({ from, to }) => at >= from && at < to);
  const isStance = (at: number): boolean =>
    isAgainstIt(
      tokens.map(({ word }) => word),
      at,
    ) &&
    tokens[at - 1]?.word !== 'as' &&
    !isName(at);
  const isAsked = ASKS_PEOPLE.test(folded) && tokens.some((_, at) => isStance(at));
  if (!isAsked || names.length === 0 || hasTwoSides(reading) || TELLS_WHAT.test(folded)) return undefined;
  const stance = left.filter((word) => !OF_STANCE.test(word) && !isAdverse(word) && !isFond(word));
  const asked = { knowledge, reading: { ...reading, words: stance } };
  const sharedScore = sharedScores(reading);
  const found = candidates(asked, ['highlight'], 'all')
    .filter((one) => isSure(one, asked.reading) && isAgainst(one) && saysName(context, one))
    .map((one) => ({ ...one, score: sharedScore(one) }))
    .sort((a, b) => b.score - a.score);
  const [said] = found.flatMap(({ document }) =>
    document.kind === 'highlight' && document.of.speakers.length > 0 ? [document.of] : [],
  );
  // What a writer was against has no speaker.
  if (said && intents.has('who')) return tellers(context, said);
  return asFacts(found) ?? no(context, { of: 'words', words: left.length > 0 ? left : stance });
}

/** Whether the word at a place says that somebody is against a matter, or not for it: `does not love`. */
function isAgainstIt(typed: readonly string[], at: number): boolean {
  const word = typed[at] ?? '';
  return isAdverse(word) || (isFond(word) && (typed[at - 1] === 'not' || typed[at - 1] === 'never'));
}

/** People are asked for, or whether there were any. */
const ASKS_PEOPLE =
  /^(?:\w+ ){0,2}(?:who|(?:which|any|what) (?:speakers?|persons?|people)|(?:did|does|was|were|is|are) (?:there )?(?:any ?one|any ?body|any speakers?))\b/;
/** What is warned of is a clause of its own: a talk or a lesson has it. */
const TELLS_WHAT = /\b(?:warn\w*|advis\w+|complain\w*) (?!of\b|about\b|against\b)\w+|\bthat\b/;
/** Words that only say that somebody holds a view. */
const OF_STANCE = /^(?:argu\w+|sp(?:eak|oke)|thinks?|thought|idea|called|stance|view|opinion)$/;
const ADVERSE =
  /\b(?:not(?! (?:known|only|just)\b)|never|hard|complex|complicated|pain|reluctan\w+|fault\w*|problem\w*|trouble\w*|limited|limits|sharp|danger\w*|unsafe|against|warn\w*|doubt\w*|bland|costly|difficult|tricky|hardly|regrett\w*|wrong|nowhere near)\b/i;
const OF_VIEWS = new Set(['opinion', 'lesson', 'takeaway', 'recommendation', 'theme']);

function isAgainst({ document }: Candidate): boolean {
  return document.kind === 'highlight' && OF_VIEWS.has(document.of.kind) && ADVERSE.test(document.of.statement);
}

/** Whether the statement itself says what is named, and not only the like of it. */
function saysName({ reading: { names, tokens } }: Context, { document }: Candidate): boolean {
  if (document.kind !== 'highlight') return false;
  const said = new Set(words(document.of.statement).map(stem));
  return names.some(({ from, to }) => tokens.slice(from, to).every(({ word }) => said.has(stem(word))));
}

/** Whether anybody uses a tool: a statement that somebody does. That it was spoken of is no use of it. */
export function users(context: Context): Content | undefined {
  const { knowledge, reading } = context;
  if (!USED.test(reading.folded) || !isOfOneTool(reading)) return undefined;
  const users = [
    ...[...knowledge.catalog.organisations.values()].flatMap(({ name, aliases }) => [name, ...(aliases ?? [])]),
    'team',
  ];
  const asked = { knowledge, reading: { ...reading, words: [] } };
  const found = candidates(asked, ['highlight'], 'all').filter(
    ({ document }) => document.kind === 'highlight' && users.some((name) => tellsUse(document.of.statement, name)),
  );
  const said = asFacts(found.map((one) => ({ ...one, score: 1 })));
  return said ?? (WHETHER.test(reading.folded) ? no(context, { of: 'left-out', what: 'detail' }) : undefined);
}

/** Asked whether anybody does, no list of talks is an answer. */
const WHETHER = /^(?:does|do|did|is|are|was|has|have|any ?one|any ?body)\b/;
const USED =
  /\b(?:(?:any ?one|any ?body|some ?one|some ?body|any (?:\w+ )?(?:company|companies|teams?|organi[sz]ations?|speakers?)|who|(?:which|what) (?:company|companies|teams?|organi[sz]ations?|firms?)) (?:\w+ )?(?:use|uses|used|using|run|runs|ran|running|adopt|adopts|adopted)|who (?:is|was|were|are) (?:using|running))\b/;
/** Whether a statement tells of use right after the name of who does. */
function tellsUse(statement: string, name: string): boolean {
  const at = statement.indexOf(name);
  return at >= 0 && USES.test(statement.slice(at + name.length));
}

const USES = /^(?:\W+\w+){0,6}?\W+(?:us(?:es|ed|ing)|runs?|ran|adopt\w+|built|moved|chose|relies|took them to)\b/;

function isOfOneTool({ names, intents, within }: Reading): boolean {
  const [named, ...others] = names;
  return (
    others.length === 0 &&
    named !== undefined &&
    pins(named) &&
    named.subjects.some(({ kind }) => kind === 'tool') &&
    !intents.has('talks') &&
    !intents.has('need') &&
    !within
  );
}
