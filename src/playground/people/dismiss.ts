import type { Outcome, Person } from '../page-api.js';
import type { Slack } from '../slack.js';
import { type ActTo, DONE, refused } from './outcome.js';

/** Takes an ephemeral message, or a line of Slack's own, off the screen of the one person who sees it. */
export function dismiss({ state }: Slack, person: Person, { channel, ts }: ActTo<'dismiss'>): Outcome {
  if (state.message(channel, ts)?.visibleTo === person.id) {
    state.dropMessage(channel, ts);
    return DONE;
  }
  for (const seen of state.seenBy(person.id)) {
    if (!('put' in seen) || seen.put !== 'notice') continue;
    if (seen.notice.channel !== channel || seen.notice.ts !== ts) continue;
    state.dropNotice(seen.notice.id);
    return DONE;
  }
  return refused('Only what you alone see can be dismissed.');
}
