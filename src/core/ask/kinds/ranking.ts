import { type Context, candidates } from '../candidates.js';
import type { Content } from '../content.js';
import { stem } from '../stem.js';
import { TOPICS } from '../trend-words.js';
import { no } from './no.js';
import { asFacts } from './statements.js';

const THING =
  '(?:talks?|sessions?|presentations?|keynotes?|demos?|speakers?|presenters?|tools?|projects?|products?|companies|company|vendors?|technolog(?:y|ies))';
const COUNT = '(?:\\d+|two|three|four|five|six|seven|ten|few)';
/** What nobody measured: the places of talks, tools and people in a ranking, and how they were received. */
const MEASURED = new RegExp(
  [
    `\\btop ${COUNT}\\b`,
    `\\b${COUNT} (?:most|best|top)\\b`,
    `\\branks?\\b.*\\b${THING}`,
    '\\b(?:ranking|rating|ratings|scores?|votes?|popularity|feedback scores?) (?:of|for|by)\\b',
    '\\b(?:highest|best|lowest) (?:rated|ranked|ratings?|scores?|marks?)\\b',
    `\\b(?:most|least|best) (?:popular|liked|loved|visited|watched|received|attended|voted|applauded|impressive|recommended) (?:\\w+ )?${THING}`,
    `\\b${THING} (?:\\w+ ){0,2}(?:most|least|best) (?:popular|liked|loved|visited|watched|received|attended|voted|applauded|impressive|recommended|often|frequently|used)\\b`,
    `\\b${THING} (?:\\w+ ){0,2}(?:recommended|used|named|praised|applauded) (?:the )?most\\b`,
  ].join('|'),
);
/** What a writer may have preferred. */
const PREFERRED = new RegExp(
  [
    `\\b(?:best|favou?rite|top|finest|number one) (?:\\w+ )?${THING}(?! (?:for|to|on|about|with|that|which|where|who)\\b)`,
    `\\b${THING} (?:\\w+ ){0,3}(?:is|was|were|are) (?:the |his |her |their )?(?:best|favou?rite|finest)\\b`,
    `\\b${THING} (?:\\w+ ){0,4}lik(?:e|ed) (?:the )?(?:most|best)\\b`,
  ].join('|'),
);
/** Words of ranking, and of who does it. */
const OF_RANKING: ReadonlySet<string> = new Set(
  'top rank ranking best favourite favorite finest popular popularity rating rated score vote voted liked loved attended watched applauded impressive recommended number mention quality highest lowest writer author hugo martins blogger opinion view audience'
    .split(' ')
    .map(stem),
);

/** What is asked for by its rank: what a writer named the best, or a no, as nobody measured it. */
export function ranked(context: Context): Content | undefined {
  const { folded, names, words, within, intents } = context.reading;
  const isMeasured = MEASURED.test(folded) && !OF_WRITER.test(folded);
  const isOfTopics = TOPICS.test(folded);
  if (within || isOfTopics || intents.has('compare') || !(MEASURED.test(folded) || PREFERRED.test(folded)))
    return undefined;
  const others = words.filter((word) => !OF_RANKING.has(stem(word)) && !/^\d+$/.test(word));
  if (names.length + others.length > 0) return undefined;
  const liked = { ...context, reading: { ...context.reading, words: [FAVOURITE] } };
  const said = isMeasured
    ? []
    : candidates(liked, ['highlight']).filter(
        ({ document }) => document.kind === 'highlight' && NAMES_BEST.test(document.of.statement),
      );
  return (
    asFacts(said) ?? no({ ...context, reading: { ...context.reading, words: [] } }, { of: 'left-out', what: 'detail' })
  );
}

/** Somebody wrote down what they liked. */
const OF_WRITER = /\b(?:hugo|martins|writer|writers|author|authors|blogger|you|his|he)\b/;
const FAVOURITE = 'favourite';
const NAMES_BEST = /\b(?:favourite|best) (?:talk|session|presentation|keynote|demo|tool|project)\b/i;
