import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Act, Outcome, Person, Place, Scene, Values } from '../../page-api.js';

type WithoutAs<T> = T extends unknown ? Omit<T, 'as'> : never;

/** An act without who does it: the page knows. */
export type Deed = WithoutAs<Act>;

/** What an inspector looks at. */
type Inspected = Place;

/** What all parts of the page share. */
export interface Page {
  readonly scene: Scene;
  readonly me: Person;
  /** The workspace's clock when this was drawn. */
  readonly nowMs: number;
  readonly act: (deed: Deed) => Promise<Outcome>;
  /** What was entered and not yet sent, by place. */
  readonly entered: ReadonlyMap<string, Values>;
  readonly enter: (place: string, values: Values) => void;
  /** What was typed and not yet sent, by channel and thread; kept while somewhere else is on screen. */
  readonly drafts: Map<string, string>;
  readonly openChannel: (channel: string) => void;
  readonly openThread: (threadTs: string) => void;
  readonly inspect: (place: Inspected) => void;
}

export const PageContext = createContext<Page | undefined>(undefined);

/** Throws outside the page's own tree. */
export function usePage(): Page {
  const page = useContext(PageContext);
  if (!page) throw new Error('drawn outside the page');
  return page;
}

export const placeKey = (place: Place): string => (place.in === 'view' ? place.id : `${place.channel} ${place.ts}`);
