/** What trends are called. */
export const TOPICS =
  /\b(?:topics?|themes?|subjects?|trends?|threads?|areas|matters|issues|ideas|motifs?|tendenc(?:y|ies)|movements?|talking points?|buzz ?words?|buzz|hypes?|fads?|crazes?)\b/;
export const RISING =
  /\b(?:rising|rises?|rose|grow|grows|growing|grew|grown|(?<!\bwrite )up|new|newly|newcomers?|emerg\w+|appeared|came in|gain\w*|more|bigger|stronger|hotter|larger|louder|took off|taking off|increas\w+|debut\w*|first time|surfac\w+|ascend\w*|climb\w*|soar\w*)\b/;
export const FADING =
  /\b(?:fad(?:e|es|ed|ing)|declin\w+|away|disappear\w*|vanish\w*|gone|drop\w*|less|fewer|quiet\w*|silent|dying|died|dead|lose|lost|losing|down|out of fashion|forgotten|smaller|weaker|colder|decreas\w+|shr[aiu]nk\w*|absent|missing|fell|fall(?:s|ing|en)?|nobody|no longer|not any more|left the|stop\w*|wan(?:e|ed|ing)|cool\w+ (?:off|down))\b/;
export const EVERYWHERE =
  /\b(?:every|(?<!\b(?:of|for|per) )each|everywhere|always|constant\w*|in common|common to|across|all (?:of )?(?:the |your )?(?:\w+ )?(?:events|editions|conferences|shows|years|times|them)|all three)\b/;
/** What comes back: at one conference it is a theme of it, over several it is in all of them. */
export const RECURRING =
  /\b(?:(?:kept|keeps?|keep|always|constantly|repeatedly) (?:\w+ )?(?:coming|cropping|popping|turning|showing|returning|appearing|surfacing|recurring|seeing|hearing|meeting|noticing|came|come|comes|cropped|popped|turned|showed|returned|appeared|surfaced)|recur\w*|returning|again and again|over and over|(?:ran|runs?|running|stretch\w*|went) (?:\w+ )?through)\b/;
/** Words that set times against each other. */
export const OVER_TIME =
  /\b(?:over (?:the )?(?:years|time|all)|over all (?:three|the)|across|between|from .* to|than before|compared|versus|vs|kept|keeps?|still|any ?more|longer|since then|years later|trend\w*|grow\w*|grew|dying|fad(?:e|es|ed|ing)|declin\w+|rising)\b/;
/** Both ways that a thing may go: asked of one topic, how it went. */
export const EITHER_WAY =
  /\b(?:up|rising|growing|in|hot|more|bigger|stronger|rise|waxing|hype|fad|trend) (?:or|vs|versus) (?:(?:is|was|it|on|the|a|just|rather) )*(?:down|falling|fading|shrinking|out|not|cold|less|losing|decreasing|smaller|weaker|fall|waning|passe|reality|substance|here|gone|dead|dying|declin\w+)\b|\b(?:come|came|comes|coming) (?:and|or) (?:go|went|goes|going)\b|\b(?:ups|rise) and (?:downs|fall)\b|\b(?:curve|trajectory|career|fortunes?) of\b/;
export const CHANGED = /\b(?:chang\w+|differ\w*|compare\w*|comparison|shift\w*|evol\w+|develop(?:ed|s)?)\b/;
/** Words by which one time is set against another, where no topic is spoken of. */
export const SPAN =
  /\b(?:came up|cropped up|new in|newly|went away|fell off|disappeared|vanished|stop\w* (?:talking|speaking|discussing|mentioning|hearing)|(?:more|less|fewer) (?:\w+ ){0,3}than|(?:hear|heard|see|saw|read|spoken|spoke|talked|discussed) (?:\w+ ){0,2}(?:more|less|fewer)|(?:got|became|get|become) (?:hotter|bigger|smaller|stronger|weaker|quieter|louder)|in common|common to|shared by|(?:more|less) (?:into|keen|interested|excited|enthusiastic|fond)|between|gain\w* importance|compared (?:to|with)|(?:nobody|no one|noone) (?:\w+ ){1,4}(?:any ?more|any longer))\b/;
/** Of what the writers no longer heard. */
export const UNHEARD =
  /\b(?:nobody|no one|noone|no longer|any ?more|any longer|quiet\w*|silent|silence|unmentioned)\b.*\b(?:quiet|silent|mention\w*|talk\w*|sp[eo]\w*k\w*|heard?|discuss\w*|any ?more)\b|\b(?:gone|went|go|were|was|fell|fallen|became|turned) (?:quiet|silent)\b|\b(?:heard?|mention\w*) (?:of )?(?:no ?more|no longer)\b|\b(?:not|never|no longer|stopped) (?:hear(?:d|ing)?|mention(?:ed|ing)?|be(?:ing)? mentioned)\b/;
export const AHEAD =
  /\b(?:next (?:\w+ ){0,4}(?:gonna|going to|will|would|might|could) be|(?:some|any)(?:one|body) (?:\w+ )?(?:guess\w*|fores[ae]\w+)|future|ahead|forecasts?|predict\w*|predictions?|expect\w*|expectations?|fores[ae][ew]\w*|(?:years|time) to come|next for|outlook|head(?:ed|ing)|going to|goes? on|going (?:after|next|from)|coming years|come next|would (?:\w+ ){0,2}(?:speed|accelerate|grow|rise|get|become|come|happen|last|stay)|speed up|accelerat\w+)\b/;
/** Of a guess that somebody made. */
export const FORESEEN =
  /\bnext (?:\w+ ){0,4}(?:gonna|going to|will|would|might|could) be\b.*\b(?:guess\w*|predict\w*|expect\w*|fores\w+|thought|believ\w+)\b|\b(?:some|any)(?:one|body) (?:\w+ )?(?:guess\w*|predict\w*|fores[ae]\w+)\b/;

/** Asked whether it is so; `was there one` asks for it. */
export const IS_WHETHER = /^(?:is|are|was|were|do|does|did|has|have|will) (?!there\b)/;
/** Whether something was a trend, or there was one towards it. */
export const IS_TREND =
  /\b(?:a|an|any|the|one|some|as|much of a) (?:\w+ )?(?:thing|theme|trend|topic|movement|tendency|big deal|deal|focus|hype|fad|craze|subject|talking point|push|move|shift|drift|swing)(?: (?:in|at|by|there|for|back|over|during|to|towards|of|on)\b|$)/;

/** How those who were there felt about something: `was the crowd worried about`, `did people fret over`. */
export const MOOD =
  /\b(?:every(?:one|body)|people|folks|they|attendees|visitors|audience|crowd|community|industry|mood|one|any(?:one|body)) (?:\w+ ){0,4}?(?:worr(?:y|ied|ying)|fear(?:s|ed|ing)?|afraid|frett?(?:ed|ing)?|nervous|scared|anxious|concern(?:ed)?|keen|excited|thrilled|obsessed|push(?:ed|ing)|demand(?:ed|ing)|beg(?:ged|ging)|call(?:ed|ing)? for)\b|\b(?:was|were) there (?:\w+ ){0,2}(?:push|pleas?|calls?|appeals?|demand|drive|cry|need|fear|worry|excitement|enthusiasm) (?:for|of|about|over)\b/;

/** Who wrote the notes, and what they thought. */
const WRITER =
  '(?:writers?|bloggers?|authors?|note ?taker|guy with the notes|notes|diary|blog|write ?up|write ?ups|attendee|reviewer|reporter)';
const THINKING =
  '(?:think|thinks|thought|believ\\w+|expect\\w*|predict\\w*|forecast\\w*|foresee\\w*|foresaw|foreseen|reckon\\w*|assum\\w+|anticipat\\w+|guess\\w*|see coming|saw coming|judg\\w+|observ\\w+|notic\\w+|spott\\w+)';
export const WRITERS_VIEW = new RegExp(
  `\\b${WRITER}\\b.*\\b${THINKING}\\b|\\b(?:opinion|eyes|view|mind|judg\\w+) of (?:the |that )?(?:\\w+ ){0,3}${WRITER}\\b`,
);

/** What asks for trends, wherever it stands. */
const NOUNS =
  'movements?|trend|trends|trending|trended|(?:always|constantly|repeatedly) (?:came|come|comes|cropped|popped|turned|returned) (?:back|up)|(?:(?:kept|keeps|keep) (?:seeing|hearing|returning|coming back))|most (?:discussed|debated|talked about|mentioned)|off the radar|theme|themes|buzz|buzzwords?|hype|hyped|fads?|craze|momentum|popular|popularity|interest|interest in|mood|vibe|outlook|forecasts?|tendenc(?:y|ies)|common (?:threads?|denominators?)|zeitgeist|talk of the town|talking points?|then and now|main topics|big topics|hot|big thing|rage|future of|next for|share (?:of|in) (?!(?:the |all |\\w+ )?(?:\\w+ )?(?:talks|sessions))|year of (?:the|who|whom|what|which)';
const PROMINENT =
  '(?:what|things?|which) (?:everyone|everybody|they all) (?:did|does|do|was doing|were doing|used|wanted|had)|(?:was|were|is|are|seemed) (?:\\w+ )?(?:everywhere|all over)|(?:all over the place|everywhere (?:you|one|they|we|he|she|i) (?:look\\w*|turn\\w*|went))|mattered (?:the )?most|gain\\w* importance|(?:central|overarching|dominant|principal|key|chief|prominent) (?:topics?|themes?|subjects?|matters)|(?:everyone|everybody) (?:was |were |is )?(?:on|going on) about|standing out|stood out|stand out|in fashion|in vogue|in love|in the air|on everyone|on everybody|excited about|dominat\\w+|prevail\\w*|recurring|recurrent|recurred|recur|(?:kept|keeps?|keep) (?:coming|cropping|popping|turning|showing) up|(?:came|come|popped|cropped) up (?:again|over and over|everywhere|repeatedly|so often|often|most|a lot|in many)|making waves|made waves|here to stay|will \\w+ (?:stay|last)|(?:everyone|everybody) (?:\\w+ )?(?:discuss\\w*|talk\\w*|speak\\w*|spoke|mention\\w*|rav\\w+)';
const GOING =
  'going to (?:\\w+ )?(?:last|stay|remain|survive|vanish|disappear)|growing|grew|grow|fading|faded|rising|rise|declining|decline|gone quiet|went quiet|fell silent|fallen silent|speed up|out of fashion|(?:losing|lost|loses) (?:steam|ground)|predict(?:s|ed|ions?)?|expected to|cropped up|got (?:hotter|bigger|smaller|stronger|weaker)|(?:get|become|became) (?:hotter|bigger|smaller|stronger|weaker)|(?:(?:its|their|the) way|on the) (?:up|down|out)|(?:much|more|less|most|little|get|got) (?:attention|airtime|coverage)|(?:much|often|widely|frequently|heavily|barely|hardly|rarely) (?:discussed|talked about|mentioned|noticed|spoken of)|how (?:prominent|visible|widespread) (?:was|were|is|are)|more important|less important|over the years|over time|across (?:all|the) (?:conferences|editions|years|events|of them)|(?:discuss\\w*|talked|spoken|mentioned) (?:about |of )?(?:more|less)|(?:more|less) (?:discuss\\w*|talked|spoken|mentioned|present in)|stop\\w* (?:talking|speaking|discussing|mentioning|hearing)';
export const ASKS_TREND = new RegExp(`\\b(?:${NOUNS}|${PROMINENT}|${GOING})\\b`);
