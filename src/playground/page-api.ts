/**
 * What passes between the playground's page (or a test that plays a person) and its workspace. The page opens
 * `GET /playground/live?as=U…`, a stream of server-sent events, each one `Change[]` as JSON: first everything that the person
 * may see, then each change. It posts an `Act` to `/playground/act` and gets an `Outcome`.
 */

/** A person to act as, or the bot. */
export interface Person {
  readonly id: string;
  readonly name: string;
  readonly realName: string;
  /** IANA zone, such as `Europe/Lisbon`. */
  readonly timeZone: string;
  readonly isBot: boolean;
}

export interface Channel {
  readonly id: string;
  /** Without `#`; for a direct message the name of the other side. */
  readonly name: string;
  readonly kind: 'public' | 'private' | 'direct';
  readonly topic: string;
  readonly isArchived: boolean;
  /** Ids of the people and bots in it. */
  readonly members: readonly string[];
}

export interface Reaction {
  readonly name: string;
  readonly users: readonly string[];
}

/** A measure of a payload beside Slack's limit for it, such as 12 of 50 blocks. */
export interface Measure {
  readonly name: string;
  readonly value: number;
  readonly limit: number;
}

/** A message as the person acting sees it. Identified by `channel` and `ts`. */
export interface ChatMessage {
  readonly channel: string;
  readonly ts: string;
  /** `ts` of the message that the thread hangs from; missing on messages outside threads. */
  readonly threadTs?: string;
  /** A reply that is shown in the channel too. */
  readonly alsoInChannel?: boolean;
  /** Id of the person or bot that wrote it. */
  readonly user: string;
  readonly text: string;
  /** Block Kit, as the bot sent it and with the ids that Slack adds. */
  readonly blocks: readonly Json[];
  /** Seen by this person alone. */
  readonly visibleTo?: string;
  readonly editedAt?: string;
  readonly isStreaming?: boolean;
  readonly reactions: readonly Reaction[];
  readonly replyCount: number;
  /** The payload as the bot sent it, for the inspector; missing on messages of people. */
  readonly payload?: Json;
  readonly measures: readonly Measure[];
}

/** A modal on somebody's screen, or somebody's Home. */
export interface OpenView {
  readonly id: string;
  readonly kind: 'modal' | 'home';
  readonly owner: string;
  /** The view as the bot sent it, with the ids that Slack adds. */
  readonly view: Json;
  /** Depth in the stack of modals, 0 at its root. The deepest is the one on screen. */
  readonly depth: number;
  /** Block id → what is wrong with what was entered there. */
  readonly errors: Readonly<Record<string, string>>;
  readonly measures: readonly Measure[];
}

/** What the bot shows above the composer of a direct message while it works. */
export interface Status {
  readonly channel: string;
  readonly threadTs: string;
  readonly text: string;
}

/** Prompts that the bot suggests in its direct message. */
export interface Prompts {
  readonly channel: string;
  readonly title: string;
  readonly prompts: readonly { readonly title: string; readonly message: string }[];
}

/** A line that Slack itself shows to one person, such as that a command timed out. */
export interface Notice {
  readonly id: string;
  readonly channel: string;
  readonly threadTs?: string;
  readonly text: string;
  readonly ts: string;
}

export interface SlashCommand {
  /** With its slash. */
  readonly command: string;
  readonly description: string;
  readonly usageHint: string;
}

/** What there is apart from messages: sent whole whenever any of it changes. */
export interface Scene {
  readonly workspaceName: string;
  readonly people: readonly Person[];
  readonly bot: Person;
  readonly channels: readonly Channel[];
  readonly commands: readonly SlashCommand[];
  /** Lines to try first, each a whole command. */
  readonly suggestions: readonly string[];
  /** Whether the bot has a Home, and takes messages, by its manifest. */
  readonly hasHome: boolean;
  readonly takesMessages: boolean;
  /** The workspace's clock. */
  readonly nowMs: number;
  /** By how much it runs ahead of the real one, in milliseconds. */
  readonly clockAheadMs: number;
  /** Whether a bot is connected, and how. */
  readonly connection: 'none' | 'http' | 'socket';
}

export type Json = { readonly [key: string]: unknown };

export type Change =
  | { readonly put: 'scene'; readonly scene: Scene }
  | { readonly put: 'message'; readonly message: ChatMessage }
  | { readonly drop: 'message'; readonly channel: string; readonly ts: string }
  | { readonly put: 'view'; readonly view: OpenView }
  | { readonly drop: 'view'; readonly id: string }
  | { readonly put: 'status'; readonly status: Status }
  | { readonly put: 'prompts'; readonly prompts: Prompts }
  | { readonly put: 'notice'; readonly notice: Notice }
  | { readonly drop: 'notice'; readonly id: string };

/** Where an element stands that a person uses. */
export type Place =
  | { readonly in: 'message'; readonly channel: string; readonly ts: string }
  | { readonly in: 'view'; readonly id: string };

/** Block id → action id → what the element holds, in the form of Slack's `state.values`. */
export type Values = Readonly<Record<string, Readonly<Record<string, Json>>>>;

/** Something a person does. */
export type Act = { readonly as: string } & (
  | {
      /** A line typed in a channel, a direct message or a thread; a slash command when it begins with one. */
      readonly do: 'say';
      readonly channel: string;
      readonly threadTs?: string;
      readonly text: string;
    }
  | {
      /** An element pressed or changed. `chosen` is what Slack puts into the action beside ids and type: `value`, `selected_option` … */
      readonly do: 'use';
      readonly place: Place;
      readonly blockId: string;
      readonly actionId: string;
      readonly chosen: Json;
      readonly values: Values;
    }
  /** What an external select offers for what was typed into it. */
  | {
      readonly do: 'search';
      readonly place: Place;
      readonly blockId: string;
      readonly actionId: string;
      readonly query: string;
    }
  | { readonly do: 'submit'; readonly view: string; readonly values: Values }
  /** Closes a modal, or with `all` the whole stack. */
  | { readonly do: 'close'; readonly view: string; readonly all?: boolean }
  | { readonly do: 'open'; readonly what: 'home' | 'messages' }
  | { readonly do: 'react'; readonly channel: string; readonly ts: string; readonly name: string }
  /** Takes an ephemeral message or a notice off this person's screen. */
  | { readonly do: 'dismiss'; readonly channel: string; readonly ts: string }
  /** Puts the workspace's clock forward to an instant. */
  | { readonly do: 'clock'; readonly toMs: number }
);

export type Outcome =
  | { readonly ok: true; readonly options?: readonly Json[]; readonly groups?: readonly Json[] }
  /** What went wrong, for the person to read. */
  | { readonly ok: false; readonly error: string };
