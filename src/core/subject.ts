import type { Category, Organisation, Speaker, Tool, Topic } from '../catalog/catalog.js';
import type { Status } from './status.js';

/** A category, a topic or a fate: what a list of tools can be asked for by. */
export type Group =
  | { readonly kind: 'category'; readonly of: Category }
  | { readonly kind: 'topic'; readonly of: Topic }
  | { readonly kind: 'status'; readonly of: Status };

/** What a talk or a highlight can be asked for by, beside its own words. */
export type Subject =
  | { readonly kind: 'tool'; readonly of: Tool }
  | { readonly kind: 'speaker'; readonly of: Speaker }
  | { readonly kind: 'organisation'; readonly of: Organisation }
  | { readonly kind: 'topic'; readonly of: Topic };
