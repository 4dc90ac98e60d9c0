import { acceptMessage } from './accept.js';
import { deleteMessage, postMessage } from './messages.js';
import type { Json } from './page-api.js';
import type { ResponseUrlAbout } from './response-urls.js';
import type { Slack } from './slack.js';
import type { StoredMessage } from './state.js';

/**
 * Does what an answer to a command or a press says: the body sent to a `response_url`, or with an acknowledgement.
 * Posts in the bot's name even where it is no member, as Slack does. Throws `ApiError`.
 */
export function respond(slack: Slack, about: ResponseUrlAbout, body: Json): void {
  const original = about.messageTs === undefined ? undefined : slack.state.message(about.channel, about.messageTs);
  if (isTrue(body['delete_original'])) {
    if (original) deleteMessage(slack, original);
    return;
  }
  const content = acceptMessage(body, slack);
  const inChannel = body['response_type'] === 'in_channel';
  if (original && replaces(original, body, inChannel)) {
    // What was there is gone whole, its reactions and its thread excepted, as after `chat.update`.
    const editedAt = original.visibleTo === undefined ? { editedAt: slack.state.nextTs() } : {};
    slack.state.putMessage({ ...original, ...content, ...editedAt });
    return;
  }
  postMessage(slack, {
    ...content,
    channel: about.channel,
    user: slack.credentials.botUserId,
    ...(inChannel ? {} : { visibleTo: about.user }),
    ...(typeof body['thread_ts'] === 'string' ? { threadTs: body['thread_ts'] } : {}),
  });
}

/** An ephemeral answer takes the place of the ephemeral message it answers unless it says otherwise; elsewhere it must ask. */
function replaces(original: StoredMessage, body: Json, inChannel: boolean): boolean {
  const asked = body['replace_original'];
  if (asked !== undefined) return isTrue(asked);
  return original.visibleTo !== undefined && !inChannel;
}

function isTrue(value: unknown): boolean {
  return value === true || value === 'true';
}
