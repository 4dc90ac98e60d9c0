/** Words that ask why: for a cause, a reason, or what brought somebody to something. */
const CAUSE =
  '(?:for|on|out of|from|due to) (?:what|which) (?:cause|reason|ground|motive)s?|why|how comes?|reasons?|causes? (?:of|why|for|that|behind)|rationale|motiv\\w+|because$|(?:on )?what grounds?|for what|what (?:made|led|drove|kept|stopped|convinced|put off|pushed|prompted|persuaded|caused|moved|brought (?:them|him|her|us|it)|(?:spoke|speaks|was|is|were|did they have|does one have) against)|decid\\w+ against';
/** Words for what somebody has learnt. */
const LEARNT =
  'learn|learned|learnt|lessons?|learnings|teachings?|moral|take ?aways?|take away|wisdom|nuggets|insights?|conclusions?|conclude|concluded|(?:in )?hindsight|retrospect|wished|hard way|what (?:is |are )?(?:there )?to (?:retain|remember|keep)|key points|what helped';
/** Words for what somebody is told to do, or not to do. */
const ADVICE =
  'advice|advices|tips?|hints?|pointers|guidance|recipe|dos and donts|best practices?|rules? of thumb|recommendations? (?=for|on|of|about|from|by|in|to|when|did|does|was|were)|warn|warns|warned|warnings?|keep in mind|watch out|look out for|be careful|careful with|beware|what not to do|words? of caution|wary|cautious|careful|(?:what|things?) to avoid|pay attention to|caution|cautions|cautioned|(?:bad|good|terrible|great|silly|wise) (?:idea|habit|practice|move) to|(?:a )?(?:bad|good|best|terrible) (?:idea|habit|practice)$|(?:advised|recommended|right|proper|smart) way|ask\\w* (?:the |us |everybody |everyone |people |every )?(?:\\w+ )?to do|convince me|arguments? (?:for|against)|what (?:should|must|ought) (?:a|an|one|you|we|i|teams?|companies|people) (?:\\w+ )?(?:(?:not |never )?do|avoid|bear|keep|remember|watch)|what (?:a|an|the) \\w+ (?:should|must|ought to) (?:not )?(?:do|avoid)|tell (?:us|me|teams|people|companies) (?:not )?to (?:do|watch|avoid)|(?:how|ways) (?:\\w+ ){1,4}deal with|(?:what|how) (?:did|does|do|would|has|had) (?!you |i |we )(?:\\w+ ){1,5}?(?:recommend|advise|suggest|propose)';
/** Words for what went badly. */
const TROUBLE =
  'regrets?|regretted|troubles?|problems? (?:did|do|does|has|had|have|with|of|was|were|is|are|came|remain\\w*)|problems?$|difficult(?:y|ies)|hurdles?|obstacles?|headaches?|pain points?|hurts?|painful|struggl\\w+|downsides?|drawbacks?|caveats?|gotchas?|pitfalls?|mistakes|do wrong|done otherwise|do differently|done differently|did differently|went (?:wrong|badly|south|sideways)|(?:go|goes|gone|going|get|gets|got) (?:it |this |that )?wrong|(?:what is|whats|anything|something) wrong with|tripped|stumbl\\w+|(?:hard|hardest|tricky|trickiest|difficult|ugly|painful|annoying) (?:part|parts|thing|bit)|backfir\\w+|what (?:bit|burned|burnt|hurt|annoyed|bothered|surprised) (?:them|us|him|her|people)';
/** Words that ask whether something will do, or when it is worth doing: somebody's judgement answers. */
const JUDGEMENT =
  'worth (?:it|doing|the \\w+)|not convinced|on my side|(?:do|does|must|should) (?:i|we|you|one|everything|every \\w+|all) really|should (?:everything|every \\w+|all)\\b|(?:do|does) (?:everything|every \\w+|all) (?:need|have) to|should (?:i|we|one|teams?|companies|a \\w+) (?:run|build|host|operate|manage|write|put|split|automate|trust|contribute|keep|let|separate)|^(?:\\w+ ){0,2}(?:is|are|was|were|isn t|aren t|shouldn t|wouldn t|why|does|do|would|should|can)\\b.* (?:enough|sufficient|suffice|good enough)\\b|(?:not|never|hardly) (?:\\w+ )?(?:enough|sufficient|suffice)|when (?:is|are|does|do|would|should|might|can) (?:\\w+ ){1,9}?(?:sense|ok|okay|fine|reasonable|justified|worth|wise|better|advisable|legitimate)';

/** Nouns for what came of something, what speaks for or against it, and what was bad about it: asked for as such, never told beside. */
const MATTERS =
  'consequences?|effects?|impact|outcomes?|results?|upshot|aftermath|downfall|undoing|demise|harm|damage|danger|dangers|snags?|bugs?|woes?|quirks?|glitch(?:es)?|pains|nuisances?|surprises?|catch|hitch|hitches|hiccups?|shortcomings?|limitations?|limits|weakness(?:es)?|flaws?|disadvantages?|upsides?|complaints?|criticism|objections?|justification|excuse|explanation|culprit|trigger|incentive|motive|verdict|mistakes?|errors?|failings?|reservations|concerns?|misgivings|benefits?|gains?';
/** Verbs that say what something did to somebody: what held them back, what bugged them. */
const MOVED =
  'bugged|bothered|irked|annoyed|worried|scared|frightened|disappointed|frustrated|plagued|haunted|hindered|hampered|held|blocked|prevented|slowed|forced|triggered|motivated|inspired|tempted|dissuaded|deterred|discouraged|encouraged|impressed|struck|amazed|pleased|convinced';
/** Verbs that say what somebody had of something: what they suffered from, disliked or gained. */
const HAD =
  'suffer|complain|dislike|hate|fear|regret|gain|win|lose|fight|struggle|profit|benefit|find (?:so |too |very )?(?:hard|difficult|painful|bad|tricky)|have against|hold against|get out of|get wrong|underestimate|overlook';
const BAD =
  'hard|difficult|bad|tough|complicated|complex|painful|tricky|annoying|problematic|dangerous|risky|unsafe|special';
const ASKED_FOR = [
  `(?:what|whats|which|any|name) (?:(?:is|are|was|were|s|had|did|the|a|an|some|main|biggest|real|worst|greatest|big) ){0,3}(?:${MATTERS})`,
  `^the (?:${MATTERS}) of`,
  `(?:what|which \\w+) (?:had |has |really |most |kept )?(?:${MOVED})`,
  `what (?:did|does|do|would|has|have|had) (?:\\w+ ){1,5}?(?:${HAD})`,
  `what (?:is|was|are|were|makes|made) (?:\\w+ ){0,4}?(?:so|too|really|very|that|as) (?:${BAD})`,
  `what (?:must|should|has to|have to|needs to|ought to|(?:do|does) (?:i|we|you|one) (?:need|have) to) (?:(?:be|i|we|you|one|a|the|company|firm|team|not|never|always|have) ){0,3}(?:done|decided?|considered?|consider|checked?|clarif(?:y|ied)|settled?|forget|forgotten|remember(?:ed)?|planned|plan|prepared?|thought|think|minded)`,
  'does it pay(?: off)?|(?:is|was) it (?:smart|wise|clever|sensible|stupid|foolish|good|right|worth)|(?:in|under) (?:what|which) (?:case|cases|circumstances|conditions|situation)|dos and (?:donts|don ts|do nots)|when (?:should|shouldn t|would) (?:i|we|one|you) (?:not )?(?:use|run|take|keep|choose|avoid)',
].join('|');

/** What asks why by a noun for it: `for which reason`. */
const NOUN_OF_CAUSE = /\b(?:for|on|out of|from|due to) (?:what|which) ((?:cause|reason|ground|motive)s?)\b/;

/** The noun that only asks why, in `for which reason`; none where it is asked by another word. */
export function causeAsked(folded: string): string | undefined {
  return NOUN_OF_CAUSE.exec(folded)?.[1];
}

/** What asks what one should do. */
export const ASKS_ADVICE = new RegExp(`\\b(?:${ADVICE})\\b`);

/** What asks why, what was learnt, or what one should do. */
export const ASKS_LESSON = new RegExp(`\\b(?:${[CAUSE, LEARNT, ADVICE, TROUBLE, JUDGEMENT, ASKED_FOR].join('|')})\\b`);

const EVERY = new RegExp(ASKS_LESSON, 'g');
const ONE_WORD = new RegExp(`^(?:${[LEARNT, TROUBLE, MATTERS, MOVED, HAD, BAD].join('|')})$`);

/** Words that only say that a lesson is asked for, in questions where more stands between them. */
export function lessonWords(folded: string): ReadonlySet<string> {
  const asking = [...folded.matchAll(EVERY)].flatMap(([match]) => match.split(' '));
  return new Set(asking.filter((word) => ONE_WORD.test(word)));
}
