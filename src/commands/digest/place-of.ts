import type { ChannelWord } from '../../core/digest-words/typed-line.js';
import { UserError } from '../../core/errors.js';
import { digestAskedAbout } from '../../views/digest-asked-about.js';
import type { Asker, DigestDesk, Place } from './desk.js';

/** One answer to all who can't be shown to be members, so that nobody learns of a private channel from the difference. */
const MEMBERS_ONLY =
  'Only members of a channel see or change its digest, and Hallway has to be in it too. Join it, type /invite @Hallway there, then type this again.';
const NOT_A_MEMBER = new Set([
  'user_not_in_channel',
  'not_in_channel',
  'channel_not_found',
  'method_not_supported_for_channel_type',
]);

/**
 * The channel that a line is about: the one it names, or else the one it was typed in. Whoever names another one must be in it, which
 * Slack tells by what becomes of a message shown there to that person alone. Throws `UserError` otherwise.
 */
export async function placeOf(
  { channels }: Pick<DigestDesk, 'channels'>,
  asker: Asker,
  word: ChannelWord | undefined,
): Promise<Place> {
  const { workspace, channel, user } = asker;
  if (word?.kind === 'name')
    throw new UserError(
      `Slack did not tell me which channel #${word.name} is. Type # and its first letters, and pick it from Slack's list; or type the line in the channel.`,
    );
  const isHere = word?.kind !== 'id' || word.id === channel;
  if (isHere && (asker.isDirect || channel === ''))
    throw new UserError(
      'Which channel? Name it, such as /digest status #general, and pick it from the list that Slack shows. /digest list shows all.',
    );
  if (isHere) return { workspace, channel };
  if (word.id.startsWith('D'))
    throw new UserError('A digest is for a channel, not for a direct message. Name a channel.');
  const place = { workspace, channel: word.id };
  const told = await channels.whisper(place, user, digestAskedAbout());
  if (told.ok) return place;
  if (NOT_A_MEMBER.has(told.reason)) throw new UserError(MEMBERS_ONLY);
  // An archived channel takes no message, though what was set for it can still be stopped by its members, from within.
  throw new UserError(
    `Slack does not let me see whether you are in that channel (${told.reason}). Type the line in the channel itself.`,
  );
}
