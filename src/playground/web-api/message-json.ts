import type { Json } from '../page-api.js';
import type { Slack } from '../slack.js';
import type { StoredMessage } from '../state.js';

/** A message as the Web API tells of it; its metadata only where it was asked for. */
export function messageJson(slack: Slack, message: StoredMessage, { withMetadata = false } = {}): Json {
  const { credentials, manifest } = slack;
  const { user, ts, threadTs, blocks, editedAt, reactions, replyCount, metadata } = message;
  const isBot = user === credentials.botUserId;
  return {
    type: 'message',
    user,
    ts,
    text: message.text === '' && blocks.length > 0 ? "This content can't be displayed." : message.text,
    team: credentials.teamId,
    ...(isBot
      ? {
          bot_id: credentials.botId,
          app_id: credentials.appId,
          bot_profile: {
            id: credentials.botId,
            app_id: credentials.appId,
            name: manifest.botName,
            team_id: credentials.teamId,
          },
        }
      : {}),
    ...(blocks.length > 0 ? { blocks } : {}),
    ...(message.alsoInChannel ? { subtype: 'thread_broadcast' } : {}),
    ...(editedAt === undefined ? {} : { edited: { user, ts: editedAt } }),
    ...(threadTs === undefined ? {} : { thread_ts: threadTs }),
    ...(replyCount > 0 ? { thread_ts: ts, ...replies(slack, message) } : {}),
    ...(reactions.length > 0
      ? { reactions: reactions.map(({ name, users }) => ({ name, users, count: users.length })) }
      : {}),
    ...(withMetadata && metadata !== undefined ? { metadata } : {}),
  };
}

function replies({ state }: Slack, root: StoredMessage): Json {
  const all = state
    .messages(root.channel)
    .filter(({ threadTs, visibleTo }) => threadTs === root.ts && visibleTo === undefined);
  const users = [...new Set(all.map(({ user }) => user))];
  return { reply_count: all.length, reply_users: users, reply_users_count: users.length, latest_reply: all.at(-1)?.ts };
}
