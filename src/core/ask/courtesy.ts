import type { Token } from './tokens.js';

/** Words that soften: they stand anywhere in a courtesy. */
const SOFT = '(?:please|kindly|perhaps|possibly|maybe|very|so|most|much|really|extremely|truly|greatly|too) ';
const YOU = '(?:(?:would|could|can|will|might|may) you |if you (?:would|could|can|will|might) |you (?:would|could) )';
/** Verbs by which somebody is asked to hand something over, and which are no verb of what is asked. */
const HAND_OVER = '(?:say|indicate|inform|communicate|furnish|supply|transmit|forward|provide|advise|enlighten|help)';
const TO_ME = '(?:(?:to |for )?(?:me|us)\\b(?: (?:to|with|about|of|on|out|find))?)';

/** Ways to ask for something politely, that stand before what is asked: each is no more than `please`. */
const REQUESTS = [
  `${YOU}?(?:${SOFT})*be so \\w+ (?:as to|to|and)\\b`,
  `${YOU}(?:${SOFT})*(?:have|find|do (?:me|us)) (?:the|a|some|me the) (?:great |big |small )?\\w+ (?:to|of|and)\\b`,
  '(?:have|do (?:me|us)) (?:the|a) (?:great |big |small )?(?:\\w+ness|favou?r|courtesy|pleasure|time|grace) (?:to|of|and)\\b',
  `(?:i|we) (?:would|should|will|shall) (?:${SOFT})*be (?:${SOFT})*\\w+ (?:if|when) (?:you|someone|somebody|one) (?:could|can|would|might)\\b`,
  `(?:i|we) (?:would|should) (?:${SOFT})*(?:appreciate|like|love|wish|enjoy|welcome|be \\w+)(?: it)?(?: ${SOFT.trim()}| a lot)* to (?:receive|obtain|have|get|be (?:told|given|informed|shown)|read|see|hear|know|learn)\\b`,
  `it would (?:${SOFT})*(?:be (?:${SOFT})*\\w+ (?:(?:for|to|of) (?:me|us|you) )?(?:if you (?:could|can|would)|to (?:know|have|receive|hear|learn|see))|(?:interest|please|help|delight|oblige) (?:me|us)(?: ${SOFT.trim()}| a lot)*(?: to (?:know|hear|learn|see))?)`,
  `(?:it )?(?:interests|pleases) (?:me|us)(?: ${SOFT.trim()}| a lot)*(?: to (?:know|hear|learn|see))?`,
  `would it be (?:${SOFT})*possible (?:that you|for you to|to)`,
  'be (?:informed|advised|aware) that',
  '(?:my|our) \\w+(?: (?!is|are|was|were)\\w+){0,7}? (?:wants?|would like|wishes|needs?|insists|has|have) to (?:know|learn|understand|hear|be told)\\b',
  '(?:i|we) (?:am |are )?(?:ask|asking|asked) (?:me|myself|us|ourselves)\\b',
  `(?:i|we) (?:kindly |humbly |hereby |politely )?(?:ask|request|beg|pray) (?:of )?you(?: (?:kindly|politely))?(?: (?:to|for|about))?`,
  `(?:i|we) (?:allow|permit) (?:myself|ourselves) (?:to ask|a question|the question)|(?:i|we) take the \\w+ (?:to ask|of asking)|allow (?:me|us) (?:to ask|(?:a|one|the) (?:\\w+ )?question)`,
  `${YOU}?(?:${SOFT})*${HAND_OVER} ${TO_ME}`,
];

/** Turns of phrase that say nothing at all. */
const PHRASES = [
  '(?:i |we )?(?:would |do |already |many |lots of )?(?:thank|thanks|thanking)(?: you)?(?: (?:very much|so much|a lot|already|kindly))? (?:in advance|beforehand)',
  '(?:thanks|gratitude|regards) (?:in advance|beforehand)|in advance (?:thanks|thank you)',
  '(?:with |in )?(?:my |our |the )?(?:best|kind|kindest|warm|warmest|friendly|many|cordial) (?:regards|greetings|wishes|thanks|compliments)(?: (?:i|we) ask)?',
  '(?:excuse|pardon|forgive|(?:sorry|apologies|apologise|apologize) (?:for|about))(?: (?:me|us))?(?: for)? (?:my|our|the|this) (?:\\w+ )?(?:\\w+)',
  '(?:respected|esteemed|honou?red|honou?rable|venerable|dear(?:est)?|worthy|gentle) (?:\\w+ )?(?:sirs?|madam|madame|bot|assistant|hallway|colleagues?|friends?|team|gentlem[ae]n|ladies|lady|machine|helper|robot|community|all|everyone)',
  'if (?:you )?(?:would |could )?(?:allow|permit)(?: me)?(?: (?:the|a|this|one) (?:question|remark))?',
  'with (?:all |due |much |great )*respect',
  'if (?:it is |it would be )?(?:possible|(?:you |i )(?:please|may|might)|you (?:can|do not mind|have (?:the |a )?(?:time|moment|minute)|know (?:it|that)|would|could)|(?:it|this|that) (?:pleases|is no (?:trouble|bother)))(?= |$)(?! (?:to|be|have|tell|give|show|say|list|help|name|recommend|explain|find)\\b)',
];

const PATTERN = new RegExp(`\\b(?:(${REQUESTS.join('|')})|(?:${PHRASES.join('|')}))(?= |$)`, 'g');
const PLEASE = 'please';

/** The words of a text, polite turns of phrase cut out, and of a polite request no more left than `please`. */
export function withoutCourtesies(tokens: readonly Token[]): Token[] {
  const folded = tokens.map(({ word }) => word).join(' ');
  const kept: Token[] = [];
  let at = 0;
  for (const match of folded.matchAll(PATTERN)) {
    const from = match.index === 0 ? 0 : folded.slice(0, match.index - 1).split(' ').length;
    const to = from + match[0].split(' ').length;
    const [first] = tokens.slice(from, to);
    // It ends where its sentence does.
    if (!first || tokens.slice(from, to - 1).some(({ ends }) => ends)) continue;
    kept.push(...tokens.slice(at, from));
    const last = tokens[to - 1];
    if (match[1] !== undefined) kept.push({ ...first, word: PLEASE, capital: false, ends: last?.ends });
    at = to;
    const next = tokens[at];
    // A courtesy without a request is set off by its own commas.
    if (match[1] === undefined && next && first.breaks) {
      kept.push({ ...next, breaks: true });
      at += 1;
    }
  }
  kept.push(...tokens.slice(at));
  return kept.some(({ word }) => word !== PLEASE) ? kept : [...tokens];
}
