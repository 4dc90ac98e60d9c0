import type { Channel, Person } from '../page-api.js';
import type { Slack } from '../slack.js';
import type { StoredMessage } from '../state.js';

/** A channel that a person may read: any public one, and others that they are in. */
export function readableChannel({ state }: Slack, person: Person, id: string): Channel | undefined {
  const channel = state.channel(id);
  return channel && (channel.kind === 'public' || channel.members.includes(person.id)) ? channel : undefined;
}

/** A message that a person may see. */
export function visibleMessage(
  slack: Slack,
  person: Person,
  { channel, ts }: { readonly channel: string; readonly ts: string },
): StoredMessage | undefined {
  const message = readableChannel(slack, person, channel) && slack.state.message(channel, ts);
  return message && (message.visibleTo ?? person.id) === person.id ? message : undefined;
}

/** The direct message between a person and the bot. */
export function directChannel({ state, credentials }: Slack, person: Person): Channel | undefined {
  return state.scene.channels.find(
    ({ kind, members }) => kind === 'direct' && members.includes(person.id) && members.includes(credentials.botUserId),
  );
}

export function isBotIn({ credentials }: Slack, channel: Channel): boolean {
  return channel.members.includes(credentials.botUserId);
}

/** What payloads call a channel: private ones and direct messages are not named. */
export function payloadName({ kind, name }: Channel): string {
  switch (kind) {
    case 'public':
      return name;
    case 'private':
      return 'privategroup';
    case 'direct':
      return 'directmessage';
  }
}

/** As people write it. */
export function shownName({ kind, name }: Channel): string {
  return kind === 'direct' ? name : `#${name}`;
}
