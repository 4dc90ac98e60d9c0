import type { Focus } from './focus.js';
import type { Reading } from './reading.js';

/** Turns down what was answered, and asks for another of the same kind. */
const ANOTHER =
  /^(?:(?:and|ok|but|or|no|nah|please|hmm|i|we|you|have|give me|show me|got|want|would|like|prefer|need|do|is there|what about|maybe) )*(?:not (?:that|this|it)(?: (?:one|tool|talk|session))?|(?:an|the )?other (?:one|tool|option|talk|session|choice)|a (?:different|second) (?:one|tool|option|talk|session)|(?:some|any)thing (?:different|other|(?:a bit |even |much |more )?\w+er|(?:more|less) \w+))(?: (?:please|another|another one|then|than that|instead|the other|the other one))*$/;

/** The others of a list, when what it began with is not wanted: `not that one`, `something lighter`. Undefined when there are none. */
export function restOfList({ folded, names, held }: Reading, focus: Focus): Focus | undefined {
  const [first = '', ...others] = focus.leads;
  const kind = first.split(':')[0] ?? '';
  const isList = (kind === 'tool' || kind === 'talk') && others.every((id) => id.startsWith(`${kind}:`));
  if (!isList || others.length === 0 || names.length > 0 || held.named || !ANOTHER.test(folded)) return undefined;
  return { ...focus, leads: others, page: 1 };
}
