import { readDigestLine } from '../../core/digest-words/digest-line.js';
import { readLine, type TypedLine } from '../../core/digest-words/typed-line.js';
import { readVerb } from '../../core/digest-words/verbs.js';
import { UserError } from '../../core/errors.js';
import { digestHelp } from '../../views/digest-help.js';
import { digestList } from '../../views/digest-list.js';
import { wishNames } from '../../views/digest-names.js';
import { digestStatus } from '../../views/digest-status.js';
import type { Message } from '../../views/message.js';
import { answering } from './answering.js';
import { changeDigest } from './change-digest.js';
import type { Asker, DigestDesk, Place } from './desk.js';
import { nextDigest, previewDigest } from './look-ahead.js';
import { placeOf } from './place-of.js';
import { savedList, unsave } from './saved.js';
import { sendNow } from './send-now.js';
import { standingOf } from './standing-of.js';

/** Longer than every setting at once. */
const MOST_TYPED = 500;

/** Answers what stood after `/digest`, to the person alone. `page` is of the lists. Never throws. */
export function runDigest(desk: DigestDesk, asker: Asker, text: string, page = 1): Promise<Message> {
  return answering(desk, async () => {
    if (text.length > MOST_TYPED) throw new UserError(`Type that in ${MOST_TYPED} characters or fewer.`);
    const line = readLine(text);
    return (await answerAnywhere(desk, asker, line, page)) ?? answerFor(desk, asker, text, line);
  });
}

/** What is about no channel; undefined when the line is about one. */
async function answerAnywhere(
  desk: DigestDesk,
  asker: Asker,
  { tokens, channel }: TypedLine,
  page: number,
): Promise<Message | undefined> {
  const [first = '', second] = tokens;
  if (/^saved?$/i.test(first) && tokens.length === 1) return savedList(desk, asker, page);
  if (/^unsave$/i.test(first) && second !== undefined) return unsave(desk, asker, second);
  const verb = readVerb(tokens)?.verb;
  if (verb === 'help') return digestHelp();
  if (verb === 'list' && tokens.length === 1 && channel === undefined)
    return digestList(await desk.stores.subscriptions.listOf(asker.workspace), page);
  return undefined;
}

async function answerFor(desk: DigestDesk, asker: Asker, text: string, line: TypedLine): Promise<Message> {
  const place = await placeOf(desk, asker, line.channel);
  const stored = await desk.stores.subscriptions.get(place.workspace, place.channel);
  const { catalog } = desk.stock;
  const wish = readDigestLine(text, {
    topics: [...catalog.topics.values()],
    editions: [...catalog.editions.values()],
    zones: desk.zones,
    nowMs: desk.nowMs(),
    // Where no digest is, no date can be meant either: the line is refused after it was read.
    timeZone: stored?.schedule.timeZone ?? asker.timeZone ?? 'UTC',
  });
  switch (wish.does) {
    case 'show':
    case 'status':
      return status(desk, place);
    case 'next':
      return nextDigest(desk, place);
    case 'preview':
      return previewDigest(desk, place);
    case 'now':
      return sendNow(desk, place);
    case 'list':
      return digestList(await desk.stores.subscriptions.listOf(asker.workspace), 1);
    case 'help':
      return digestHelp();
    case 'off':
    case 'resume':
      return changeDigest(desk, asker, place, { does: wish.does });
    default:
      return changeDigest(desk, asker, place, wish);
  }
}

async function status(desk: DigestDesk, place: Place): Promise<Message> {
  return digestStatus(await standingOf(desk, place), wishNames(desk.stock.catalog));
}
