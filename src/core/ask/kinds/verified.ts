import type { Highlight, Talk, Tool } from '../../../catalog/catalog.js';
import { words } from '../../search/fold.js';
import { isAbout } from '../about.js';
import { type AnswerType, answerTypesOf } from '../answer-types.js';
import { type Context, candidates } from '../candidates.js';
import type { Content } from '../content.js';
import { isOfPeople, pins } from '../names.js';
import { stem } from '../stem.js';
import type { Reading } from '../understand.js';
import { no } from './no.js';
import { asFacts } from './statements.js';

const WHY =
  /\b(?:why|how come|what (?:made|makes|drove|drives|led|pushed|caused|moved)|reasons?|motivation|rationale)\b/;
/** Verbs that say that something was given up. Many are too plain to be searched for. */
const GIVES_UP =
  /\b(?:leave|leaves|left|leaving|drop(?:s|ped|ping)?|ditch\w*|abandon\w*|stop(?:s|ped|ping)?|quit\w*|give up|gave up|given up|giving up|throw\w*|threw|kick(?:ed|ing)? out|rid of|(?:go|goes|went|gone|going|come|came|move|moved|switch\w*) (?:back|away|off|from)|return\w*|revert\w*|retire[ds]?|scrap\w*|remov\w+|dump\w*|turn(?:ed)? (?:its|their) back)\b/;
const GAVE_UP =
  /\b(?:left|leaving|drop(?:s|ped)|ditch\w*|abandon\w*|stopped|quit|return(?:s|ed)|(?:went|gone|came|moved?|moving|turned) (?:back|away|off|from|to)|migrat\w+|switched|replaced|overtaken|no longer|ended|retired|gave up|passed on)\b/i;

/**
 * What a rule found, held against what the question takes for granted and the type of value it asks for; a no when the records do
 * not say it. Sharing the words of a question is not enough to answer it.
 */
export function verified(context: Context, content: Content): Content {
  const { reading } = context;
  const types = answerTypesOf(reading.folded);
  if (content.kind === 'talk' && !reading.intents.has('talks') && types.some(({ isStated }) => isStated))
    return no(context, { of: 'left-out', what: 'detail' });
  const checks = types.map(
    ({ said }) =>
      (text: string): boolean =>
        said?.test(text) ?? false,
  );
  if ((claimsEnd(reading) && !saysEnd(context, content)) || isOfOtherFate(reading, content))
    return no(context, { of: 'words', words: reading.words });
  const counted = countedStems(context);
  const alike = new Set(counted.flatMap((one) => [one, ...(context.knowledge.synonyms.get(one) ?? [])]));
  // Asked in other words it still is the noun itself, or else only the statement says what it counts.
  const counts = ({ statement, asks }: Highlight): boolean =>
    words(statement).some((word) => alike.has(stem(word))) ||
    words((asks ?? []).join(' ')).some((word) => counted.includes(stem(word)));
  if (counted.length > 0 && content.kind === 'facts' && !content.highlights.some(counts))
    return no(context, { of: 'left-out', what: 'number' });
  const kept = checks.reduce<Content>((left, says) => saying(context, left, says), content);
  return kept.kind === 'no' && content.kind !== 'no' ? (statedElsewhere(context, types) ?? kept) : kept;
}

/** Another statement of what is named, one of things, that gives a value of the type asked for. */
function statedElsewhere(context: Context, types: readonly AnswerType[]): Content | undefined {
  const { reading } = context;
  const [type] = types;
  const said = type?.isProper ? type.said : undefined;
  if (!said || types.length > 1 || !reading.names.some(isOfPeople)) return undefined;
  const named = { ...context, reading: { ...reading, names: reading.names.filter(pins), words: [] } };
  return asFacts(
    candidates(named, ['highlight']).filter(
      ({ document }) => document.kind === 'highlight' && said.test(document.of.statement),
    ),
  );
}

/** What is counted, where it is asked how many of it: the stems of the noun and what stands before it. */
function countedStems({ reading: { intents, names, tokens } }: Context): string[] {
  const at = tokens.findIndex(({ word }, place) => word === 'how' && tokens[place + 1]?.word === 'many');
  if (at < 0 || !intents.has('number') || !names.some(isOfPeople)) return [];
  const verb = tokens.findIndex(({ word }, place) => place > at + 1 && VERBS.has(word));
  const nouns = tokens.slice(at + 2, verb < 0 ? at + 2 + MOST_COUNTED : Math.min(verb, at + 2 + MOST_COUNTED));
  return nouns.map(({ word }) => stem(word));
}

const MOST_COUNTED = 3;
const VERBS = new Set('is are was were do does did has have had can could at in of for on'.split(' '));

/** Why somebody gave something up: that they did is in the question only. */
function claimsEnd({ folded, names }: Reading): boolean {
  return names.some(isOfPeople) && WHY.test(folded) && GIVES_UP.test(folded);
}

/** Whether a statement of the talk says so of one of the things named. */
function saysEnd({ knowledge, reading }: Context, content: Content): boolean {
  const things = reading.names.filter((named) => !isOfPeople(named) && named.subjects.length > 0);
  return talksOf(content)
    .flatMap(({ highlights }) => highlights)
    .filter((of) => things.length === 0 || things.some((named) => isAbout(knowledge, { kind: 'highlight', of }, named)))
    .some(({ statement }) => GAVE_UP.test(statement));
}

/** Why a tool met a fate that it did not meet. */
function isOfOtherFate({ folded, fates }: Reading, content: Content): boolean {
  return (
    content.kind === 'tool' &&
    content.asked === 'since' &&
    WHY.test(folded) &&
    fates.length > 0 &&
    !/\b(?:not|never|no longer)\b/.test(folded) &&
    !fates.some(({ tools }) => tools.includes(content.tool))
  );
}

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
    default:
      return [];
  }
}

function statedIn({ statement, since }: Highlight): string[] {
  return [statement, since?.what ?? ''];
}

function toldIn({ summary, takeaways, notes, highlights }: Talk): string[] {
  return [...summary, ...(takeaways ?? []), ...(notes ?? []).map(({ what }) => what), ...highlights.flatMap(statedIn)];
}

function toldOf({ what, note, since, verdict }: Tool): string[] {
  return [what, note ?? '', verdict?.what ?? '', ...(since ?? []).map((fact) => fact.what)];
}
