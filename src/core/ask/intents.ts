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
    /^(?:(?:please|hey|hi|can|could|would|will|you|kindly) )*(?:write|generate|create|deploy|restart|reboot|stop|delete|upgrade|roll back|configure|set up|install|fix|debug|translate|book|order|remind|schedule|calculate|draw|make|build|run|send|sing) (?:me|us|my|our|a|an|the|some) (?!(?:who|whom|whose|which|what|when|where|why|how|if|again|of|through|about)\b|(?:\w+ ){0,3}(?:list|lists|overview|summary|talks|sessions)\b)|\b(?:tell|know) (?:me |us )?(?:a|any|some) jokes?\b/,
  price:
    /\b(?:price|prices|pricing|fee|fees|ticket price|salary|salaries|how much (?:does|do|did|is|was|were) .*(?:cost|charge|pay|ticket)|(?:pay|pays|paid|charge|charges|charged|costs?|save|saved|saves) .*\b(?:per|a|each|every|monthly|yearly|annually) ?(?:month|year|node|user|seat|hour|day|cluster|monthly|yearly)?$)\b/,
  link: /\b(?:videos?|recordings?|recorded|slides|slide deck|slidedeck|deck|youtube|links?|watch it|rewatch|url)\b(?! (?:streaming|company|platform|service|site|game))/,
  author: /\b(?:author|authors|who wrote|written by|who writes|who (?:is|was) the (?:writer|blogger))\b/,
  disagree:
    /\b(?:disagree\w*|agree\w*|contradict\w*|conflict\w*|differ about|opinions differ|who says what|who is right|which (?:\w+ )?(?:is|are|was) (?:right|correct|true)|which (?:one )?is it|odd there|disput\w*|doubt\w*|inconsisten\w*|mismatch\w*|(?:does|do|did) not (?:match|fit|agree|add up)|(?:say|says|said|has|have|heard|read|list|lists|name|names|told) both|(?:one|some|somebody|someone) (?:\w+ )?(?:says|say|said|told|claims|claim) .*\b(?:other|others|another|less|more|different|otherwise)\b|(?:say|says|said|read|heard|see|saw|told) (?:\w+ )?(?:different\w*|otherwise|other (?:dates?|numbers?|figures?|things?)|less|the opposite)|also (?:told|heard|read|saw)|(?:two|2|three|different|several) (?:\w+ )?(?:answers|figures|numbers|dates|days|versions|stories|opinions|views|counts|claims)|(?:number|figure|claim|count) (?:\w+ )?(?:hold|holds|right|correct|true|wrong)|(?:right|correct|true|real) (?:number|figure|date|count)|which view|pros? and con\w*|for and against|confus\w*|see (?:this|it) wrong|(?:is|was) (?:it|this|that) (?:really )?(?:true|right|correct|said)|(?:someone|somebody|they) (?:claimed|claim|declared)|why do (?:they|people) (?:say|claim|call))\b/,
  compare:
    /\b(?:versus|vs(?! code)|compare|compared|comparing|comparison|difference|differences|differ|better|pros|against)\b/,
  since:
    /\b(?:graduate|graduated|graduating|archived|archive|dead|alive|died|retired|deprecated|abandoned|discontinued|obsolete|sunset|maintained|unmaintained|became|what (?:has |have )?become of|become of|happened (?:to|with)|rely|shipped|meanwhile|nowadays|these days|still (?:\w+ )?(?:around|alive|active|developed|there|used|supported|exist|a thing)|renamed|cncf (?:level|status|stage)|level today|since then|by now|today|currently|status|ga yet|made it|ever (?:land|ship|come|get|make|happen|become)\w*|incubating|incubation|sandbox|successor|replaced|(?<=^(?:is|are|was|were|has|have|did|does|do|can) .*)(?:yet|still|now|already|any ?more)$|(?<=\bis .*)(?:yet|still)|any 1 0|defunct|survive|survived|merged into|taken over|end of life|eol)\b/,
  trend:
    /\b(?:trend|trends|trending|theme|themes|hot|standing out|stood out|buzz|buzzword|hype|hyped|growing|grew|fading|faded|rising|rise|declining|decline|momentum|over the years|across (?:all|the) (?:conferences|editions|years|events|of them)|main topics|big topics|in fashion|gone quiet|went quiet|popular|popularity|in love|grow|interest|more attention|less attention|mood|recurring|recurrent|speed up|interest in|(?:everyone|everybody) (?:\w+ )?(?:discuss\w*|talk\w*|speak\w*|spoke|mention\w*|rav\w+)|talk of the town|excited about|big thing|in vogue|on everyone|on everybody|tendenc(?:y|ies)|common threads?|vibe|outlook|forecasts?|trended|dominat\w+|out of fashion|(?:losing|lost|loses) (?:steam|ground)|predict(?:s|ed|ions?)?|future of|next for|(?:discuss\w*|talked|spoken|mentioned) (?:about |of )?(?:more|less)|(?:more|less) (?:discuss\w*|talked|spoken|mentioned|present in)|here to stay|will \w+ (?:stay|last)|share of)\b/,
  who: /\b(?:who|whos|presenter|presenters|speaker|speakers|whose talk|person behind|people behind|persons|names? of the|on stage|presented by|given by)\b/,
  companies:
    /\b(?:which|what|from which|from what|list of|list the|list all|list|all|name the|names of) (?:\w+ )?(?:companies|organisations|organizations|vendors|employers|firms|orgs)\b|\b(?:which|what) (?:company|organisation|organization|vendor|employer|firm|org)\b|^(?:the |all )?(?:companies|organisations|organizations|vendors|firms)\b|\bwhere (?:do|does|did) (?:\w+ ){1,3}?work\b|\b(?:companies|organisations|organizations|vendors|firms|startups) (?:that|who|which|on|speaking|presenting)\b|\bwork for\b|\bemployed by\b/,
  when: /^(?:\w+ ){0,3}when (?:is|was|were|did|does|will|would|exactly)\b|^when\b|\b(?:dates?|what time|year)$|\b(?:what month|which month|which day|what day|what year|which year|exact dates?|dates? of|how long ago|since when|until when|which weekday)\b/,
  where:
    /\bwhere (?:is|was|were|did|would|will|are)\b|^where\b|\b(?:venue|what city|which city|in person|onsite|on site|virtual|location|what place|which place|which country|what country)\b/,
  number:
    /\b(?:how (?:many|much|big|fast|quick|quickly|long|large|often|high|tall|old)|by how (?:much|many)|number of|count of|count(?! on)|amount(?: of)?|head ?count|what sum|what number|percentage|percent|figures?|statistics?|milliseconds?|ms|at what (?:rate|speed|scale|size)|what share|size of|totals?|in total)\b|\b(?:size|number)(?: (?:in|at|back then|then|20\d\d|of \w+))*$/,
  need: /\b(?:what can (?:i|we|one) use|what (?:could|should) (?:i|we) use|anything (?:that|for|to|which)|something (?:to|for|that|which)|which (?:tool|tools|project|software|product|products)|(?:a )?tool (?:for|to|that|which)|tools (?:for|to|that|which)|how (?:do|can|could|should|would) (?:i|we|one|you|people)|i need|we need|need (?:a|an|to|some)|i want|we want|would like|suggest|recommend|what helps|products exist|what makes (?:that|this|it) possible|is there (?:a|an|some|any|anything|something) (?:\w+ )*(?:tool|project|thing|product|way|catalogue|website|solution|software)|what do (?:people|others|folks|teams) (?:use|put|run)|what did (?:others|people) use|where to put|options for|alternatives? to|best way to|(?:project|software|product|solution|operator|controller) (?:for|to|that|which))\b/,
  'what-is':
    /\b(?:what (?:is|are|was|were|does|do|for|s)|explain|define|definition|meaning|mean|means|meant|what exactly|describe|(?:never |ever |have you )heard of|what kind of|purpose of|in (?:one|a|1) (?:sentence|line|nutshell)|enlighten|no (?:idea|clue))\b/,
  lesson:
    /\b(?:why|how come|reason|reasons|learn|learned|learnt|lesson|lessons|takeaway|takeaways|take away|advice|tips|regret|regrets|trouble|conclusion|conclusions|pitfall|pitfalls|recommendation|recommendations|key points|mistakes|what went wrong|hard way)\b/,
  about:
    /\b(?:what (?:did|does|do|has|have|had|was|were) (?:\w+ ){1,6}?(?:talk|talked|talking|say|said|present|presented|show|showed|shown|explain|explained|discuss|discussed|cover|covered|speak|spoke|tell|told|do|on about|about)|gist|summar\w+|tl dr|tldr|main message|its message|the message|key message|main point|what was it on|what was it about|what is it about|tell me about|tell me what|what is in|what was in|what did (?:he|she|they)|contents?|to say|recap|in short|what was (?:\w+ ){1,6}?(?:about|on)|about what)\b/,
  tools:
    /\b(?:tool|tools|tooling|toolset|toolchain|projects|stack|software|technologies|technology|products|tech|meshes|exams|certs)\b/,
  talks:
    /\b(?:talk|(?<!\bwho )talks|session|sessions|presentation|presentations|keynote|keynotes|demo|demos|speech|speeches|lecture|lectures|workshop|workshops|programme|program|agenda|schedule|the one (?:where|with|on|about|telling|that|in which|who|by)|which one|i forgot the title|(?:someone|somebody) (?:talked|spoke|showed|presented|compared|told|said)|was there (?:something|anything)|slot|slots|appearance|appear|appeared|present|presented|speak|spoke)\b|^(?:the|that|this) (?:\w+ ){1,3}(?:whose|where|in which) /,
  list: /\b(?:list|all|every|everything|show me|give me|any|full|which (?:\w+ )?(?:talks|sessions|tools|keynotes|presentations|projects|ones|were|are)|what (?:talks|sessions|tools|keynotes|presentations|projects)|enumerate|overview|programme|program|agenda)\b/,
  'named-only':
    /\b(?:backlog|never got round|not watched|unwatched|did not (?:watch|see|attend|get to)|have not (?:watched|seen)|still (?:wanted|wants|had|has) to (?:watch|see)|(?:he|she|they|writer|blogger|author) (?:missed|could not \w+)|wish list|wanted to (?:watch|see)|catch up)\b/,
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

/** A longer match has words of the matter in its middle. */
const MOST_ASKING = 3;
