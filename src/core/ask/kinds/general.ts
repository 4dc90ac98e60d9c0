import { isOfAllTalks } from '../asks-talk.js';
import { type Candidate, type Context, candidates, isSure } from '../candidates.js';
import type { Content } from '../content.js';
import type { Document } from '../document.js';
import { pins } from '../names.js';
import { isOfTheField } from '../telling.js';
import { asksForUnheard, forNeed, tellsOfTask } from './needs.js';
import { no } from './no.js';
import { saysWord } from './shared-words.js';
import { asFacts } from './statements.js';
import { asTalks, none, questionOf, whichTalk } from './talks.js';
import { comparison, toolsNamed } from './tools.js';

/** What a record's kind counts for beside its score: a talk holds more words than a statement or a tool. */
const KIND: Readonly<Record<Document['kind'], number>> = { talk: 1.15, tool: 0.85, highlight: 1 };

/** Whatever record fits best, when nothing said of which kind it is. */
export function general(context: Context): Content {
  const { reading } = context;
  if (reading.words.length + reading.names.length === 0 && !reading.within)
    return no(context, { of: 'words', words: [] });
  if (reading.intents.has('talks') && !isOfAllTalks(reading)) return whichTalk(context) ?? none(context);
  const asksWhen = reading.intents.has('when');
  // Whether something is so, a statement tells.
  const isWhether = WHETHER.test(reading.folded);
  const isTask = tellsOfTask(reading);
  const isPast = TOLD_AS_PAST.test(reading.folded);
  if (isTask && asksForUnheard(context)) return none(context);
  // What was said in the one talk spoken of, its statements tell, and what a tool is does not.
  const inTalk = reading.within?.length === 1 && !reading.intents.has('tools') ? whatWasSaid(context) : undefined;
  if (inTalk) return inTalk;
  const found = candidates(context, ['talk', 'tool', 'highlight'], isTask ? 'none' : 'pinned')
    .filter((one) => isSure(one, reading) && (!isOfAllTalks(reading) || saysAny(context, one.document)))
    .map((one) => ({
      ...one,
      score:
        one.score *
        (isPast && one.document.kind === 'tool' ? OF_PAST : 1) *
        (isTask && !isPast && one.document.kind === 'tool'
          ? FOR_TASK
          : isWhether && one.document.kind !== 'tool'
            ? 1
            : KIND[one.document.kind]) *
        (asksWhen && saysWhen(one.document) ? DATED : 1),
    }))
    .sort((a, b) => b.score - a.score);
  const [best] = found;
  if (isTask && !isPast && (!best || best.document.kind === 'tool')) {
    const met = forNeed(context);
    if (met) return met;
  }
  return best ? asContent(context, best, found) : (sideBySide(context) ?? none(context));
}

function whatWasSaid(context: Context): Content | undefined {
  const said = candidates(context, ['highlight']).filter((one) => isSure(one, context.reading));
  return context.reading.words.length > 0 ? asFacts(said) : undefined;
}

/** Several tools named with hardly a word beside them, and nothing else asked: they are set side by side. */
function sideBySide(context: Context): Content | undefined {
  const { words, names, intents } = context.reading;
  const tools = toolsNamed(names.filter(pins));
  const isOnly = tools.length > 1 && tools.length === names.length && intents.size === 0;
  return isOnly && words.length === 1 && words.every((word) => !isOfTheField(context.knowledge, word))
    ? comparison(context, tools)
    : undefined;
}

/** What somebody did, told as it was: it was heard in a talk. Tools are told of as they are. */
const TOLD_AS_PAST =
  /\b(?:that|who|which|they|he|she|somebody|someone|guys?|lady|ladies|man|woman|people|company|companies|firm|team|startup|bank|shop|vendor|speakers?) (?:had |was |were |once |then |also )?(?:was|were|had|got|went|made|built|gave|took|put|left|kept|ran|told|said|wrote|sold|bought|lost|found|[a-z]{3,}ed)\b/;
/** What a tool counts for then. */
const OF_PAST = 0.7;

/** What a tool counts for where a task is told. */
const FOR_TASK = 2.5;

const WHETHER = /^(?:is|was|were|are|did|does|do|has|have|can|could)\b/;

/** Whether a statement has one of the words itself: what is asked like it tells nothing of all talks. */
function saysAny({ knowledge, reading: { words } }: Context, document: Document): boolean {
  return document.kind === 'highlight' && words.some((word) => saysWord(knowledge, document.of.statement, word));
}

/** Whether a statement tells a year or a month. */
function saysWhen(document: Document): boolean {
  return (
    document.kind === 'highlight' &&
    DATE.test(document.of.statement.replace(/(?:KubeCon|KCD|Kubernetes Community Days)[\w +]*20\d\d/g, ''))
  );
}

const DATED = 1.6;
const DATE = /\b(?:(?:19|20)\d\d|January|February|March|April|June|July|August|September|October|November|December)\b/;

function asContent(context: Context, { document }: Candidate, found: readonly Candidate[]): Content {
  switch (document.kind) {
    case 'talk':
      return asTalks(context, [document.of], questionOf(context));
    case 'tool':
      return {
        kind: 'tools',
        tools: found.flatMap((one) => (one.document.kind === 'tool' ? [one.document.of] : [])).slice(0, 4),
        asked: 'need',
      };
    case 'highlight':
      return asFacts(found.filter((one) => one.document.kind === 'highlight')) ?? none(context);
  }
}
