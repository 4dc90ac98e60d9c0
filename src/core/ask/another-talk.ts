import type { Edition, Talk } from '../../catalog/catalog.js';
import type { Knowledge } from '../knowledge.js';
import { type Focus, talksInFocus } from './focus.js';
import type { Reading } from './reading.js';

const OTHER =
  /\b(?:other|others|another|more|further|else|also|too|as well|again|a second|an? (?:earlier|later|previous))\b/;
const TALK =
  /\b(?:talks?|sessions?|presentations?|keynotes?|demos?|slots?|appear\w*|spe(?:ak|aks|aking)|spoke|present(?:s|ed|ing)?|on stage|(?:come|came|show|shows|showed|turn|turned) (?:back|up)|return(?:s|ed)?)\b/;
/** Something, where it can be a talk only. */
const SOMETHING = /\b(?:some|any)thing\b|\bwhat (?:else|other|more)\b/;
const COMPANY =
  '(?:co|company|firm|organi[sz]ation|org|employer|vendor|people|team|crew|lot|guys|folks|bunch|place|shop)';
const OF_COMPANY = new RegExp(`\\b(?:same|that|this|their|his|her) ${COMPANY}\\b|\\bthey\\b|\\bthem\\b`);
const OF_PERSON =
  /\b(?:same|that|this|the) (?:speakers?|presenters?|person|guy|man|woman|lady|duo|pair)\b|\bhe\b|\bshe\b|\bhim\b|\bher\b/;
const SAME = /\bsame\b/;
const ASKS = /\b(?:what|which|list|show|any|anything|everything)\b.*\bsame\b/;
/** The day or the conference of what was spoken of. */
const OF_DAY = /\b(?:that|the same|same|this) day\b/;
const OF_EVENT = /\b(?:that|the same|same|this) (?:event|conference|edition|year)\b/;

/** `Another talk by the same company?`: the other talks of the people, the companies, the day or the conference spoken of. */
export function anotherTalk(knowledge: Knowledge, reading: Reading, focus: Focus): Reading | undefined {
  const { folded, names, held } = reading;
  const [talk] = talksInFocus(knowledge, focus);
  if (!talk) return undefined;
  const isPerson = OF_PERSON.test(folded);
  const isOther = OTHER.test(folded) || SAME.test(folded);
  const isOfList = OTHER.test(folded) || ASKS.test(folded);
  if (isOfList && !held.named && (OF_DAY.test(folded) || OF_EVENT.test(folded)))
    return beside(knowledge, reading, talk);
  if (names.length > 0) return undefined;
  const isTalk = TALK.test(folded) || (SOMETHING.test(folded) && SAME.test(folded));
  if (!isOther || !isTalk || !(isPerson || OF_COMPANY.test(folded))) return undefined;
  const theirs = (isPerson ? ofSpeakers(talk) : talk.organisations.flatMap((one) => one.talks)).filter(
    (one) => one !== talk && held.editions.includes(one.edition),
  );
  return { ...reading, words: [], intents: new Set(['talks']), within: [...new Set(theirs)], inherits: true };
}

/** The other talks of its day, or of its conference. */
function beside({ catalog }: Knowledge, reading: Reading, talk: Talk): Reading | undefined {
  const isOfDay = OF_DAY.test(reading.folded);
  if (isOfDay && talk.day === undefined) return undefined;
  const of: Edition = talk.edition;
  const others = [...catalog.talks.values()].filter(
    (one) => one !== talk && one.edition === of && (!isOfDay || one.day === talk.day),
  );
  return { ...reading, intents: new Set(['talks', 'list']), within: others, inherits: true };
}

function ofSpeakers(talk: Talk): Talk[] {
  return talk.speakers.flatMap(({ speaker }) => speaker.talks);
}
