import type { SmallTalk } from '../content.js';
import { PADDING } from '../padding.js';
import type { Reading } from '../understand.js';

/** Lines that want a civil word and no search; the first that fits. */
const LINES: readonly (readonly [SmallTalk, RegExp])[] = [
  [
    'insult',
    /\b(?:stupid|useless|idiot|dumb|moron|crap|garbage bot|shit|sucks?|suck|fuck\w*|hate you|worst bot|rubbish|nonsense|terrible|lame|annoying|shut up|trash|bullshit|bs)\b/,
  ],
  [
    'human',
    /\b(?:are you|you are|r you|is this|am i talking to|do you) (?:a |an |really |even )*(?:human|bot|robot|real|person|ai|machine|llm|gpt|chatgpt|alive|sleep)\b|\bwho (?:are|made|built|created) you\b|\bwhat are you\b|\byour name\b/,
  ],
  [
    'how-are-you',
    /\bhow (?:are|r) (?:you|things|we)\b|\bhow is it going\b|\bwhat is up\b|\bhow do you do\b|\bhows it\b/,
  ],
  [
    'help',
    /\bwhat (?:can|do) you (?:do|know|answer)\b|\bhow (?:do|can) i (?:use|ask) you\b|\bhow does this work\b|^help( me)?( please)?$/,
  ],
  [
    'thanks',
    /\b(?:thanks|thank|thankyou|cheers|merci|danke|gracias|appreciate|helpful|kudos|great job|well done|good job|nice work|awesome|perfect|brilliant|good bot|you rock|love it|love you)\b/,
  ],
  ['bye', /\b(?:bye|goodbye|see you|cya|later|good night|have a nice|have a good|ciao|farewell|take care)\b/],
  [
    'hello',
    /^(?:hi|hello|hey|yo|hola|moin|howdy|greetings|good (?:morning|afternoon|evening|day)|morning|sup|hiya|hallo)\b/,
  ],
  [
    'okay',
    /^(?:sorry|apologies|my bad|ok|okay|cool|nice|alright|fine|got it|i see|right|sure|never ?mind|lol|haha\w*|hm+|great|good|yes|no|yep|nope|interesting|wow|oh|aha|k)\b/,
  ],
];

/** Words of such lines that are in no list of padding. */
const CIVIL = new Set(
  'cool apologies morning afternoon evening night day tomorrow bye goodbye later meet meeting job done bot human robot real ai lunch weekend hope nice talking chat friend mate buddy useless stupid dumb idiot crap worst rubbish nonsense terrible lame annoying shut trash hate sucks suck shit fuck fucking bullshit helpful kudos appreciate awesome perfect brilliant rock alive sleep machine llm gpt chatgpt cya ciao moin hola hiya hallo howdy greetings alright fine never mind nevermind lol haha wow aha yes yep nope welcome'.split(
    ' ',
  ),
);

/** The kind of small talk that a line is, when it says nothing else; undefined when it asks something. */
export function smallTalk({ folded, words, names, held, tokens }: Reading): SmallTalk | undefined {
  if (tokens.length === 0) return 'okay';
  const of = LINES.find(([, pattern]) => pattern.test(folded))?.[0];
  if (of === undefined || names.length > 0 || held.days.length > 0 || (held.named && of !== 'insult')) return undefined;
  if (of === 'insult' || of === 'human') return words.filter((word) => !CIVIL.has(word)).length <= 2 ? of : undefined;
  return words.every((word) => CIVIL.has(word) || PADDING.has(word)) &&
    !/\b(?:talks?|sessions?|tools?|speakers?|who|trends?|themes?|highlights?)\b/.test(folded)
    ? of
    : undefined;
}
