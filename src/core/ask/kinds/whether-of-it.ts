import type { Context } from '../candidates.js';
import type { Content } from '../content.js';
import type { Reading } from '../reading.js';
import { no } from './no.js';
import { saysWord } from './shared-words.js';

const WHETHER = /^(?:(?:and|so|but|ok) )*(?:does|do|did|can|could|is|was|has|will)\b/;

/**
 * Whether something is so of the tool spoken of: `does it run on Windows?`. What another tool is says nothing of it, nor does a
 * statement that has none of the words.
 */
export function heldToIt(context: Context, content: Content): Content {
  const { knowledge, reading } = context;
  const tool = toolAsked(reading);
  if (!tool || !WHETHER.test(reading.folded) || reading.words.length === 0) return content;
  const lacks = (): Content => no(context, { of: 'words', words: reading.words });
  switch (content.kind) {
    case 'tool':
      return content.tool === tool ? content : lacks();
    case 'tools':
      return lacks();
    case 'facts': {
      const highlights = content.highlights.filter((one) =>
        reading.words.some((word) => saysWord(knowledge, one.statement, word)),
      );
      return highlights.length > 0 ? { ...content, highlights } : lacks();
    }
    default:
      return content;
  }
}

function toolAsked({ names: [named, ...others] }: Reading): object | undefined {
  const isIt = named?.by === 'focus' && others.length === 0 && named.subjects.length === 1;
  const [subject] = isIt ? named.subjects : [];
  return subject?.kind === 'tool' ? subject.of : undefined;
}
