import type { Reading } from './reading.js';

/** Words that end as superlatives do and are none, or that rank nothing: `request`, `latest`. */
const NO_EXTREME = new Set(
  'latest best interest request test contest digest ingest forest honest manifest invest suggest harvest modest protest guest nearest rest quest newest recentest arrest conquest bequest earnest unrest pytest latest closest'.split(
    ' ',
  ),
);
/** What a writer or speaker weighs, where an extreme is a manner of speaking: `the biggest worry`. */
const WEIGHED =
  /^(?:trends?|themes?|topics?|subjects?|problems?|pains?|lessons?|challenges?|issues?|takeaways?|surprises?|differences?|advantages?|disadvantages?|benefits?|drawbacks?|downsides?|upsides?|worr(?:y|ies)|concerns?|risks?|threats?|mistakes?|gaps?|reasons?|news|changes?|hurdles?|obstacles?|way|ways|hit|hype|buzz|things?|points?|arguments?|strengths?|weakness(?:es)?)$/;
const MOST =
  /\b(?:most|least|greatest|top|foremost|record|favou?rite|more than any|number one|\w{3,}(?:[^aeiou\W]|i)est)\b/i;

/**
 * Whether an extreme is asked for, of which only a text that ranks can tell: `the biggest cluster`, `the most attendees`. That a record
 * has the noun says nothing of it.
 */
export function asksExtreme({ tokens, intents }: Reading): boolean {
  if (intents.has('trend') || intents.has('lesson') || intents.has('need') || intents.has('compare')) return false;
  return tokens.some(({ word }, at) => {
    const [next = '', second = ''] = tokens.slice(at + 1, at + 3).map((one) => one.word);
    if (!isAsked(tokens.slice(0, at).map((one) => one.word)) || WEIGHED.test(next) || WEIGHED.test(second))
      return false;
    return isSuperlative(word) || ((word === 'most' || word === 'least') && next !== '' && !NOT_RANKED.test(next));
  });
}

/** Whether it stands near the word that asks, or begins the question: further on it only describes. */
function isAsked(before: readonly string[]): boolean {
  const asking = before.findLastIndex((word) => ASKING.has(word));
  return asking < 0 ? before.length <= NEAR : before.length - asking <= NEAR;
}

const ASKING = new Set(['which', 'what', 'who', 'whose', 'name', 'show']);
const NEAR = 4;
const NOT_RANKED =
  /^(?:of|recent|recently|likely|probably|people|compan\w+|projects|talks|sessions|speakers|teams|users|interesting|important|useful|relevant|promising|fascinat\w+|surpris\w+|everyone|everybody)$/;

/** Whether a text ranks something. */
export function ranks(text: string): boolean {
  return MOST.test(text);
}

function isSuperlative(word: string): boolean {
  return word.length > 5 && /[^aeiou]est$|iest$/.test(word) && !NO_EXTREME.has(word);
}
