import type { ZoneIndex } from '../../core/cadence/zones.js';
import type { DigestStock } from '../../core/digest/stock.js';
import type { Stores } from '../../core/ports.js';
import type { Message } from '../../views/message.js';

/** Who types a line or presses a button, and where. */
export interface Asker {
  /** Slack's team id. */
  readonly workspace: string;
  /** The conversation it was typed in; empty where there is none, as in Home. */
  readonly channel: string;
  readonly user: string;
  /** Known already, as from the payload of a form. */
  readonly timeZone?: string | undefined;
  /** A direct message: there is no channel to have a digest. */
  readonly isDirect: boolean;
}

/** A channel of a workspace. */
export interface Place {
  readonly workspace: string;
  readonly channel: string;
}

/** Slack took it, or its error; `unreachable` when Slack gave none. */
export type Told = { readonly ok: true; readonly ts: string } | { readonly ok: false; readonly reason: string };

/** What the command says in channels, and asks Slack. None of these throws because of what Slack answers. */
export interface ChannelDesk {
  /** Posts a message that the whole channel sees. */
  announce(place: Place, message: Message): Promise<Told>;
  /** Shows a message in a channel to one person alone; Slack refuses with `user_not_in_channel` who isn't a member. */
  whisper(place: Place, user: string, message: Message): Promise<Told>;
  /** Takes an announced message back; that it stays at worst is logged. */
  remove(place: Place, ts: string): Promise<void>;
  /** IANA zone of a person; undefined when Slack does not tell. */
  timeZoneOf(workspace: string, user: string): Promise<string | undefined>;
}

/** All that `/digest` needs to answer. */
export interface DigestDesk {
  readonly stores: Stores;
  readonly stock: DigestStock;
  readonly zones: ZoneIndex;
  readonly channels: ChannelDesk;
  nowMs(): number;
  newId(): string;
  /** Whether digests are sent by this installation at all. */
  schedulerRuns(): boolean;
  /** Tells the operator of a bug; gives the id under which the person can ask about it. */
  report(error: unknown): string;
}
