import type { Channel, Outcome, Person } from '../page-api.js';
import type { Slack } from '../slack.js';
import { runBuiltIn } from './built-ins.js';
import { sendCommand } from './command.js';
import { type ActTo, DONE } from './outcome.js';

/** Runs a line that begins with a slash. What becomes of it the person reads in the channel; nobody else sees the line. */
export async function runLine(
  slack: Slack,
  person: Person,
  { channel, line }: { readonly channel: Channel; readonly line: ActTo<'say'> },
): Promise<Outcome> {
  const { threadTs } = line;
  for (const text of await linesAfter(slack, person, { channel, line })) {
    slack.state.putNotice(person.id, { channel: channel.id, ...(threadTs !== undefined && { threadTs }), text });
  }
  return DONE;
}

/** What Slack itself says to it; nothing when the bot answers. */
async function linesAfter(
  slack: Slack,
  person: Person,
  { channel, line }: { readonly channel: Channel; readonly line: ActTo<'say'> },
): Promise<string[]> {
  const [, command = '', text = ''] = /^(\S+)\s*([\s\S]*)$/.exec(line.text.trim()) ?? [];
  if (line.threadTs !== undefined) return [`${command} is not supported in threads. Sorry!`];
  const typed = { command: command.toLowerCase(), text, channel };
  if (slack.manifest.commands.some((known) => known.command === typed.command)) {
    const error = await sendCommand(slack, person, typed);
    return error === undefined ? [] : [`${typed.command} failed with the error "${error}"`];
  }
  return (
    runBuiltIn(slack, person, typed) ?? [
      `${command} is not a valid command. A line that begins with / is taken for one; put a space before it to send it as a message.`,
    ]
  );
}
