import { type Context, candidates } from '../candidates.js';
import type { Content } from '../content.js';
import type { Intent } from '../intents.js';
import { isOfPeople, pins } from '../names.js';
import { PADDING } from '../padding.js';
import type { Reading } from '../reading.js';
import { metBy, OF_ASKER } from '../told-need.js';
import { forNeed } from './needs.js';
import { toolsNamed } from './tools.js';

/** A task or a trouble that is only told, and nothing asked: what helps with it is meant, whatever its words ask elsewhere. */
export function toldTask(context: Context): Content | undefined {
  if (!tellsOnly(context.reading)) return undefined;
  const told = { ...context, reading: inWords(context.reading) };
  if (told.reading.words.length < LEAST_WORDS) return undefined;
  const met = metBy(told);
  let [tool, other] = [0, 0];
  for (const one of candidates(told, ['tool', 'highlight', 'talk'], 'none'))
    if (one.document.kind === 'tool') tool = Math.max(tool, met(one));
    else other = Math.max(other, met(one));
  const isMet = tool >= LEAST && tool >= other * (OF_ASKER.test(context.reading.folded) ? OF_OTHERS : MORE);
  return isMet ? forNeed(told) : undefined;
}

/** Words that a task is told in at least. */
const LEAST_WORDS = 2;
/** What the closest tool has of it at least. */
const LEAST = 0.36;
/** Share of what another record has of it, from which a tool is meant where somebody tells of what is theirs. */
const OF_OTHERS = 0.75;
/** The same where nobody says whose task it is. */
const MORE = 1.1;
/** Words that a clause begins with which asks. */
const ASKING =
  /^(?:and |or |but |so )?(?:who|whom|whose|what|which|when|where|why|how|is|are|was|were|did|does|do|has|have|can|could|would|will|any|anything|anyone|anybody|tell|name|list|give|show|summari[sz]e|explain|compare|find|remind)\b/;
/** What somebody asks for by a noun alone. */
const ELSE: readonly Intent[] = [
  'talks',
  'who',
  'author',
  'link',
  'price',
  'errand',
  'companies',
  'called',
  'about',
  'need',
  'tools',
];

/** Whether a text asks nothing, and names nobody of whom it may tell. */
function tellsOnly({ tokens, folded, names, intents, held, within, quoted }: Reading): boolean {
  if (within !== undefined || held.named || quoted.length > 0 || ELSE.some((one) => intents.has(one))) return false;
  // One of several is asked for by what it says.
  if (/\bthe (?:one|ones|guys?|lady|woman|man)\b/.test(folded)) return false;
  if (names.some((named) => isOfPeople(named) && toolsNamed([named]).length === 0)) return false;
  return !tokens.some(
    ({ ends, breaks }, at) =>
      ends === '?' ||
      ((at === 0 || breaks) &&
        ASKING.test(
          tokens
            .slice(at, at + 2)
            .map(({ word }) => word)
            .join(' '),
        )),
  );
}

/** The reading with its matters of the trade as words: in what is told they are part of the task. */
export function inWords(reading: Reading): Reading {
  const names = reading.names.filter(pins);
  const soft = reading.names
    .filter((named) => !names.includes(named))
    .flatMap(({ from, to }) => reading.tokens.slice(from, to).map(({ word }) => word))
    .filter((word) => !PADDING.has(word));
  return { ...reading, names, words: [...new Set([...reading.words, ...soft])] };
}
