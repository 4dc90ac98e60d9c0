import type { Json } from '../page-api.js';

/** An element that a person can use, with the block that it stands in. */
export interface Element {
  readonly blockId: string;
  readonly actionId: string;
  readonly type: string;
  readonly element: Json;
  /** The block that has the id: for an element in a container's child, that child. */
  readonly block: Json;
}

/** Every element that a person can use, however deep it stands: accessories, inputs, actions of cards, blocks in containers. */
export function elementsIn(blocks: readonly Json[]): Element[] {
  return blocks.flatMap((block) => within(block, block));
}

function within(node: unknown, block: Json): Element[] {
  if (Array.isArray(node)) return node.flatMap((one: unknown) => within(one, block));
  if (typeof node !== 'object' || node === null) return [];
  const one = node as Json;
  const { action_id: actionId, type } = one;
  const own = typeof one['block_id'] === 'string' ? one : block;
  const blockId = own['block_id'];
  if (typeof actionId === 'string' && typeof type === 'string' && typeof blockId === 'string') {
    return [{ blockId, actionId, type, element: one, block: own }];
  }
  return Object.values(one).flatMap((value) => within(value, own));
}
