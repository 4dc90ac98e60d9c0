import type {
  ConferenceRecord,
  EditionRecord,
  HighlightRecord,
  OrganisationRecord,
  SourceRecord,
  SpeakerRecord,
  TalkRecord,
  ToolRecord,
  TopicRecord,
} from './schema.js';

/** What every linked record has: the slug that is its path. */
interface Slugged {
  readonly slug: string;
}

export type Conference = Readonly<ConferenceRecord> & Slugged & { readonly editions: readonly Edition[] };
export type Edition = Readonly<Omit<EditionRecord, 'conference'>> &
  Slugged & {
    readonly conference: Conference;
    readonly sources: readonly Source[];
    readonly talks: readonly Talk[];
    readonly highlights: readonly Highlight[];
    /** Days that have notes of their own, rising; empty when the notes are not told by day. */
    readonly days: readonly number[];
  };
export type Source = Readonly<Omit<SourceRecord, 'edition'>> & Slugged & { readonly edition: Edition };
export type Speaker = Readonly<SpeakerRecord> & Slugged & { readonly talks: readonly Talk[] };
export type Organisation = Readonly<OrganisationRecord> & Slugged & { readonly talks: readonly Talk[] };
export type Topic = Readonly<TopicRecord> & {
  readonly tools: readonly Tool[];
  readonly talks: readonly Talk[];
  readonly highlights: readonly Highlight[];
};
export type Category = Readonly<TopicRecord> & { readonly tools: readonly Tool[] };

export interface TalkSpeaker {
  readonly speaker: Speaker;
  readonly organisations: readonly Organisation[];
  readonly speakerFrom?: string | undefined;
  readonly organisationsFrom?: string | undefined;
}

export type Tool = Readonly<Omit<ToolRecord, 'category' | 'topics' | 'parent' | 'passages' | 'levelsThen'>> &
  Slugged & {
    readonly category: Category;
    readonly topics: readonly Topic[];
    readonly parent?: Tool | undefined;
    readonly parts: readonly Tool[];
    readonly passages: readonly { readonly source: Source; readonly at: number }[];
    readonly levelsThen: readonly {
      readonly level: NonNullable<ToolRecord['levelsThen']>[number]['level'];
      readonly source: Source;
      readonly at: number;
    }[];
    /** Talks and highlights that name it, oldest edition first. */
    readonly talks: readonly Talk[];
    readonly highlights: readonly Highlight[];
  };

export type Talk = Readonly<Omit<TalkRecord, 'source' | 'speakers' | 'organisations' | 'tools' | 'topics'>> &
  Slugged & {
    readonly edition: Edition;
    readonly source: Source;
    readonly speakers: readonly TalkSpeaker[];
    /** Organisations of its speakers and those whose story it tells, each once. */
    readonly organisations: readonly Organisation[];
    readonly tools: readonly Tool[];
    readonly topics: readonly Topic[];
    readonly highlights: readonly Highlight[];
  };

export type Highlight = Readonly<Omit<HighlightRecord, 'source' | 'talk' | 'speakers' | 'tools' | 'topics'>> &
  Slugged & {
    readonly edition: Edition;
    readonly source: Source;
    readonly talk?: Talk | undefined;
    readonly speakers: readonly Speaker[];
    readonly tools: readonly Tool[];
    readonly topics: readonly Topic[];
  };

/** All that is known, linked both ways and frozen; every map is by slug, in the order in which it is shown. */
export interface Catalog {
  readonly conferences: ReadonlyMap<string, Conference>;
  readonly editions: ReadonlyMap<string, Edition>;
  readonly sources: ReadonlyMap<string, Source>;
  readonly speakers: ReadonlyMap<string, Speaker>;
  readonly organisations: ReadonlyMap<string, Organisation>;
  readonly topics: ReadonlyMap<string, Topic>;
  readonly categories: ReadonlyMap<string, Category>;
  readonly tools: ReadonlyMap<string, Tool>;
  /** By `edition/slug`; oldest edition first, then by day and by place in the notes. */
  readonly talks: ReadonlyMap<string, Talk>;
  readonly highlights: ReadonlyMap<string, Highlight>;
}
