import { type Candidate, type Context, candidates, isSure } from '../candidates.js';
import type { Content } from '../content.js';
import { pins } from '../names.js';
import type { Reading } from '../understand.js';
import { no } from './no.js';
import { tellers } from './people.js';
import { saysWord, sharedScores } from './shared-words.js';
import { asFacts } from './statements.js';

/** Who is against something: a statement of that mind. That somebody spoke of it says nothing of what they thought. */
export function opponents(context: Context): Content | undefined {
  const { knowledge, reading } = context;
  const { folded, names, words, intents } = reading;
  if (!AGAINST.test(folded) || names.length === 0 || intents.has('disagree')) return undefined;
  const stance = words.filter((word) => !OF_STANCE.test(word));
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
  return asFacts(found) ?? no(context, { of: 'words', words: words.length > 0 ? words : stance });
}

const AGAINST =
  /^(?:\w+ ){0,2}(?:who|which (?:speakers?|persons?)|did (?:any ?one|any ?body|any speaker))(?: \w+){0,2} (?:against|complain\w*|criti\w+|hate[sd]?|dislike[sd]?|fear(?:s|ed)?|fault(?:s|ed)?|reject(?:s|ed)?|oppos\w+|attack(?:s|ed)|mock(?:s|ed)?|despis\w+|distrust\w*|warn(?:s|ed)? (?:of|about|against))\b/;
const OF_STANCE =
  /^(?:argu\w+|against|complain\w*|criti\w+|hate[sd]?|dislike[sd]?|fear(?:s|ed)?|fault(?:s|ed)?|reject(?:s|ed)?|oppos\w+|attack(?:s|ed)|mock(?:s|ed)?|despis\w+|distrust\w*|warn(?:s|ed)?)$/;
const ADVERSE =
  /\b(?:not|never|hard|complex|complicated|pain|reluctan\w+|fault\w*|problem\w*|trouble\w*|limited|limits|sharp|danger\w*|unsafe|against|warn\w*|doubt\w*|bland|costly|difficult|tricky|hardly|regrett\w*|wrong|nowhere near)\b/i;
const OF_VIEWS = new Set(['opinion', 'lesson', 'takeaway', 'recommendation', 'theme']);

function isAgainst({ document }: Candidate): boolean {
  return document.kind === 'highlight' && OF_VIEWS.has(document.of.kind) && ADVERSE.test(document.of.statement);
}

/** Whether the statement itself says what is named. */
function saysName({ knowledge, reading: { names, tokens } }: Context, { document }: Candidate): boolean {
  return (
    document.kind === 'highlight' &&
    names.some(({ from, to }) =>
      tokens.slice(from, to).every(({ word }) => saysWord(knowledge, document.of.statement, word)),
    )
  );
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
