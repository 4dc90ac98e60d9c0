import json from './slack-limits.json' with { type: 'json' };

/** What the table says of one value; which keys apply depends on `kind`, or on the list of types that may stand there. */
export interface Field {
  /** Where else in the table it is described, such as `common.action_id`. */
  readonly $ref?: string;
  readonly kind?: string;
  readonly minLen?: number;
  readonly maxLen?: number;
  readonly min?: number;
  readonly max?: number;
  readonly exclusiveMin?: number;
  readonly values?: readonly string[];
  readonly pattern?: string;
  readonly format?: string;
  readonly prefix?: readonly string[];
  readonly schemes?: readonly string[];
  readonly textTypes?: readonly string[];
  readonly textMinLen?: number;
  readonly textMaxLen?: number;
  readonly items?: Field;
  readonly elements?: readonly string[];
  readonly composition?: readonly string[];
  readonly blocks?: readonly string[];
  readonly richText?: readonly string[];
  /** Keys of an object, each a string or a thing. */
  readonly shape?: readonly string[] | Readonly<Record<string, Thing>>;
  readonly required?: readonly string[];
  readonly fields?: Readonly<Record<string, Field>>;
  readonly by?: string;
  readonly variants?: Readonly<Record<string, unknown>>;
}

/** A block, an element or a composition object, as the table describes it. */
export interface Thing {
  readonly surfaces?: readonly string[];
  /** The blocks that an element may stand in. */
  readonly in?: readonly string[];
  readonly receiveOnly?: boolean;
  readonly required?: readonly string[];
  readonly oneOf?: readonly (readonly string[])[];
  readonly anyOf?: readonly (readonly string[])[];
  readonly notWith?: readonly (readonly string[])[];
  readonly fields?: Readonly<Record<string, Field>>;
  readonly maxPerPayload?: number;
  readonly row?: Row;
  readonly columnSetting?: Readonly<Record<string, Field>>;
}

export interface Row {
  readonly minCells: number;
  readonly maxCells: number;
  readonly sameLengthAllRows?: boolean;
  readonly cell: readonly string[];
  readonly cellBlocks?: readonly string[];
  /** What the first row may hold, where that is less. */
  readonly headerCell?: readonly string[];
}

type Things = Readonly<Record<string, Thing>>;

interface Total {
  readonly max: number;
}

interface RichTextTable {
  readonly containers: Readonly<Record<string, Omit<Thing, 'fields'> & RichTextContainer>>;
  readonly style: Readonly<Record<'text' | 'link' | 'mention', readonly string[]>>;
  readonly leaves: Things;
}

interface RichTextContainer {
  readonly fields?: Readonly<Record<string, Field>>;
  readonly elements: 'leaf' | readonly string[];
  readonly min?: number;
}

/** The table of Slack's limits. What is not in it, Slack does not know. */
export interface Table {
  readonly common: {
    readonly block_id: Field;
    readonly action_id: Field;
    readonly focus_on_load: { readonly maxTruePerPayload: number; readonly surfaces: readonly string[] };
  };
  readonly surfaces: {
    readonly message: {
      readonly maxBlocks: number;
      readonly text: { readonly recommendedMax: number; readonly hardMax: number };
      readonly markdown_text: {
        readonly maxLen: number;
        readonly exclusiveWith: readonly string[];
        readonly error: string;
      };
      readonly attachments: Total & { readonly error: string };
      readonly totals: {
        readonly markdownBlockChars: Total;
        readonly tableChars: Total;
        readonly dataTableChars: Total;
        readonly allBlockText: Total & { readonly error: string; readonly safeBudget: number };
      };
    };
    readonly modal: ViewTable;
    readonly home: ViewTable;
    readonly stream: {
      readonly maxBlocksViaChunks: number;
      readonly maxBlocksViaStopStream: number;
      readonly markdown_text: { readonly maxLen: number };
      readonly chunkTypes: readonly string[];
    };
  };
  readonly blocks: Things;
  readonly elements: Things;
  readonly composition: Things;
  readonly richText: RichTextTable;
  readonly attachments: { readonly footer: { readonly maxLen: number } };
}

interface ViewTable {
  readonly maxBlocks: number;
  readonly minBlocks: number;
  readonly required: readonly string[];
  readonly fields: Readonly<Record<string, Field>>;
  readonly forbidden?: readonly string[];
}

// The type that the compiler reads off the file has a member for every key of it; this says only what is asked of it.
export const TABLE = json as unknown as Table;

/** What a record holds under a key that came from outside: never what all objects have, such as `constructor`. */
export function entryOf<T>(record: Readonly<Record<string, T>> | undefined, key: unknown): T | undefined {
  return record && typeof key === 'string' && Object.hasOwn(record, key) ? record[key] : undefined;
}
