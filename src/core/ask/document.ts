import type { Highlight, Talk, Tool } from '../../catalog/catalog.js';

/** A record that can be an answer by what it says. */
export type Document =
  | { readonly kind: 'talk'; readonly of: Talk }
  | { readonly kind: 'tool'; readonly of: Tool }
  | { readonly kind: 'highlight'; readonly of: Highlight };
