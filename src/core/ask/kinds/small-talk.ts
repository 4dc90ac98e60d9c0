import type { Knowledge } from '../../knowledge.js';
import { asksWhichTalk } from '../asks-talk.js';
import type { SmallTalk } from '../content.js';
import { PADDING } from '../padding.js';
import { WEEKDAYS } from '../read-dates.js';
import type { Reading } from '../reading.js';
import { civilLine } from './civil-line.js';

/** Lines that want a civil word and no search; the first that fits. */
const LINES: readonly (readonly [SmallTalk, RegExp])[] = [
  [
    'insult',
    /\b(?:stupid|useless|idiot|dumb|moron|crap|garbage bot|shit|sucks?|suck|fuck\w*|hate you|worst bot|rubbish|nonsense|terrible|lame|annoying|shut up|trash|bullshit|bs|garbage|you (?:do not|dont) know (?:anything|nothing)|(?:that|this|it|you) (?:is|was|are|were) (?:\w+ )?(?:wrong|bad|incorrect|false)|(?:bad|wrong|poor|horrible) (?:answer|bot|reply)|not (?:\w+ )?what (?:i|we) (?:asked|meant|wanted|said|needed|(?:am|was|are|were) (?:asking|after|looking|hoping))|you (?:got|have|understood) (?:that|it|this|me) (?:all )?wrong|(?:not|no|never) (?:\w+ )?(?:helpful|helping|bright|smart|clever|a help)|unhelpful|no help|junk|pathetic|disappoint\w*|makes no sense|(?:you are|you re) (?:\w+ )?as (?:much )?\w+ as an?|(?:the|you are) worst|you forgot|(?:are you|you are|be) (?:this |so |that |too )?(?:slow|broken|down|dense))\b/,
  ],
  [
    'human',
    /^you alive$|\b(?:are you|you are|r you|is this|am i talking to|do you) (?:a |an |really |even )*(?:human|bot|robot|real|person|ai|machine|llm|gpt|chatgpt|alive|sleep|use (?:an? )?(?:llm|ai|gpt|chatgpt|model)|have (?:feelings|friends|a (?:name|family|soul|brain|body)|emotions|dreams)|ever (?:sleep|rest)|like (?:me|your job|humans|being a bot)|speak \w+)\b|\bhow old are you\b|\bcan i trust you\b|\byour (?:boss|maker|creator|owner)\b|\bprogram you\b|\bare you (?:\w+ )?(?:trained|programmed)\b|\bwho (?:are|made|built|created|pays|owns|runs|feeds|trained|programmed|maintains) you\b|\bwhat are you\b|\byour name\b/,
  ],
  [
    'how-are-you',
    /\bhow (?:are|r) (?:you|things|we)\b|\bhow (?:is|was|were) your (?:\w+)$|\bhow is (?:it|it going|it hanging|life|everything|your (?:day|morning|week|weekend)|tricks|business|the day)$|\bhow(?: is)? (?:it|everything) go(?:es|ing)\b|\bhow goes (?:it|everything)\b|\bhow you doing\b|\bwhat is (?:up|cooking|good|new)$|\bhow do you (?:do|feel)$/,
  ],
  [
    'help',
    /\bwhat (?:else )?(?:can|do) you (?:do|know|answer)\b|\bhow (?:do|can) i (?:use|ask) (?:you|this|it)\b|\bhow (?:does|do) (?:this|it|that|you)(?: (?:thing|bot))? work$|^(?:(?:can|could|would|will) you )?(?:please )?help(?: me)?(?: out)?(?: please)?$|^(?:i|we) (?:need|want|could use) (?:some |a bit of )?help(?: please)?$|^(?:usage|instructions|manual|commands)$|\bwhat are you (?:good )?for$/,
  ],
  [
    'thanks',
    /\b(?:thanks|thank|thankyou|cheers|merci|danke|gracias|grazie|bedankt|obrigad[oa]|appreciate|helpful|kudos|great job|well done|good job|nice work|awesome|perfect|brilliant|good (?:bot|one)|that was (?:quick|fast)|found it|(?:did not|didnt) expect that|you rock|love it|love you|you are the best|thats? all (?:for (?:now|today)|i (?:wanted|needed))|that is all (?:for (?:now|today)|i (?:wanted|needed))|no (?:more|further) questions|obliged|(?:i |we )?owe you|ta|tia|sweet|brill|splendid|superb|excellent|legend|life ?saver|nailed it|spot on|bingo|(?:that|this|which) (?:\w+ )?(?:answers|answered|solves|solved|settles|does (?:it|the trick)|did (?:it|the trick)|will do|is enough)|(?:exactly|just) (?:what|the thing)|(?:made|saved) my (?:day|morning|week)|saved (?:me|us))\b/,
  ],
  [
    'bye',
    /\b(?:bye|goodbye|see you|cya|ttyl|good night|have a (?:\w+ )?(?:day|evening|weekend|one|time|night|week|afternoon|morning)|ciao|farewell|take care|until (?:tomorrow|next time|monday)|(?:talk|speak|catch) (?:to )?(?:you )?(?:later|soon)|catch you|good luck|fingers crossed|safe (?:travels|trip|flight|journey)|have fun|signing off|logging off|call(?:ing)? it a day|i am (?:off|out)|off (?:home|now)|(?:got to|gotta|have to|must|off to) (?:run|go|leave|lunch|bed))\b|^later\b/,
  ],
  [
    'hello',
    /^(?:hi|hello|hey|yo|hola|moin|howdy|greetings|good (?:morning|afternoon|evening|day)|guten (?:morgen|tag|abend)|(?:happy|merry) \w+|morning|sup|hiya|hallo|test(?:ing)?$|ping$|knock|wakey)\b|\b(?:any(?:one|body)|some(?:one|body)|you|u) (?:\w+ )?(?:home|there|here|awake|around|up|listening|online|in)(?: (?:today|now|bot|hallway))?$/,
  ],
  [
    'okay',
    /^(?:sorry|apologies|my bad|ok|okay|cool|nice|alright|meh|oops|whoops|typo|welcome|noted|roger|gotcha|understood|fair (?:enough|point)|sounds (?:good|great|fine|about right)|makes sense|good to know|forget (?:it|that|about it)|wrong (?:channel|window|chat|button)|that will do|that is (?:fine|ok|okay|it|all)|nothing(?: else)?$|fine|got it|i see|right|sure|never ?mind|lol|haha\w*|hm+|great|good|yes|no|yep|nope|interesting|wow|oh|aha|k|lovely|no worries|no problem|i see)\b/,
  ],
];

/** Words of such lines that are in no list of padding. */
const CIVIL = new Set(
  'cool apologies morning afternoon evening night day tomorrow bye goodbye later meet meeting job done bot human robot real ai lunch weekend hope nice talking chat friend mate buddy bunch awake worries fair typo oops channel window chat button enough sounds going goes home answers question useless stupid dumb idiot crap worst rubbish nonsense terrible lame annoying shut trash hate sucks suck shit fuck fucking bullshit helpful kudos appreciate awesome perfect brilliant rock alive sleep machine llm gpt chatgpt cya ciao moin hola hiya hallo howdy greetings alright fine never mind nevermind lol haha wow aha yes yep nope welcome'.split(
    ' ',
  ),
);

/** Words by which a civil line asks something after all. */
const ASKS =
  /\b(?:who|whom|whose|which|where|when|why|how|what|is there|are there|any|do you (?:know|have)|(?:can|could|would) (?:i|you|we)|(?:tell|show|give) (?:me|us)|explain|compare|(?:need|want|looking for|look for|have) (?:a|an|some|something|anything)(?: \w+)* (?:to|for|that|which|about|on)|about|talks?|sessions?|keynotes?|tools?|projects?|speakers?|trends?|themes?|highlights?)\b|^(?:(?:and|so|but|then) )*(?:list|show|find|compare|now|next|is|are|was|were|does|did|has) \w/;
/** Turns of phrase with such a word that ask nothing. */
const ASKS_NOTHING =
  /\b(?:how (?:very )?(?:kind|nice|sweet|lovely|thoughtful|cool|great)|(?:exactly|just|precisely|exact thing|all|is|was|not) what|what (?:a|an) |(?:about|on) (?:it|that|this|everything)$|(?:talk|talking|speak|chat) (?:to|with) you|talk (?:soon|later)|when (?:i|we|needed)|no need|what(?:ever)? (?:i|we) (?:needed|wanted|was looking for|were looking for|asked for|meant))\b/g;
const PERSONAL = /\b(?:i|me|my|mine|we|us|our|you|your|yours|tonight|tomorrow|later)\b/;
const MOST_LOOSE = 1;
/** What somebody is sorry for is nothing that is asked. */
const SORRY = /^(?:sorry|apologies|my apologies|pardon|excuse me|forgive me|oops|whoops)\b/;
/** What one will do with an answer. */
const WILL_DO = /^(?:(?:i|we) (?:will|shall|am going to|are going to|have to|must)|let me|going to|will) /;

/** The kind of small talk that a line is, when it says nothing else; undefined when it asks something. */
export function smallTalk(knowledge: Knowledge, reading: Reading): SmallTalk | undefined {
  const { opening, folded, names, held, tokens } = reading;
  if (tokens.length === 0) return 'okay';
  if (asksWhichTalk(reading) || names.length > 0) return undefined;
  const line = `${opening} ${folded}`.trim();
  // A weekday is no day of a conference here.
  const isDated = tokens.some(({ word }, at) => held.taken[at] && !WEEKDAYS.includes(word));
  return saidSo(reading, line, isDated) ?? (isDated ? undefined : civilLine(knowledge, reading));
}

/** The kind that a turn of phrase in the line says. */
function saidSo({ folded, words }: Reading, line: string, isDated: boolean): SmallTalk | undefined {
  const of = LINES.find(([, pattern]) => pattern.test(line));
  if (of === undefined || (isDated && of[0] !== 'insult' && of[0] !== 'bye')) return undefined;
  const [kind] = of;
  const said = new Set(LINES.flatMap(([, one]) => one.exec(line)?.[0].split(' ') ?? []));
  const loose = words.filter((word) => !CIVIL.has(word) && !PADDING.has(word) && !said.has(word));
  if (kind === 'insult' || kind === 'human') return loose.length <= 2 ? kind : undefined;
  const rest = LINES.reduce((left, [, one]) => left.replace(one, ' '), folded);
  if (ASKS.test(rest.replace(ASKS_NOTHING, ' ').trim())) return undefined;
  if (loose.length === 0) return kind;
  // Thanks and farewells run on in words of every day, which tell of the people and not of a record.
  const isClosing = kind === 'thanks' || kind === 'bye' || WILL_DO.test(folded) || SORRY.test(line);
  return isClosing && (PERSONAL.test(folded) || loose.length <= MOST_LOOSE) ? kind : undefined;
}
