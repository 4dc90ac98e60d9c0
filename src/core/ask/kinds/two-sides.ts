import type { Reading } from '../reading.js';
import { isStance } from './doubt-words.js';

/** Whether two sides are set against each other, whoever they are, or it is asked whether all are of one mind. */
export function hasTwoSides({ folded, tokens, held }: Reading): boolean {
  if (AGREEMENT.test(folded) || DIFFERING.test(folded) || OF_ALL.test(folded)) return true;
  const isEither = ONE_AND_OTHER.test(folded) || THEN_AND_LATER.test(folded) || held.years.length > 1;
  return isEither && tokens.some(({ word }) => isStance(word));
}

/** That people or sources are of one mind, or are not. */
const AGREEMENT =
  /\b(?:agreement|unanim\w*|consensus|(?:of )?one mind|eye to eye|same (?:view|opinion|mind|stance)|(?:with )?one voice|at odds|accounts differ|sources differ|equally (?:fond|keen|happy|sure|convinced|critical|enthusiastic)|line up|clash\w*|discrepanc(?:y|ies)|(?:people|speakers|opinions|they|minds|views) (?:\w+ )?(?:divided|split))\b|\b(?:opinions|views) (?:about|on|regarding)\b/;
/** Of what is said, that it differs. */
const DIFFERING =
  /\b(?:opposite|opposing|contrary|differing|diverging|contradictory|conflicting) (?:\w+ )?(?:opinions?|views?|positions?|statements?|claims?|info|information|answers?|advice)\b|\bboth (?:lists|versions|ways|times)\b|\bwho (?:say|says|said|claim|claims|claimed|think|thinks|thought|hold|holds|held|believe|believes|argue|argues|argued) what\b|\bwho\b.* (?:and|or|but) who (?:is |was |does |did |do )?(?:not|against|otherwise|disagree\w*|reject\w*|oppos\w*)\b|\b(?:blessing|friend|boon|good) or (?:a )?(?:curse|foe|bane|bad)\b/;
/** Whether all of them think so. */
const OF_ALL =
  /\b(?:do|did|are|were|is) (?:all|any|both|most|everybody|everyone)(?: the)?(?: \w+)? (?:all |both )?(?:like|love|think|say|agree|recommend|favou?r|praise|support|hold|want|fond|happy|keen)\b/;
const HOLDER =
  'talks?|sessions?|speakers?|persons?|people|guys?|reports?|writers?|blogs?|writeups?|notes?|keynotes?|articles?|folks|team|side|camp|half';
/** One side, and the other. */
const ONE_AND_OTHER = new RegExp(
  `\\b(?:one|some|somebody|someone|first|half|many|a few)\\b(?: (?:of the )?(?:${HOLDER}))?.* (?:the other|others|other (?:${HOLDER})|another|the second|(?:the )?next(?: one)?|the rest|someone else|somebody else)\\b`,
);
/** At one time, and at a later one. */
const THEN_AND_LATER =
  /\b(?:in|at) (?:one|the one|the first) (?:conference|event|year|edition|talk|session)\b.*\b(?:later|then|next|another|other)\b|\b(?:first|at first|before|back then)\b.*\b(?:later|afterwards|nowadays|then)\b/;
