/** Verbs of telling as they follow `what` or `who has` where another language has them. */
const PAST: Readonly<Record<string, string>> = {
  given: 'gave',
  spoken: 'spoke',
  shown: 'showed',
  done: 'gave',
  made: 'gave',
  held: 'gave',
};
const TOLD =
  'said|says|told|tells|showed|shows|presented|presents|explained|explains|recommended|recommends|advised|advises|proposed|proposes|suggested|suggests|taught|teaches|reported|reports|demonstrated|thought|thinks|claimed|claims|criticised|criticized|announced|concluded';
const PERSON =
  'mr|mrs|ms|mister|miss|madame?|dr|prof|professor|herr|frau|monsieur|(?:the|this|that|these|those) (?:lady|ladies|gentlem[ae]n|man|woman|guys?|speakers?|person|people|presenters?|writer|author|blogger)';

/** Orders of words in which other languages ask, and the one in which English does. */
const ORDERS: readonly (readonly [RegExp, string | ((match: string, ...groups: string[]) => string)])[] = [
  [/\bhow much costs?\b/gi, 'how much does cost'],
  [/\bhow (?:functions?|works|goes|operates)(?= (?:the|this|that|a|an)\b)/gi, 'how does work'],
  [
    /\b(?:for|to) what (is|are|was|were|does|do) (?:one |we |you )?(?:used|use|good|useful|needed|need|there)\b/gi,
    'what $1',
  ],
  [/\b(?:for|to) what (?:serves?|served)\b|\bwhat for serves?\b/gi, 'what is'],
  [/\b(?:for|from) (?:what|which) (?:reasons?|causes?|motives?)\b/gi, 'why'],
  [/\bwhat for (?=is|are|was)\b/gi, 'what '],
  [
    new RegExp(
      `\\bwhat (${TOLD}) (?=(?:${PERSON})\\b)([^,;?!]*?)(?= (?:to|in|at|about|on|over|during|for|of)\\b|[,;?!]|\\.$|$)`,
      'gi',
    ),
    'what did $2 $1',
  ],
  [
    /\b(who|whom) (?:has|have|had) (given|spoken|shown|done|made|held|presented|talked|told|said|explained|introduced|demonstrated)\b/gi,
    (_, who = '', verb = '') => `${who} ${PAST[verb.toLowerCase()] ?? verb}`,
  ],
  [/\bhow (?=(?:is|was|are|were) (?:\w+ ){0,5}(?:called|named)\b)/gi, 'what '],
  [/\bwhat means? (.+)/gi, 'what does $1 mean'],
  [/^(?:(?:so|really|seriously|hm+),? )*nothing (?=(?:on|about|with|regarding)\b)/i, 'anything '],
  // An arrow between years, and measures of time written short.
  [/\b(?:20)?(2[1-9]) ?(?:->|=>|→|>|\.\.) ?(?:20)?(2[1-9])\b/g, 'from 20$1 to 20$2'],
  [/(?<=[\s><~])(\d+) ?y(?:rs?)?(?=\W|$)/gi, '$1 years'],
  [/(?<![.\w]|\b(?:asp|dot) )net(?= (?:across|between|policy|policies|traffic|of|for|in|on)\b)/g, 'network'],
  [/\bdue of\b/gi, 'because of'],
  [/\b(?:by|after) the (opinions?|views?) of\b/gi, 'in the $1 of'],
];

/** A text with its words in the order in which English asks: `what recommended Mr. X` is `what did Mr. X recommended`. */
export function usualOrder(text: string): string {
  let usual = text;
  for (const [order, as] of ORDERS)
    usual = typeof as === 'string' ? usual.replace(order, as) : usual.replace(order, as);
  return usual;
}
