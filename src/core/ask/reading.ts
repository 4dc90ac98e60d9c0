import type { Talk } from '../../catalog/catalog.js';
import type { Status } from '../status.js';
import type { Intent } from './intents.js';
import type { Named } from './names.js';
import type { ReadAs } from './read-as.js';
import type { Token } from './tokens.js';
import type { WhenHeld } from './when-held.js';

/** A question as it was read: filters, names and intents as records, and the words left over. */
export interface Reading {
  /** Civil words before the question, folded: `thanks`; empty when there are none. */
  readonly opening: string;
  readonly tokens: readonly Token[];
  /** Its words, folded, with single spaces. */
  readonly folded: string;
  /** What was told around the question, folded: `someone told me it was fewer`. */
  readonly background: string;
  readonly intents: ReadonlySet<Intent>;
  readonly held: WhenHeld;
  readonly names: readonly Named[];
  readonly not: readonly Named[];
  /** Words for what is left out, where they are no name. */
  readonly notWords?: readonly string[];
  readonly formats: readonly Talk['format'][];
  readonly fates: readonly Status[];
  /** What stands in quoting marks, in folded words. */
  readonly quoted: readonly (readonly string[])[];
  /** Telling words that are no name and no filter. */
  readonly words: readonly string[];
  /** Words of every day, that tell little of which record is meant. */
  readonly chatter: readonly string[];
  /** Those of them that no record has, and no word like it. */
  readonly strangers: readonly string[];
  /** Strangers that stand where a name stands. */
  readonly strangeNames: readonly string[];
  /** Whether what it asks for was said in the question before, and not in its own words. */
  readonly inherits?: boolean | undefined;
  /** The talks that a follow-up goes on from. */
  readonly within?: readonly Talk[] | undefined;
}

/** The same as plain data, to be shown. */
export interface Understood {
  readonly intents: readonly Intent[];
  readonly editions: readonly string[];
  readonly days: readonly number[];
  readonly names: readonly string[];
  readonly not: readonly string[];
  readonly formats: readonly string[];
  readonly fates: readonly string[];
  readonly words: readonly string[];
  readonly strangers: readonly string[];
  /** Names that were typed otherwise than they are written. */
  readonly readAs: readonly ReadAs[];
  /** Whether it was read as going on from the answer before. */
  readonly followUp: boolean;
}
