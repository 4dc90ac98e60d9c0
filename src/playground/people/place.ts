import type { Channel, Json, OpenView, Person, Place, Values } from '../page-api.js';
import type { Slack } from '../slack.js';
import type { StoredMessage } from '../state.js';
import { messageJson } from '../web-api/message-json.js';
import { payloadName, readableChannel, visibleMessage } from './channels.js';

/** A message or a view that a person sees, with the blocks in it. */
export type Seen = { readonly blocks: readonly Json[] } & (
  | { readonly in: 'message'; readonly message: StoredMessage; readonly channel: Channel }
  | { readonly in: 'view'; readonly view: OpenView }
);

/** What stands at a place; undefined when it is gone, or not for this person. */
export function seenAt(slack: Slack, person: Person, place: Place): Seen | undefined {
  switch (place.in) {
    case 'message': {
      const channel = readableChannel(slack, person, place.channel);
      const message = visibleMessage(slack, person, place);
      return channel && message && { in: 'message', message, channel, blocks: message.blocks };
    }
    case 'view': {
      const view = slack.state.view(place.id);
      return view?.owner === person.id ? { in: 'view', view, blocks: blocksOf(view.view) } : undefined;
    }
  }
}

/** Blocks of a view as it is kept: checked when it came. */
export function blocksOf(view: Json): readonly Json[] {
  return Array.isArray(view['blocks']) ? (view['blocks'] as readonly Json[]) : [];
}

/** Where it was done, as payloads tell it (docs.slack.dev/reference/interaction-payloads/block_actions-payload). */
export function whereDone(slack: Slack, seen: Seen, values: Values): Json {
  if (seen.in === 'view') {
    return { container: { type: 'view', view_id: seen.view.id }, view: viewWith(seen.view, values) };
  }
  const { message, channel } = seen;
  const isEphemeral = message.visibleTo !== undefined;
  const thread = message.threadTs === undefined ? {} : { thread_ts: message.threadTs };
  return {
    container: {
      type: 'message',
      message_ts: message.ts,
      channel_id: channel.id,
      is_ephemeral: isEphemeral,
      ...thread,
    },
    channel: { id: channel.id, name: payloadName(channel) },
    // Slack keeps no ephemeral message, and so hands none on.
    ...(!isEphemeral && { message: messageJson(slack, message) }),
    state: { values },
  };
}

/** A view with what was entered in it. */
export function viewWith({ view }: OpenView, values: Values): Json {
  return { ...view, state: { values } };
}
