import { ApiError } from '../api-error.js';
import type { Channel, Json } from '../page-api.js';
import type { Slack } from '../slack.js';
import { optional } from './arguments.js';
import type { MethodCall } from './method.js';

/** Finds a channel by its id, its name, or the id of a person for their direct message. */
export function findChannel({ state, credentials }: Slack, given: string): Channel | undefined {
  const { channels } = state.scene;
  const named = given.replace(/^#/, '');
  return (
    state.channel(given) ??
    channels.find(
      ({ kind, members }) => kind === 'direct' && members.includes(given) && given !== credentials.botUserId,
    ) ??
    channels.find(({ kind, name }) => kind !== 'direct' && name === named)
  );
}

/** The channel that a call may write to; throws `ApiError`. */
export function writableChannel(slack: Slack, given: string): Channel {
  const channel = visibleChannel(slack, given);
  if (channel.isArchived) throw new ApiError('is_archived');
  if (channel.kind === 'direct' && !slack.manifest.hasMessagesTab) throw new ApiError('messages_tab_disabled');
  const isOpen = channel.kind === 'public' && slack.scopes.includes('chat:write.public');
  if (!isOpen && !hasBot(slack, channel)) throw new ApiError('not_in_channel');
  return channel;
}

/** The channel whose messages a call may read; throws `ApiError`. */
export function readableChannel(slack: Slack, given: string): Channel {
  const channel = visibleChannel(slack, given);
  if (!hasBot(slack, channel)) throw new ApiError('not_in_channel');
  return channel;
}

/** A channel that the bot may know of: what is private to others is not there for it. Throws `ApiError`. */
export function visibleChannel(slack: Slack, given: string): Channel {
  const channel = findChannel(slack, given);
  if (!channel || (channel.kind !== 'public' && !hasBot(slack, channel))) throw new ApiError('channel_not_found');
  return channel;
}

export function hasBot({ credentials }: Slack, { members }: Channel): boolean {
  return members.includes(credentials.botUserId);
}

const AREA = { public: 'channels', private: 'groups', direct: 'im' };

/** The scope that a call about its channel needs, such as `groups:read`; for a channel that is unknown any of the three. */
export function scopeOfChannel(what: 'read' | 'history'): (call: MethodCall) => readonly string[] {
  return ({ slack, args }) => {
    const channel = findChannel(slack, optional(args, 'channel') ?? '');
    const kinds = channel ? [channel.kind] : (['public', 'private', 'direct'] as const);
    return kinds.map((kind) => `${AREA[kind]}:${what}`);
  };
}

/** A channel as the Web API tells of it. */
export function channelJson(slack: Slack, channel: Channel): Json {
  const { id, kind, name, isArchived, topic, members } = channel;
  const flags = { is_im: kind === 'direct', is_private: kind !== 'public', is_archived: isArchived, created: 0 };
  if (kind === 'direct') return { id, ...flags, user: members.find((one) => one !== slack.credentials.botUserId) };
  return {
    id,
    name,
    name_normalized: name,
    is_channel: kind === 'public',
    is_group: kind === 'private',
    ...flags,
    is_general: name === 'general',
    is_member: hasBot(slack, channel),
    topic: { value: topic, creator: '', last_set: 0 },
    purpose: { value: '', creator: '', last_set: 0 },
    num_members: members.length,
  };
}
