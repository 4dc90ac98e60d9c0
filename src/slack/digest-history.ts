import { WebAPIPlatformError, type WebClient } from '@slack/web-api';
import type { Destination, Sighting } from '../core/delivery/sender.js';
import { DIGEST_EVENT } from './digest-event.js';

/** Reads channels for digests of which nobody knows whether they were posted. */
export interface History {
  find(
    client: WebClient,
    to: Destination,
    sought: { readonly deliveryId: string; readonly sinceMs: number },
  ): Promise<Sighting>;
}

/** How long a workspace that did not grant the scope is not asked again. */
const ASK_AGAIN_MS = 60 * 60_000;
const PAGE = 200;
/** A channel with more to read than this is called unreadable rather than half read. */
const MOST_PAGES = 5;

/** A reader that remembers which workspaces let it read nothing. */
export function historyReader(nowMs: () => number): History {
  const closedUntilMs = new Map<string, number>();
  return {
    async find(client, to, sought) {
      if ((closedUntilMs.get(to.workspace) ?? 0) > nowMs()) return { kind: 'unreadable' };
      closedUntilMs.delete(to.workspace);
      try {
        return await read(client, to.channel, sought);
      } catch (error) {
        const isClosed = error instanceof WebAPIPlatformError && error.data.error === 'missing_scope';
        if (isClosed) closedUntilMs.set(to.workspace, nowMs() + ASK_AGAIN_MS);
        return { kind: 'unreadable' };
      }
    },
  };
}

/** The latest first, page by page; only a channel read to the end lacks the message. */
async function read(
  client: WebClient,
  channel: string,
  { deliveryId, sinceMs }: { readonly deliveryId: string; readonly sinceMs: number },
): Promise<Sighting> {
  let cursor: string | undefined;
  for (let page = 0; page < MOST_PAGES; page += 1) {
    const answer = await client.conversations.history({
      channel,
      oldest: (sinceMs / 1_000).toFixed(6),
      include_all_metadata: true,
      limit: PAGE,
      ...(cursor === undefined ? {} : { cursor }),
    });
    if (!answer.messages) return { kind: 'unreadable' };
    for (const { ts, metadata } of answer.messages) {
      const payload: unknown = metadata?.event_payload;
      const isIt = metadata?.event_type === DIGEST_EVENT && idOf(payload) === deliveryId;
      if (isIt && ts !== undefined) return { kind: 'there', messageTs: ts };
    }
    if (!answer.has_more) return { kind: 'not-there' };
    cursor = answer.response_metadata?.next_cursor;
    if (cursor === undefined || cursor === '') return { kind: 'unreadable' };
  }
  return { kind: 'unreadable' };
}

function idOf(payload: unknown): unknown {
  return typeof payload === 'object' && payload !== null && 'id' in payload ? payload.id : undefined;
}
