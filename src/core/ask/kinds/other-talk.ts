import type { Talk } from '../../../catalog/catalog.js';
import type { Context } from '../candidates.js';
import { excludedWords } from '../exclusions.js';
import { isOfPeople } from '../names.js';
import { PADDING } from '../padding.js';
import type { Reading } from '../reading.js';
import { fittingTalks } from './fitting-talks.js';

/** One talk is said not to be meant: `not the Backstage overview`. */
const NOT_THE_ONE =
  /\b(?:not|no|but without|apart from|except|besides|other than|rather than) (?:the|that) (?:\w+ ){0,5}?(?:talk|session|presentation|keynote|demo|one|overview|intro|introduction|lecture|update|deep dive)\b/;

/** What is left when one talk, told by what it was about, is said not to be the one meant. */
interface Other {
  /** The talk that is not meant; none when its description fits none. */
  readonly leftOut: Talk | undefined;
  /** What is told of the talk that is meant. */
  readonly context: Context;
}

/** The talk that is not meant, and the question without it: what that one was about, the one that is meant may be about too. */
export function otherTalk({ knowledge, reading }: Context): Other | undefined {
  if (!NOT_THE_ONE.test(reading.folded)) return undefined;
  const marked = excludedWords(reading.tokens);
  const away = reading.tokens.filter(({ word }, at) => marked[at] && !PADDING.has(word)).map(({ word }) => word);
  const isAway = ({ from }: Reading['names'][number]): boolean => marked[from] === true;
  const named = [...reading.not, ...reading.names.filter(isAway)];
  if (away.length === 0) return undefined;
  const told = { ...reading, not: [], notWords: [], formats: [] };
  const people = reading.names.filter((one) => isOfPeople(one) && !isAway(one));
  const [leftOut] = fittingTalks({
    knowledge,
    reading: { ...told, names: [...people, ...named], words: [...new Set(away)], chatter: [] },
  });
  return {
    leftOut,
    context: {
      knowledge,
      reading: {
        ...told,
        names: reading.names.filter((one) => !isAway(one)),
        words: reading.words.filter((word) => !away.includes(word)),
      },
    },
  };
}
