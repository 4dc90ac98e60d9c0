import type { ChatMessage, Json } from './page-api.js';
import type { Slack } from './slack.js';
import type { StoredMessage } from './state.js';

/** A message about to be posted. Whether it may be is settled before. */
export interface Draft {
  readonly channel: string;
  readonly user: string;
  readonly text: string;
  readonly blocks?: readonly Json[];
  /** Any message of the thread; its first one is looked up. */
  readonly threadTs?: string;
  /** A reply that is shown in the channel too. */
  readonly alsoInChannel?: boolean;
  /** For an ephemeral message, the one who sees it. */
  readonly visibleTo?: string;
  readonly payload?: Json;
  readonly measures?: ChatMessage['measures'];
  readonly metadata?: Json;
  readonly isStreaming?: boolean;
}

/** Posts a message and counts it at the first one of its thread. Where that is gone, it stands outside threads, as in Slack. */
export function postMessage({ state }: Slack, draft: Draft): StoredMessage {
  const { threadTs, alsoInChannel, blocks = [], measures = [], ...rest } = draft;
  const above = threadTs === undefined ? undefined : state.message(draft.channel, threadTs);
  const rootTs = above?.threadTs ?? above?.ts;
  const message: StoredMessage = {
    ...rest,
    ts: state.nextTs(),
    ...(rootTs === undefined ? {} : { threadTs: rootTs, ...(alsoInChannel ? { alsoInChannel } : {}) }),
    blocks,
    measures,
    reactions: [],
    replyCount: 0,
  };
  state.putMessage(message);
  if (rootTs !== undefined && draft.visibleTo === undefined) countReplies({ state }, draft.channel, rootTs);
  return message;
}

/** Takes a message away, and out of the count of its thread. */
export function deleteMessage({ state }: Slack, { channel, ts, threadTs }: StoredMessage): void {
  state.dropMessage(channel, ts);
  if (threadTs !== undefined) countReplies({ state }, channel, threadTs);
}

function countReplies({ state }: Pick<Slack, 'state'>, channel: string, rootTs: string): void {
  const root = state.message(channel, rootTs);
  if (!root) return;
  const replies = state.messages(channel).filter((one) => one.threadTs === rootTs && one.visibleTo === undefined);
  state.putMessage({ ...root, replyCount: replies.length });
}
