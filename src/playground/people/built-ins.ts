import type { Channel, Json, Person } from '../page-api.js';
import type { Slack } from '../slack.js';
import { isBotIn, readableChannel, shownName } from './channels.js';
import { channelLetter, sendEvent } from './events.js';
import { typedText } from './typed-text.js';

/** A slash command as it was typed in a channel. */
export interface Typed {
  readonly command: string;
  readonly text: string;
  readonly channel: Channel;
}

/** Runs `/invite`, `/remove` (or `/kick`) and `/archive`; gives the lines that the person is shown, undefined for any other command. */
export function runBuiltIn(slack: Slack, person: Person, typed: Typed): string[] | undefined {
  switch (typed.command) {
    case '/invite':
      return changeMembers(slack, person, typed, invite);
    case '/remove':
    case '/kick':
      return changeMembers(slack, person, typed, remove);
    case '/archive':
      return [archive(slack, person, typed)];
    default:
      return undefined;
  }
}

type Change = (slack: Slack, by: Person, about: { readonly channel: Channel; readonly member: Person }) => string;

/** Does one thing to each one named, in the channel named or else in this one. */
function changeMembers(slack: Slack, person: Person, typed: Typed, change: Change): string[] {
  const text = typedText(slack, person, typed.text);
  const named = /<#(\w+)\|/.exec(text)?.[1];
  const where = named === undefined ? typed.channel : (readableChannel(slack, person, named) ?? typed.channel);
  const members = [...text.matchAll(/<@(\w+)>/g)].flatMap(([, id = '']) => slack.state.person(id) ?? []);
  if (where.kind === 'direct') return [`${typed.command} works in channels only.`];
  if (where.isArchived) return [`${shownName(where)} is archived.`];
  if (!where.members.includes(person.id)) return [`You are not in ${shownName(where)}.`];
  if (members.length === 0) return [`Whom? Try ${typed.command} @${slack.manifest.botName}.`];
  // Read again for each one: the one before has changed it.
  return members.map((member) => change(slack, person, { channel: slack.state.channel(where.id) ?? where, member }));
}

const invite: Change = (slack, by, { channel, member }) => {
  if (channel.members.includes(member.id)) return `${member.realName} is already in ${shownName(channel)}.`;
  slack.state.changeChannel(channel.id, { members: [...channel.members, member.id] });
  // The bot hears of everybody who joins where it is, and of itself.
  if (isBotIn(slack, channel) || member.id === slack.credentials.botUserId) {
    sendEvent(slack, 'member_joined_channel', {
      ...membership(slack, channel, member),
      type: 'member_joined_channel',
      inviter: by.id,
    });
  }
  return `${member.realName} was added to ${shownName(channel)} by ${by.realName}.`;
};

const remove: Change = (slack, by, { channel, member }) => {
  if (!channel.members.includes(member.id)) return `${member.realName} is not in ${shownName(channel)}.`;
  if (member.id === by.id) return 'You cannot remove yourself.';
  slack.state.changeChannel(channel.id, { members: channel.members.filter((id) => id !== member.id) });
  if (isBotIn(slack, channel)) {
    sendEvent(slack, 'member_left_channel', { ...membership(slack, channel, member), type: 'member_left_channel' });
  }
  return `${member.realName} was removed from ${shownName(channel)} by ${by.realName}.`;
};

function membership(slack: Slack, channel: Channel, member: Person): Json {
  return {
    user: member.id,
    channel: channel.id,
    channel_type: channelLetter(channel),
    team: slack.credentials.teamId,
    event_ts: slack.state.nextTs(),
  };
}

function archive(slack: Slack, person: Person, { channel, command }: Typed): string {
  if (channel.kind === 'direct') return `${command} works in channels only.`;
  slack.state.changeChannel(channel.id, { isArchived: true });
  if (isBotIn(slack, channel)) {
    const type = channel.kind === 'public' ? 'channel_archive' : 'group_archive';
    sendEvent(slack, type, { type, channel: channel.id, user: person.id, is_moved: 0, event_ts: slack.state.nextTs() });
  }
  return `${person.realName} archived ${shownName(channel)}.`;
}
