import type { Edition, Highlight, Organisation, Speaker, Talk, Tool } from '../../catalog/catalog.js';
import type { Comparison } from '../compare.js';
import type { Subject } from '../subject.js';
import type { Theme } from '../themes.js';
import type { Document } from './document.js';
import type { Direction } from './kinds/topic-shares.js';

/** How much of what belongs to a record an answer names, so that it stays short; what is named is also what is said to be. */
export const SHOWN = {
  speakers: 4,
  toolsOfTalk: 8,
  talksOfTool: 3,
  toolsOfFact: 5,
  themes: 3,
  /** Topics of a list told from what is told at each conference. */
  topics: 6,
  /** Talks or tools on a page of a list. */
  listed: 8,
  /** People or companies on a page. */
  people: 10,
  talksOfTheme: 2,
  also: 3,
  nearest: 3,
} as const;

/** What of a talk was asked for: it decides what the answer says first. */
export type TalkQuestion = 'which' | 'about' | 'when' | 'link' | 'who' | 'companies';

/** Why there is no answer. */
export type NoReason =
  | {
      readonly of: 'edition';
      readonly year?: number | undefined;
      readonly day?: number | undefined;
      readonly editions: readonly Edition[];
    }
  /** Words that stand where a name stands, and that no record has. */
  | { readonly of: 'name'; readonly words: readonly string[] }
  /** A tool did not meet the end that is taken for granted. */
  | { readonly of: 'fate'; readonly tool: Tool }
  /** Each is known, but no record has all of it. */
  | { readonly of: 'together'; readonly names: readonly string[] }
  /** The notes leave it out. */
  | {
      readonly of: 'left-out';
      readonly what:
        | 'speaker'
        | 'teller'
        | 'country'
        | 'link'
        | 'author'
        | 'content'
        | 'price'
        | 'name'
        | 'day'
        | 'number'
        | 'detail';
      readonly about?: string | undefined;
    }
  | { readonly of: 'words'; readonly words: readonly string[] }
  /** Something to do, and nothing to tell. */
  | { readonly of: 'errand' };

export type SmallTalk = 'thanks' | 'hello' | 'bye' | 'insult' | 'human' | 'okay' | 'how-are-you' | 'help' | 'no-more';

/** What an answer says; the view words it. */
export type Content =
  | {
      readonly kind: 'talk';
      readonly talk: Talk;
      readonly asked: TalkQuestion;
      readonly also: readonly Talk[];
    }
  | { readonly kind: 'talks'; readonly talks: readonly Talk[]; readonly asked: TalkQuestion }
  | { readonly kind: 'tool'; readonly tool: Tool; readonly asked: 'what' | 'since'; readonly also: readonly Tool[] }
  | { readonly kind: 'tools'; readonly tools: readonly Tool[]; readonly asked: 'list' | 'need' | 'since' }
  | {
      readonly kind: 'speakers';
      readonly people: readonly { readonly speaker: Speaker; readonly talks: readonly Talk[] }[];
      /** What they said, when it was asked who said it. */
      readonly said?: Highlight | undefined;
    }
  | {
      readonly kind: 'organisations';
      readonly list: readonly { readonly organisation: Organisation; readonly talks: readonly Talk[] }[];
    }
  | {
      readonly kind: 'facts';
      readonly highlights: readonly Highlight[];
      readonly listed: boolean;
      readonly tools: readonly Tool[];
    }
  | {
      readonly kind: 'themes';
      /** Whether the writers named them, or they are told from what is told of each topic at each conference. */
      readonly asked: 'stated' | Direction;
      readonly themes: readonly Theme[];
      readonly statements: readonly Highlight[];
    }
  | {
      readonly kind: 'trend';
      /** What rose or fell. */
      readonly subject: Extract<Subject, { kind: 'topic' | 'tool' }>;
      readonly editions: Theme['editions'];
      readonly statements: readonly Highlight[];
    }
  | { readonly kind: 'comparison'; readonly comparison: Comparison; readonly statements: readonly Highlight[] }
  | {
      readonly kind: 'edition';
      readonly editions: readonly Edition[];
      readonly asked: 'when' | 'where' | 'attendance' | 'author';
    }
  | {
      readonly kind: 'ambiguous';
      readonly subjects: readonly Subject[];
      /** What they all go by, as it was typed, folded. */
      readonly typed: string;
    }
  | { readonly kind: 'no'; readonly reason: NoReason; readonly nearest: readonly Document[] }
  | { readonly kind: 'small-talk'; readonly of: SmallTalk };
