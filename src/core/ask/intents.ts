import { ASKS_LESSON } from './lesson-words.js';
import { ASKS_TREND } from './trend-words.js';

/** What a question wants to know, as its words say; what is asked for may be said several times. */
const INTENTS = [
  'small-talk',
  'errand',
  'price',
  'link',
  'author',
  'disagree',
  'compare',
  'since',
  'trend',
  'who',
  'companies',
  'when',
  'where',
  'number',
  'need',
  'what-is',
  'lesson',
  'about',
  'tools',
  'talks',
  'list',
  'named-only',
  'highlights',
  'called',
] as const;
export type Intent = (typeof INTENTS)[number];

export function isIntent(word: unknown): word is Intent {
  return INTENTS.some((one) => one === word);
}

/** Patterns over folded words with single spaces. */
const PATTERNS: Readonly<Record<Exclude<Intent, 'small-talk'>, RegExp>> = {
  errand:
    /^(?!.*\b(?:each time|every time|whenever|automatically|on every|options|ideas|suggestions)\b)(?:(?:please|hey|hi|can|could|would|will|you|kindly) )*(?:write|generate|create|deploy|restart|reboot|stop|delete|upgrade|roll back|configure|set up|install|fix|debug|translate|book|order|remind|schedule|calculate|draw|make|build|run|send|sing) (?:me|us|my|our|a|an|the|some) (?!(?:who|whom|whose|which|what|when|where|why|how|if|again|of|through|about)\b|(?:\w+ ){0,3}(?:list|lists|overview|summary|talks|sessions)\b)|\b(?:tell|know) (?:me |us )?(?:a|any|some) jokes?\b/,
  price:
    /\b(?:price|prices|pricing|fee|fees|ticket price|salary|salaries|free of charge|admission|entrance fee|how much (?:does|do|did|is|was|were) .*(?:cost|charge|pay|ticket)|how much costs?|(?:pay|pays|paid|charge|charges|charged|costs?|save|saved|saves) .*\b(?:per|by|a|each|every|monthly|yearly|annually) ?(?:month|year|node|user|seat|hour|day|cluster|monthly|yearly)?$)\b/,
  link: /\b(?:videos?|recordings?|recorded|slides|slide deck|slidedeck|deck|youtube|links?|watch it|rewatch|url)\b(?! (?:streaming|company|platform|service|site|game))|(?<=\bwhere (?:\w+ ){1,6}|\b(?:get|download|grab|fetch) (?:\w+ ){0,3})(?:demo|sample|source|example|its|their|his|her) (?:code|repo|repository|manifests?|scripts?)\b/,
  author: /\b(?:author|authors|who wrote|written by|who writes|who (?:is|was) the (?:writer|blogger))\b/,
  disagree:
    /\b(?:disagree\w*|agree\w*|contradict\w*|conflict\w*|differ about|opinions differ|who says what|who is right|which (?:\w+ )?(?:is|are|was) (?:right|correct|true)|which (?:one )?is it|odd there|disput\w*|doubt\w*|inconsisten\w*|mismatch\w*|(?:does|do|did) not (?:match|fit|agree|add up)|(?:say|says|said|has|have|heard|read|list|lists|name|names|told) both(?! (?:\w+ )?(?:speakers?|presenters?|names?|people|persons?|talks?|sessions?)\b)|(?:one|some|somebody|someone) (?:\w+ )?(?:says|say|said|told|claims|claim) .*\b(?:other|others|another|less|more|different|otherwise)\b|(?:say|says|said|read|heard|see|saw|told) (?:\w+ )?(?:different\w*|otherwise|other (?:dates?|numbers?|figures?|things?)|less|the (?:opposite|reverse|contrary))|also (?:told|heard|read|saw)|(?:two|2|three|different|several) (?:\w+ )?(?:answers|figures|numbers|dates|days|versions|stories|opinions|views|counts|claims)|(?:number|figure|claim|count) (?:\w+ )?(?:hold|holds|right|correct|true|wrong)|(?:right|correct|true|real) (?:number|figure|date|count)|which view|pros? and con\w*|for and against|confus\w*|see (?:this|it) wrong|(?:is|was) (?:it|this|that) (?:really )?(?:true|right|correct|said)|(?:someone|somebody|they) (?:claimed|claim|declared)|why do (?:they|people) (?:say|claim|call))\b/,
  compare:
    /\b(?:versus|vs(?! code)|compare|compared|comparing|comparison|difference|differences|differ|better(?! at| off)|pros|(?:measured|tested|benchmarked|stack\w*|set|up|held) against|against each other|which when|when which)\b/,
  since:
    /\b(?:graduate|graduated|graduating|archived|archive|dead|alive|died|retired|deprecated|abandoned|discontinued|obsolete|sunset|maintained|unmaintained|became|what (?:has |have )?become of|become of|happened (?:to|with)|rely|shipped|meanwhile|nowadays|these days|still (?:\w+ )?(?:around|alive|active|developed|there|used|supported|exist|a thing|called|named|sold|offered|usable|sell|offer|adopt|use)|exists? (?:it|this|that) (?:still|yet)|top (?:tier|rung|level)|highest (?:tier|rung|level)|come? any further|any further in|renamed|cncf (?:level|status|stage)|level today|(?:what|which) (?:cncf )?(?:level|stage)|since then|by now|today|currently|status|ga yet|made it|ever (?:land|ship|come|get|make|happen|become)\w*|incubating|incubation|sandbox|successor|replaced|(?<=^(?:is|are|was|were|has|have|did|does|do|can) .*)(?:yet|still|now|already|any ?more)$|(?<=\bis .*)(?:yet|still)|any 1 0|defunct|survive|survived|merged into|taken over|end of life|eol|any (?:\w+ )?(?:news|updates?)|news (?:on|about|of|from)|what is (?:left|new with)|(?:keep|keeps|kept) (?:it |this |that |them )?(?:going|alive|up))\b/,
  trend: ASKS_TREND,
  who: /\b(?:who|whos|presenter|presenters|speaker|speakers|whose talk|person behind|people behind|persons|names? of the|on stage|presented by|given by)\b/,
  companies:
    /\b(?:every|each|all|any) (?:company|organi[sz]ation|vendor|employer|firm|org|business|startup)\b|\b(?:which|what|whose|list of|list the|list all|list|all|name the|names of) (?:(?!(?:do|does|did|should|can|could|must|would|have|had|are|were)\b)\w+ )?(?:companies|organi[sz]ations|vendors|employers|firms|orgs|businesses|corporations|enterprises|startups)\b|\b(?:which|what|whose) (?:company|organi[sz]ation|vendor|employer|firm|org|business|startup)\b|^(?:the |all )?(?:companies|organi[sz]ations|vendors|firms|businesses|orgs)\b|\bwhere (?:do|does|did) (?:\w+ ){1,3}?work\b|\b(?:companies|organi[sz]ations|vendors|firms|startups|businesses) (?:that|who|which|on|speaking|presenting)\b|\bwork for\b(?! (?:us|me|you|this|that|it|everyone)\b)|\b(?:for|at) (?:whom|what|who|which \w+) (?:do|does|did|is|was|are|were) .*\bwork\w*|\bemployed by (?:whom|who|what|which)\b|\b(?:employers?|affiliation|workplace|day job) of\b|\bwho (?:employs|employed|pays)\b|\b(?:his|her|their|\w+s) (?:employer|affiliation|workplace)\b/,
  when: /^(?:\w+ ){0,3}when (?:is|was|were|did|does|will|would|exactly)\b|^when\b|\b(?:dates?|what time|year)$|\b(?:what month|which month|which day|what day|what year|which year|exact dates?|dates? of|how long ago|since when|until when|which weekday)\b/,
  where:
    /\bwhere (?:is|was|were|did|would|will|are)\b|^where\b|\b(?:venue|what city|which city|in person|onsite|on site|virtual|location|what place|which place|which country|what country)\b/,
  number:
    /\b(?:(?<!\w by |\w on )how (?:many|much|big|fast|quick|quickly|long|large|often|high|tall|old)|(?<!\w )by how (?:much|many)|number of|count of|counts?(?! on| for)|amount(?: of)?|head ?count|what sum|what number|percentage|percent|figures?|statistics?|milliseconds?|(?:in|many|of) ms|at what (?:rate|speed|scale|size)|what share|size of|totals?|in total|ballpark|roughly|approximately)\b|\b(?:size|number)(?: (?:in|at|back then|then|20\d\d|of \w+))*$/,
  need: /^need\b|\b(?:which \w+ \w+s (?:us|me|our|my)\b|(?:with )?what (?:can|could|should|would|shall|might|do|does one) (?:i|we|one|you|people|others|folks|teams|somebody)(?! (?:know|mean|call|say|think|have|hear|remember|learn|learnt))\b|anything (?:that|for|to|which)|(?:something|anything) like|something (?:to|for|that|which)|which (?:tool|tools|project|software|product|products|thing|things|gizmo|gadget|program)|(?:a )?(?:tool|tools|project|software|product|solution|operator|controller|helper|library|service|component) (?:for|to|that|which|with which)|how (?:do|can|could|should|would|might) (?:i|we|one|you|people)|how to|what (?:is|was) (?:out )?there|what (?:can|could|would|might) (?!be|have|happen|cause|cost|go|the|they|he|she|it|this|that|these|those|a|an|my|your|his|her)\w+|what (?:do|did) (?:\w+ ){1,2}use|(?:is|was|are) there (?:a |an )?(?:\w+er|more \w+) \w+|i need|we need|need (?:a|an|to|some)|i want|we want|would (?:like|love)|i like to|looking for (?:a|an|some)|for a (?:tool|project|product)|suggest|recommend|advise|propose|(?:was|were|is|are) (?:recommended|suggested|proposed)|what helps|products exist|what makes (?:that|this|it) possible|(?:is|are|was|were) there (?:a|an|some|any|anything|something) (?:\w+ )*(?:tool|project|thing|product|way|catalogue|website|solution|software|helper)s?|what did (?:others|people) use|where to put|options for|alternatives? to|best way to)\b|\b(?:any (?:\w+ )?)?(?:options|suggestions?|proposals?|recommendations?|candidates|alternatives|ideas|anything|something)$|\b(?:what|which thing|which one) (?!(?:is|was|does|has|talks|sessions|presentations|keynotes|demos|speakers|companies|topics|trends|themes|lessons|numbers|tips|benefits|hurts|reasons|happens|problems|issues|advantages|others|things|changes|claims|opinions|highlights|years|days|dates|bugs|snags|woes|quirks|glitches|pains|surprises|mistakes|errors|limits|obstacles|hurdles)\b)\w\w+s (?!(?:are|were|did|do|have|was|is)\b)/,
  'what-is':
    /\b(?:what (?:is|are|was|were|does|do|for|s)(?! (?:out )?there\b)|explain|define|definition|meaning|mean|means|meant|what exactly|(?<!\b(?:developers?|teams?|users?|people|we|i|they|files?) )describe|(?:never |ever |have you )heard of|what kind of|purpose of|in (?:one|a|1) (?:sentence|line|nutshell)|enlighten|no (?:idea|clue))\b/,
  lesson: ASKS_LESSON,
  about:
    /\b(?:outline|sum up|summed up|brief (?:me|us)|fill (?:me|us) in|essence|synopsis|what on|(?:main |key )?(?:message|messages|theme|topic|content|contribution)$|what (?:recommended|advised|suggested|said|told|explained|concluded|argued) (?:mr|mrs|ms|dr|professor|the) \w+|what (?:did|does|do|has|have|had|was|were) (?:\w+ ){1,6}?(?:talk|talked|talking|say|said|present|presented|show|showed|shown|explain|explained|discuss|discussed|cover|covered|speak|spoke|tell|told|do|on about|about)|gist|summar\w+|tl dr|tldr|main message|its message|the message|key message|main point|what was it on|what was it about|what is it about|tell me about|tell me what|what is in|what was in|what did (?:he|she|they)|contents?|to say|recap|in short|what was (?:\w+ ){1,6}?(?:about|on)|about what)\b/,
  tools:
    /\b(?:tool|tools|tooling|toolset|toolchain|projects|stack|software|technologies|technology|products|tech|meshes|exams|certs)\b/,
  talks:
    /\b(?:(?<!\b(?:pods|services|containers|clusters|apps|applications|workloads|nodes|machines|may|must|should|can|could|to|not) )(?:talk|speak)(?! (?:straight|direct|directly)\b)|(?<!\b(?:who|pod|service|app|cluster|container|cli|client|but) )talks|session|sessions|presentation|presentations|keynote|keynotes|demos?(?! (?:apps?|applications?|environments?|clusters?|namespaces?|code|repos?|repository|files)\b)|speech|speeches|lecture|lectures|workshop|workshops|programme|(?<!\b(?:a|my|our|each|every|this) )program|agenda|schedule|the (?:(?:other|newer|older|earlier|later|first|second|last) )?one (?:where|with|on|about|telling|that|in which|who|by|comparing|whose|when|of the)|the other one|(?<!\bnot (?:tell|see|say) )which one|titles?|conference (?:about|on|where)|i forgot the title|(?:someone|somebody) (?:talked|spoke|showed|presented|compared|told|said)|was there (?:something|anything)|slot|slots|appearance|appear|appeared|present|presented|spoke)\b|^(?:the|that|this) (?:\w+ ){1,3}(?:whose|where|in which) /,
  list: /\b(?:list|all|every|everything|show me|give me|any|full|which (?:\w+ )?(?:talks|sessions|tools|keynotes|presentations|projects|ones|were|are)|what (?:talks|sessions|tools|keynotes|presentations|projects)|enumerate|overview|programme|program|agenda)\b/,
  'named-only':
    /\b(?:backlog|never got round|unwatched|unseen|bookmark\w*|not (?:yet )?(?:watched|seen|attended)|(?:did|could|have|has) not (?:(?:yet|actually|really|ever|even|manage|managed|to|get) ){0,3}(?:watch|watched|see|seen|attend|attended|get to|make it to)|still (?:wanted|wants|had|has) to (?:watch|see)|(?:were|was|got) (?:skipped|missed|postponed)|(?:he|she|they|writer|blogger|author|hugo) (?:only )?(?:missed|skipped|saved|postponed|marked|could not \w+)|(?:watch|see|view|catch) later|later (?:pile|list)|(?:wish|watch|to watch|to see|viewing) (?:list|pile|stack|queue)|wanted to (?:watch|see)|(?:left|kept|saved|put|planned) (?:\w+ ){0,2}(?:for later|to (?:watch|see))|catch up)\b/,
  highlights: /\b(?:highlights?|facts|opinions?|predictions?|statements?|numbers)\b/,
  called: /\b(?:is|was|are|were) (?:\w+ ){1,10}?(?:called|named)\b|\b(?:name|title) of\b|\bwhat .*\bcalled\b/,
};

/** Intents whose words ask, and tell nothing of the record asked for. */
const ASKING: readonly Intent[] = [
  'disagree',
  'number',
  'since',
  'when',
  'where',
  'about',
  'author',
  'link',
  'what-is',
];

/** What is wanted, and the words that said so and nothing else. */
export function intentsOf(folded: string): { intents: Set<Intent>; asking: ReadonlySet<string> } {
  const intents = new Set<Intent>();
  const asking = new Set<string>();
  for (const intent of INTENTS) {
    if (intent === 'small-talk' || !PATTERNS[intent].test(folded)) continue;
    intents.add(intent);
    if (!ASKING.includes(intent)) continue;
    for (const [match] of folded.matchAll(new RegExp(PATTERNS[intent], 'g')))
      if (match.split(' ').length <= MOST_ASKING) for (const word of match.split(' ')) asking.add(word);
  }
  return { intents, asking };
}

/** The words of a question that say it asks for this. */
export function wordsAsking(intent: Exclude<Intent, 'small-talk'>, folded: string): ReadonlySet<string> {
  const matches = [...folded.matchAll(new RegExp(PATTERNS[intent], 'g'))].map(([match]) => match.split(' '));
  return new Set(matches.filter((one) => one.length <= MOST_ASKING).flat());
}

/** A longer match has words of the matter in its middle. */
const MOST_ASKING = 3;
