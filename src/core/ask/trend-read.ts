import type { Intent } from './intents.js';
import { isOfPeople, type Named, pins } from './names.js';
import type { Token } from './tokens.js';
import { isOfCourse, isOfNotice, isTrendWord } from './trend-stems.js';
import { EITHER_WAY, TOPICS } from './trend-words.js';

/** What else is asked, of which a trend is no answer. */
const OTHERWISE: readonly Intent[] = [
  'who',
  'companies',
  'number',
  'lesson',
  'link',
  'price',
  'compare',
  'tools',
  'disagree',
  'called',
  'errand',
  'named-only',
];
const TALKS =
  /\b(?:(?:the|a|an|that|this|which|what|any|one|another) talk(?! of\b)|talks|sessions?|presentations?|keynotes?|demos?|speech(?:es)?|lectures?|workshops?)\b/;
/** A task, and no question of how something went. */
const HOW_TO = /\bhow (?:to|(?:do|can|could|should|would|might|does) (?:i|we|you|one|they))\b/;
/** All who were there, as those who do or say something. */
const EVERYBODY =
  /\b(?:everyone|everybody|everyones|people|folks|they all|we all|all of them|the (?:crowd|community|field|industry|audience|attendees)|attendees)\b/;
/** What all of them are busy with: `obsess over`, `rave about`, `are into`. */
const BUSY_WITH = new RegExp(
  `\\b(?:what|which|anything|something|whatever)\\b.*${EVERYBODY.source}.*\\b(?:about|over|into|on about)\\b`,
);
const ALL_DO =
  /\b(?:is|are|was|were|do|does|did|has|have|s) (?:almost |nearly )?(?:everyone|everybody|people|folks|we all|they all)\b|\b(?:everyone|everybody) (?:is|was|are|has|seems)\b/;
/** Where a thing goes from here. */
const WHITHER =
  /\b(?:where (?:is|are|was|s)|wheres|direction|which way)\b.*\b(?:go|goes|going|gone|head\w*|mov\w+|blow\w*|lead\w*|develop\w*|tak\w+)\b|\b(?:comes?|came|coming|is|follows?) (?:next )?(?:after|beyond|next)\b|\bwhat (?:follows|succeeds)\b|\bin (?:a few|some|\w+) years\b|\byears from now\b/;
/** The present, set against the time of the talks. */
const NOW = /\b(?:still|today|nowadays|these days|any ?more|no longer|by now|now|lately|already|yet)\b/;
const SAID = /\b(?:say|says|saying|said|talk|talks|talking|opinion|consensus|feel\w*|think\w*|word)\b/;
/** One thing, told apart from others of its sort. */
const POINTING = new Set([
  'that',
  'this',
  'the',
  'those',
  'these',
  'which',
  'what',
  'any',
  'all',
  'list',
  'a',
  'an',
  'some',
]);

/** Where their words are said of topics, or of all who were there. */
const EXCEPT: Readonly<Partial<Record<Intent, RegExp>>> = {
  tools: BUSY_WITH,
  who: /\b(?:topics|themes|subjects|trends|issues|ideas) who\b/,
};

/** A question as far as it is needed to see whether it asks for a trend. */
export interface TrendRead {
  readonly folded: string;
  readonly tokens: readonly Token[];
  /** Places of the words that stand for no name and no filter. */
  readonly free: readonly boolean[];
  readonly names: readonly Named[];
  /** Whether a conference, year, month or day is named. */
  readonly isHeld: boolean;
  readonly intents: ReadonlySet<Intent>;
  /** Telling words that are no name and no filter. */
  readonly words: readonly string[];
}

/**
 * Whether a question asks how a topic went over time, or what was much heeded at a conference or at all of them, whatever its
 * phrase: nothing in it but words of that tells which record is meant, and at least one of them says it by itself.
 */
export function asksTrend(read: TrendRead): boolean {
  const { folded, names, intents, isHeld } = read;
  const isOtherwise = OTHERWISE.some((one) => intents.has(one) && !EXCEPT[one]?.test(folded));
  if (TALKS.test(folded) || HOW_TO.test(folded) || isOtherwise) return false;
  return names.length === 0 ? asksHeeded(read, isHeld) : asksCourse(read);
}

/** What was much heeded: `what got people excited in LA`, `the hottest topics`. */
function asksHeeded({ folded, tokens, free, words }: TrendRead, isHeld: boolean): boolean {
  const busy = BUSY_WITH.test(folded) ? MOST_VERBS : 0;
  if (words.filter((word) => !isTrendWord(word)).length > busy) return false;
  if (isHeld && busy > 0) return true;
  const says = tokens.some(({ word }, at) => free[at] && (isOfNotice(word) || (isOfCourse(word) && !isHeld)));
  return says && (isHeld || TOPICS.test(folded)) && words.length > 0;
}

/** The verb between all who were there and what they were busy with tells nothing. */
const MOST_VERBS = 1;

/** How one topic went: `where is service mesh going`, `did gitops win`. */
function asksCourse({ folded, tokens, free, names, intents, words }: TrendRead): boolean {
  const [subject] = names;
  if (!subject || names.some((named) => named.excluded || isOfPeople(named))) return false;
  const isFollowed = names.every(({ subjects }) => subjects.some(({ kind }) => kind === 'topic' || kind === 'tool'));
  if (!isFollowed || !words.every(isTrendWord)) return false;
  const says = (is: (word: string) => boolean): boolean => tokens.some(({ word }, at) => free[at] && is(word));
  if (EITHER_WAY.test(folded) || says(isOfCourse) || (words.length > 0 && says(isOfNotice))) return true;
  // What became of a tool with a name of its own is no trend.
  if (names.some(pins)) return false;
  if (WHITHER.test(folded) || ALL_DO.test(folded) || (EVERYBODY.test(folded) && NOW.test(folded) && SAID.test(folded)))
    return true;
  const isPointedAt = POINTING.has(tokens[subject.from - 1]?.word ?? '');
  return NOW.test(folded) && !isPointedAt && !intents.has('need') && names.length === 1 && isOfTopic(subject);
}

function isOfTopic({ subjects, by }: Named): boolean {
  return by !== 'focus' && subjects.some(({ kind }) => kind === 'topic');
}
