import { stem } from '../stem.js';

/** How many there were. */
export const ATTENDANCE =
  /\b(?:attend\w*|registered|registrants?|registrations?|sign ?ups|signed up|enrolled|enrolments?|visitors?|participants?|guests?|audience|turnout|turn ?out|turned up|showed up|show up|people came|crowd\w*|head ?count|heads|tickets sold|how (?:big|large|well visited|busy|full)(?! (?:of )?an? )|bigger|larger|smaller|size|\d+ (?:people|folks|attendees|visitors|participants|guests)|how many (?:people|folks|attendees|visitors|participants|persons|guests|heads|were there|came|showed|went|joined|travelled))\b/;
export const WHEN =
  /\b(?:when|what time|months?|dates?|weekday|season|(?<!community )days?|years?(?! of\b)|how long|(?:before|earlier) or (?:after|later)|(?:came|was|took place|happened|is) (?:the )?(?:first|last|earliest|latest))\b/;
export const WHERE =
  /\b(?:where|whereabouts|venue|cit(?:y|ies)|town|place|location|country|in person|on ?site|online|virtual\w*|hybrid|remote\w*|zoom|webcam|streams?|streamed|real life|real building|irl|face to face|physical\w*|couch|sofa|from home|at home|travel\w*)\b/;
/** Asked whether it was then, and told when it was. */
export const WAS_IT_THEN =
  /^(?:was|is|did|were) .*\b(?:january|february|march|april|may|june|july|august|september|october|november|december|spring|summer|autumn|winter)\b/;
/** One of the conferences is asked for, by what was so of it. */
export const WHICH_OF_ALL =
  /\b(?:which|what) (?:one )?(?:of (?:the|your|these|those|all) )?(?:three|conferences?|events?|editions?|kubecons?)\b/;
/** Of one that is still to come. */
export const NEXT = /\b(?:is|will|are)\b.*\b(?:next|upcoming)\b|\b(?:next|upcoming)\b.*\b(?:is|will)\b/;
export const LATER =
  /\b(?:next|following|after|subsequent|succeeding|succeeded|follows?|followed|years? later|came after|upcoming|announced?|announcement|successor|planned)\b/;
export const EARLIER =
  /\b(?:previous|previously|before|prior|earlier|preceding|preceded|predecessor|how long (?:\w+ )*?since)\b|\blast (?:had|held|saw|hosted|took place|happened|time)\b/;
/** Of a conference, in a sentence that names it by what comes before or after it. */
export const ANCHORS: ReadonlySet<string> = new Set([
  'after',
  'before',
  'follow',
  'follows',
  'following',
  'succeeding',
  'preceding',
]);

/** Of where something was announced: `as told in LA`. */
export const TOLD: ReadonlySet<string> = new Set(['told', 'said', 'announced', 'mentioned', 'heard', 'revealed']);

const STEMS = new Set(
  (
    'registered registration registrants signups signed sign enrolled enrolment numbers number many month weekday season place city venue town country location building hall room conference community ' +
    'whereabouts online virtual virtually onsite site person hybrid remote remotely physical physically zoom webcam stream streamed laptop couch sofa home screen front real life face irl travel travelled watch join joined ' +
    'date day long last count counts attendance attendees attended attend attending visitors participants guests turnout crowd crowded audience head heads turn three came went showed headcount size big large busy full figures vs ' +
    'happen happened held host hosts hosted hosting welcome welcomed welcoming receive gathering gather gathered convention meet met meeting meetup convene assemble show took take place run ran next following previous earlier prior preceding subsequent announce announced announcement ' +
    'plan planned schedule scheduled meant intended chosen picked according certain sure correct exact exactly successor predecessor supposed wise opened open began begin start started end ended finish finished bigger larger smaller organised organized time pandemic covid corona lockdown'
  )
    .split(' ')
    .map(stem),
);

/** Whether it is a word by which a conference is asked for, and says nothing else of it. */
export function isOfPlace(word: string): boolean {
  return STEMS.has(stem(word));
}
