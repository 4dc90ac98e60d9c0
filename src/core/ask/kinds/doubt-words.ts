/** Words of claiming and of doubting a claim, and of what claims are read in: they say nothing of the matter. */
export const OF_CLAIMS: ReadonlySet<string> = new Set(
  (
    'claim claimed claims claiming declare declared belong belongs belonged state states stated statement statements assert asserted allege alleged allegedly argue argues argued ' +
    'think thinks thought believe believes believed hold holds held praise praises praised insist insists insisted swear read reads reading keep list listed lists put puts sounds sound seem seems seemed look looks ' +
    'answer answers figure figures version versions view views opinion opinions side sides stance stances position positions camp camps account accounts source sources blog blogs article articles writeups ups entry place info information ' +
    'contra pro pros con cons for against among match matches brand true truth false correct incorrect wrong wrongly mistake mistaken mistakenly error errors typo slip fact facts accurate precise reliable trust trusted ' +
    'confuse confused confusing confusion doubt doubting doubts doubtful doubted contest contested contests question questioned questionable dispute disputed disputes challenged suspicious fishy odd off strange weird high low ' +
    'verify verified check checked confirm confirmed confirms confirmation legit legitimate really truly actually indeed honestly less fewer more rather otherwise different differ differs opposite opposing contradictory conflicting ' +
    'love loves loved loving adore adores adored adoring like likes hate hates hated hating dislike dislikes reject rejects rejected throw throws threw thrown oppose opposes opposed absence favour favours favor favors recommend recommends merely solely purely simply nope ' +
    'earlier already previously warn warns warned praise advise marketing myth nonsense rubbish plausible always dates dated mix mixes mixed mixing seriously surely meant divided official officially twice both yet though just only sure certain'
  ).split(' '),
);

/** Asked whether something is so, or which of two it is. */
export const WHETHER =
  /^(?:(?:so|and|but|hm|hmm|wait|well) )?(?:is|was|were|are|did|does|do|has|have|had|could|can)\b|\bor\b/;

/** How a claim is put in doubt: by a word of doubting, or told of as what some source says. */
export const DOUBTS =
  /\b(?:really|truly|nonsense|rubbish|plausible|myth|marketing|trust|(?:i|we) (?:always )?(?:read|heard|thought)|seriously|surely|mix\w* up|^(?:is|was|are|were|did|does|do) not|actually|(?<!the )right(?! \w)|true|correct|incorrect|wrong|wrongly|legit|confirm\w*|verif(?:y|ied)|accurate|a fact|mistake\w*|typo|allegedly|supposedly|disput\w*|doubt\w*|contest\w*|confus\w*|contradict\w*|conflict\w*|rather than|can not be|i (?:read|heard|thought|keep reading)|(?:sounds?|looks?|seems?) (?:too |a bit |rather )?\w+)\b|\b(?:notes?|blogs?|write ?ups?|source|sources|writeup|article|somebody|someone|they|one|keynotes?) (?:\w+ )?(?:say|says|said|think|thinks|thought|claim|claims|claimed|list|lists|put|puts|has|have|write|writes|state|states)\b/;

/** Two sides that are set against each other, whoever they are. */
export const TWO_SIDES =
  /\b(?:one|some|somebody|someone|\d{4}) (?:\w+ ){0,2}(?:say|says|said|tell|tells|told|claim|claims|claimed|think|thinks|praise|praises|praised|argue|argues|argued|love|loves)\b.*\b(?:other|others|another|someone else|somebody else|\d{4}) (?:\w+ ){0,2}(?:say|says|said|tell|tells|told|claim|claims|claimed|think|thinks|argue|argues|argued|run|reject|rejects)\b|\b(?:one|some|first|a) (?:talk|talks|session|speaker|speakers|person|people|guy|guys|report|writer|blog|writeup|notes?|keynote|article|folks) .*\b(?:another|other|others|second)\b.*\b(?:says?|said|nope|no|not|opposite|contrary|against|denies|denied|disagrees?)\b|\b(?:in|at) one (?:conference|event|year|edition|talk|session)\b.*\b(?:later|then|next|another|other)\b|\bwho (?:say|says|said|claim|claims|claimed|think|thinks|thought|hold|holds|held|believe|believes|argue|argues|argued) what\b|\bwho\b.* (?:and|or|but) who (?:is |was |does |did |do )?(?:not|against|otherwise|disagree\w*|reject\w*|oppos\w*)\b|\b(?:opposite|opposing|contrary|differing|diverging|contradictory|conflicting) (?:\w+ )?(?:opinions?|views?|positions?|statements?|claims?|info|information|answers?|advice)\b|\bat odds\b|\bdiscrepanc(?:y|ies)\b|\bnot in agreement\b|\b(?:people|speakers|opinions|they|minds) (?:\w+ )?(?:divided|split)\b|\bboth (?:lists|versions|ways|times)\b|\b(?:do|did|are|were) (?:all|any|both|most)(?: the)? (?:speakers|writers|people|notes|sources|talks) (?:all |both )?(?:like|love|think|say|agree|recommend|favou?r|praise|support|hold|want|fond|happy)\b|\b(?:opinions|views) (?:about|on|regarding)\b|\baccounts differ\b|\bsources differ\b/;

/** Any that are wrong or in dispute, whatever they are of. */
export const ANY_DISPUTE =
  /\b(?:anything|something|any|which|what|where|list|all|are there) (?:\w+ ){0,5}(?<!\b(?:go|goes|went|gone|going) )(?:wrong|contested|disputed|incorrect|mistakes?|errors?|slips?|inaccurate|inaccuracies|doubtful|questionable|unconfirmed|contradictions?|discrepanc(?:y|ies))\b/;
