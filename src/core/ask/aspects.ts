import type { Intent } from './intents.js';
import type { Reading } from './reading.js';

/** Words that ask for a side of what is spoken of, and are no matter of their own. */
const ASPECTS = new Set(
  (
    'technically technical detail details depth deeper problem problems issue issues challenge challenges challenging result results outcome outcomes solution solutions ' +
    'approach setup goal goals aim background motivation context story interested exactly hood workings essence content contents conclusion conclusions ' +
    'sentence sentences line lines nutshell example examples giving holding hosting running opinion advice advise advised recommend recommended suggest suggested conclude concluded later verdict bottom tldr abstract ' +
    'employer employers affiliation company companies works workplace job role slides slide deck video recording ' +
    'shows takeaway takeaways lesson lessons learning learnings tip tips alternative alternatives similar competitor competitors rival rivals ' +
    'number newer newest latest older oldest earlier earliest second third fourth fifth sixth 1th 2th 3th 4th 5th 6th first last final middle latter former top ' +
    'part half bit please thanks cool folks guys mentioned related speaker speakers presenter presenters date day numbers figures facts highlights quotes recent where when homepage website repo repository github docs documentation repeat again bullet bullets three two sum written draw drew available'
  ).split(' '),
);
/** Wordings of an aspect that no intent has outside of a follow-up. */
const ASKED: readonly (readonly [Intent, RegExp])[] = [
  [
    'companies',
    /\b(?:employers?|affiliation|company|workplace|from where|where (?:is|are|was|were) (?:he|she|they) from|whom? (?:do|does|did) (?:he|she|they) work|which firm)\b/,
  ],
  ['who', /\b(?:by whom|whom|anybody|anyone|somebody|someone|alone|together|co speakers?|with (?:him|her|them))\b/],
  ['where', /^(?:and |or |also )?where$/],
  [
    'when',
    /^(?:and |or |also )?when$|\b(?:the|which|what) (?:day|date|year)\b|^(?:and |the )*(?:day|date|conference|event|edition)\b/,
  ],
  ['about', /^(?:and |the |its |their |what )*(?:topics?|subjects?|contents?|themes?)$/],
  ['number', /^(?:(?:were|are|is) there )?(?:any |some |the )?(?:numbers|figures)$/],
  [
    'lesson',
    /\b(?:learnings?|tips?|advis\w+|(?:did|do|does) (?:he|she|they) (?:\w+ )?(?:recommend|suggest|conclude|regret))\b/,
  ],
];

const ASKS_OF_IT: readonly Intent[] = ['lesson', 'number', 'need'];

/** A question without the words that ask for an aspect, and with what they ask for. */
export function withoutAspects(reading: Reading): Reading {
  const intents = new Set(reading.intents);
  for (const [intent, pattern] of ASKED) if (pattern.test(reading.folded)) intents.add(intent);
  // Why his company did something is asked of it, and not which it is.
  if (ASKS_OF_IT.some((one) => reading.intents.has(one)) && !reading.intents.has('companies'))
    intents.delete('companies');
  if (intents.has('companies') && !reading.intents.has('companies')) intents.delete('where');
  // What was put together is not who was.
  if (intents.has('tools') && !/\bwhom?\b/.test(reading.folded) && !reading.intents.has('who')) intents.delete('who');
  // What was learnt from the speaker is not who spoke.
  if (intents.has('lesson') && !/\bwhom?\b/.test(reading.folded)) intents.delete('who');
  return { ...reading, intents, words: reading.words.filter((word) => !ASPECTS.has(word)) };
}

const NTH: readonly (readonly [RegExp, number])[] = [
  [/\b(?:first|1th|top|oldest|older|earlier|earliest|former)\b|\bnumber (?:one|1)\b|^(?:the )?1$/, 0],
  [/\b(?:second|2th)\b|\bnumber (?:two|2)\b|^(?:the )?2$/, 1],
  [/\b(?:third|3th)\b|\bnumber (?:three|3)\b|^(?:the )?3$/, 2],
  [/\b(?:fourth|4th)\b|\bnumber (?:four|4)\b|^(?:the )?4$/, 3],
  [/\b(?:fifth|5th)\b|\bnumber (?:five|5)\b|^(?:the )?5$/, 4],
  [/\b(?:last|final|latter|newest|newer|latest|later (?:one|talk|session|of)|the later|most recent|recent one)\b/, -1],
];

/** Place in a list that is asked for, from 0, or -1 for the last; undefined when none is. */
export function ordinalIn(folded: string): number | undefined {
  return NTH.find(([pattern]) => pattern.test(folded))?.[1];
}

/** The one of a list at a place of `ordinalIn`; all of them when there is no such place. */
export function atPlace<T>(list: readonly T[], nth: number | undefined): readonly T[] {
  if (nth === undefined) return list;
  return list.slice(nth, nth < 0 ? undefined : nth + 1);
}
