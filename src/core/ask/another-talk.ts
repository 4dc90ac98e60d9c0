import type { Talk } from '../../catalog/catalog.js';
import type { Knowledge } from '../knowledge.js';
import { type Focus, talksInFocus } from './focus.js';
import type { Reading } from './understand.js';

const OTHER = /\b(?:other|others|another|more|further|else|again|a second|an? (?:earlier|later|previous))\b/;
const TALK =
  /\b(?:talks?|sessions?|presentations?|keynotes?|demos?|slots?|appear\w*|spe(?:ak|aks|aking)|spoke|present(?:s|ed|ing)?|on stage|(?:come|came|show|shows|showed|turn|turned) (?:back|up)|return(?:s|ed)?)\b/;
const OF_COMPANY =
  /\b(?:same|that|this|their|his|her) (?:co|company|firm|organi[sz]ation|org|employer|vendor|people|team|crew|lot|guys|folks|bunch)\b|\bthey\b|\bthem\b/;
const OF_PERSON =
  /\b(?:same|that|this|the) (?:speakers?|presenters?|person|guy|man|woman|lady|duo|pair)\b|\bhe\b|\bshe\b|\bhim\b|\bher\b/;

/** `Another talk by the same company?`: the other talks of the people, or the companies, whose talk was spoken of. */
export function anotherTalk(knowledge: Knowledge, reading: Reading, focus: Focus): Reading | undefined {
  const { folded, names, held } = reading;
  const isPerson = OF_PERSON.test(folded);
  if (!OTHER.test(folded) || !TALK.test(folded) || !(isPerson || OF_COMPANY.test(folded))) return undefined;
  const [talk] = talksInFocus(knowledge, focus);
  if (!talk || names.length > 0) return undefined;
  const theirs = (isPerson ? ofSpeakers(talk) : talk.organisations.flatMap((one) => one.talks)).filter(
    (one) => one !== talk && held.editions.includes(one.edition),
  );
  return { ...reading, words: [], intents: new Set(['talks']), within: [...new Set(theirs)], inherits: true };
}

function ofSpeakers(talk: Talk): Talk[] {
  return talk.speakers.flatMap(({ speaker }) => speaker.talks);
}
