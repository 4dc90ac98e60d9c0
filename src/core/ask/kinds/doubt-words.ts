import { stem } from '../stem.js';

/** Words of claiming and of doubting a claim, and of what claims are read in: they say nothing of the matter. */
const OF_CLAIMS: ReadonlySet<string> = stems(
  'claim declare state assert allege allegedly argue think thought believe hold held insist swear read keep list put sounds seem look tell told ' +
    'answer figure version view opinion side stance position camp account source blog article writeups ups entry place info information line note recap ' +
    'contra pro con for against among match brand belong true truth false correct incorrect wrong mistake mistaken error typo slip fact accurate precise reliable trust ' +
    'confuse doubt contest question questionable dispute challenged suspicious fishy odd off strange weird high low check verify confirm legit legitimate official ' +
    'really truly actually indeed honestly seriously surely certain merely solely purely simply only just less fewer more rather otherwise nope always earlier already previously yet though twice both ' +
    'lingo jargon parlance terminology different differ opposite opposing contradictory conflicting divided split unanimous consensus equal equally mix meant dates marketing myth nonsense rubbish plausible wait somewhere example instance clash contrast half rest',
);
/** Words for what somebody holds of a matter: each of two sides has one. */
const FOR: ReadonlySet<string> = stems(
  'praise love adore like fond fan keen happy enthusiastic embrace advocate defend recommend favour favor prefer want sing support endorse worship bless blessing welcome hail glorious good great run ran everywhere',
);
const AGAINST: ReadonlySet<string> = stems(
  'against hate dislike despise detest reject refuse throw threw thrown oppose avoid ditch drop skip abandon criticise criticize critical criticism complain fault warn advise bash fear afraid wary sceptical skeptical sceptic skeptic distrust doubt condemn curse absence bad evil away rid',
);

/** Whether a word says that somebody is against a matter. */
export function isAdverse(word: string): boolean {
  return AGAINST.has(stem(word));
}

/** Whether a word says that somebody is for a matter. */
export function isFond(word: string): boolean {
  return FOR.has(stem(word));
}

/** Whether a word only tells that something is claimed, doubted or held by somebody. */
export function isOfClaim(word: string): boolean {
  return [OF_CLAIMS, FOR, AGAINST].some((one) => one.has(stem(word)));
}

/** Whether a word says what somebody holds of a matter, or that they said it. */
export function isStance(word: string): boolean {
  return [FOR, AGAINST, SAYING].some((one) => one.has(stem(word)));
}

const SAYING: ReadonlySet<string> = stems(
  'say said tell told claim think thought argue believe hold held insist swear state declare deny doubt',
);

/** Asked whether something is so, or which of two it is. */
export const WHETHER =
  /^(?:(?:so|and|but|hm|hmm|wait|well) )?(?:is|was|were|are|did|does|do|has|have|had|could|can)\b|\bor\b/;

/** How a claim is put in doubt: by a word of doubting, or told of as what some source says. */
export const DOUBTS =
  /\b(?:really|truly|nonsense|rubbish|plausible|myth|marketing|trust|(?:i|we) (?:always )?(?:read|heard|thought)|seriously|surely|mix\w* up|^(?:is|was|are|were|did|does|do) not|actually|(?<!the )right(?! \w)|true|correct|incorrect|wrong|wrongly|legit|confirm\w*|verif(?:y|ied)|accurate|a fact|mistake\w*|typo|allegedly|supposedly|disput\w*|doubt\w*|contest\w*|confus\w*|contradict\w*|conflict\w*|rather than|can not be|i (?:read|heard|keep reading)|thought|(?:told|tells) (?:me|us)|insist\w*|den(?:y|ies|ied)|(?:buy|buys|believes?|swallow) (?:that|this|it)|(?:sounds?|looks?|seems?) (?:too |a bit |rather )?\w+)\b|\b(?:notes?|blogs?|write ?ups?|source|sources|writeup|article|somebody|someone|they|one|keynotes?) (?:\w+ )?(?:say|says|said|tell|tells|told|think|thinks|thought|claim|claims|claimed|list|lists|put|puts|has|have|write|writes|state|states)\b|\b(?:per|according to|acc to|going by) (?:the |your |my |our )?(?:\w+ )?(?:notes?|blogs?|repo\w*|github|docs|write ?ups?|sources?|recaps?)\b|\b(?:is|was|are|were|does|do|did|has|have) not (?:it|that|this|they|he|she)$/;

/** Any that are wrong or in dispute, whatever they are of. */
export const ANY_DISPUTE =
  /\b(?:anything|something|any|which|what|where|list|all|are there) (?:\w+ ){0,5}(?<!\b(?:go|goes|went|gone|going) )(?:wrong|contested|disputed|incorrect|mistakes?|errors?|slips?|inaccurate|inaccuracies|doubtful|questionable|unconfirmed|contradictions?|discrepanc(?:y|ies))\b/;

function stems(words: string): ReadonlySet<string> {
  return new Set(words.split(' ').map(stem));
}
