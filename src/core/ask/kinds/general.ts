import { type Candidate, type Context, candidates, isSure } from '../candidates.js';
import type { Content } from '../content.js';
import type { Document } from '../document.js';
import { no } from './no.js';
import { asFacts } from './statements.js';
import { asTalks, none, questionOf, whichTalk } from './talks.js';

/** What a record's kind counts for beside its score: a talk holds more words than a statement or a tool. */
const KIND: Readonly<Record<Document['kind'], number>> = { talk: 1.15, tool: 0.85, highlight: 1 };

/** Whatever record fits best, when nothing said of which kind it is. */
export function general(context: Context): Content {
  const { reading } = context;
  if (reading.words.length + reading.names.length === 0 && !reading.within)
    return no(context, { of: 'words', words: [] });
  if (reading.intents.has('talks')) return whichTalk(context) ?? none(context);
  const asksWhen = reading.intents.has('when');
  // Whether something is so, a statement tells.
  const isWhether = WHETHER.test(reading.folded);
  const found = candidates(context, ['talk', 'tool', 'highlight'])
    .filter((one) => isSure(one, reading))
    .map((one) => ({
      ...one,
      score:
        one.score *
        (isWhether && one.document.kind === 'talk' ? 1 : KIND[one.document.kind]) *
        (asksWhen && saysWhen(one.document) ? DATED : 1),
    }))
    .sort((a, b) => b.score - a.score);
  const [best] = found;
  return best ? asContent(context, best, found) : none(context);
}

const WHETHER = /^(?:is|was|were|are|did|does|do|has|have|can|could)\b/;

/** Whether a statement tells a year or a month. */
function saysWhen(document: Document): boolean {
  return (
    document.kind === 'highlight' &&
    DATE.test(document.of.statement.replace(/(?:KubeCon|KCD|Kubernetes Community Days)[\w +]*20\d\d/g, ''))
  );
}

const DATED = 1.6;
const DATE = /\b(?:(?:19|20)\d\d|January|February|March|April|June|July|August|September|October|November|December)\b/;

function asContent(context: Context, { document }: Candidate, found: readonly Candidate[]): Content {
  switch (document.kind) {
    case 'talk':
      return asTalks(context, [document.of], questionOf(context));
    case 'tool':
      return {
        kind: 'tools',
        tools: found.flatMap((one) => (one.document.kind === 'tool' ? [one.document.of] : [])).slice(0, 4),
        asked: 'need',
      };
    case 'highlight':
      return asFacts(found.filter((one) => one.document.kind === 'highlight')) ?? none(context);
  }
}
