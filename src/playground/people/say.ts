import { randomUUID } from 'node:crypto';
import { postMessage } from '../messages.js';
import type { Channel, Json, Outcome, Person } from '../page-api.js';
import type { Slack } from '../slack.js';
import { isBotIn, readableChannel, shownName, visibleMessage } from './channels.js';
import { sendEvent } from './events.js';
import { type ActTo, DONE, refused } from './outcome.js';
import { runLine } from './run-line.js';
import { typedText } from './typed-text.js';

/** Slack cuts what a person types at this many characters. */
const MOST_CHARACTERS = 12_000;

/** A line typed by a person: a slash command when it begins with one, else a message. */
export async function say(slack: Slack, person: Person, line: ActTo<'say'>): Promise<Outcome> {
  const channel = readableChannel(slack, person, line.channel);
  if (!channel) return refused('There is no such channel.');
  if (channel.isArchived) return refused(`${shownName(channel)} is archived: nobody can write there.`);
  if (!channel.members.includes(person.id)) return refused(`You are not in ${shownName(channel)}.`);
  if (line.text.trim() === '') return refused('There is nothing to send.');
  if (line.text.length > MOST_CHARACTERS) return refused(`A message has at most ${MOST_CHARACTERS} characters.`);
  if (line.threadTs !== undefined) {
    const root = visibleMessage(slack, person, { channel: channel.id, ts: line.threadTs });
    if (!root) return refused('That thread is gone.');
    if (root.visibleTo !== undefined) return refused('Nobody replies to what one person alone sees.');
  }
  // A space before it makes a message of what would be a command.
  if (line.text.startsWith('/')) return runLine(slack, person, { channel, line });
  return post(slack, person, { channel, line });
}

function post(
  slack: Slack,
  person: Person,
  { channel, line }: { readonly channel: Channel; readonly line: ActTo<'say'> },
): Outcome {
  if (channel.kind === 'direct' && !slack.manifest.takesMessages) {
    slack.state.putNotice(person.id, {
      channel: channel.id,
      text: `${slack.manifest.botName} takes no messages. Type a slash command instead, such as ${slack.manifest.commands[0]?.command ?? '/help'}.`,
    });
    return DONE;
  }
  const text = typedText(slack, person, line.text.trim());
  const { threadTs } = line;
  const message = postMessage(slack, {
    channel: channel.id,
    user: person.id,
    text,
    ...(threadTs !== undefined && { threadTs }),
  });
  const callsBot = text.includes(`<@${slack.credentials.botUserId}>`);
  if (!isBotIn(slack, channel)) {
    const { botName } = slack.manifest;
    const offer = `${botName} is not in this channel and did not see that. To let it in type /invite @${botName}`;
    if (callsBot) slack.state.putNotice(person.id, { channel: channel.id, text: offer });
    return DONE;
  }

  const root = message.threadTs === undefined ? undefined : slack.state.message(channel.id, message.threadTs);
  const event: Json = {
    user: person.id,
    ts: message.ts,
    client_msg_id: randomUUID(),
    text,
    team: slack.credentials.teamId,
    ...(message.threadTs !== undefined && { thread_ts: message.threadTs, parent_user_id: root?.user }),
    channel: channel.id,
    event_ts: message.ts,
  };
  const { subscription, type } = MESSAGE_EVENTS[channel.kind];
  sendEvent(slack, subscription, { type: 'message', ...event, channel_type: type });
  // In the bot's own direct message every line is for it.
  if (channel.kind !== 'direct' && callsBot) {
    sendEvent(slack, 'app_mention', { type: 'app_mention', ...event });
  }
  return DONE;
}

/** Kind of a channel → the subscription for its messages, and its `channel_type`. */
const MESSAGE_EVENTS = {
  public: { subscription: 'message.channels', type: 'channel' },
  private: { subscription: 'message.groups', type: 'group' },
  direct: { subscription: 'message.im', type: 'im' },
} as const satisfies Record<Channel['kind'], { readonly subscription: string; readonly type: string }>;
