import { entryOf, type Field, TABLE, type Thing } from './table.js';

/** A container or a leaf of rich text in the form of every other thing: what it holds and its `style` as fields of it. */
export function richTextThing(type: string): Thing | undefined {
  const container = entryOf(TABLE.richText.containers, type);
  if (container) {
    const { elements, min, ...rest } = container;
    const items = { richText: elements === 'leaf' ? leavesIn(type) : elements };
    return {
      ...rest,
      fields: { ...rest.fields, elements: { kind: 'array', items, ...(min !== undefined && { min }) } },
    };
  }
  const leaf = entryOf(TABLE.richText.leaves, type);
  return leaf && { ...withoutPlace(leaf), fields: { ...leaf.fields, ...styleOf(type) } };
}

function leavesIn(container: string): string[] {
  return Object.entries(TABLE.richText.leaves).flatMap(([type, leaf]) =>
    !leaf.in || leaf.in.includes(container) ? [type] : [],
  );
}

/** A leaf says in what container it stands, not in what block; `leavesIn` sees to it. */
function withoutPlace({ in: _containers, ...leaf }: Thing): Thing {
  return leaf;
}

function styleOf(leaf: string): Readonly<Record<string, Field>> {
  // A citation is drawn as a citation; @slack/types gives every other leaf a style.
  if (leaf === 'citation') return {};
  const flags = TABLE.richText.style[leaf === 'text' || leaf === 'link' ? leaf : 'mention'];
  const fields = Object.fromEntries(flags.map((flag) => [flag, { kind: 'boolean' }]));
  return { style: { kind: 'object', fields } };
}
