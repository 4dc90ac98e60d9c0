import type { Outcome, Person } from '../page-api.js';
import type { Slack } from '../slack.js';
import { directChannel } from './channels.js';
import { sendEvent } from './events.js';
import { type ActTo, DONE, refused } from './outcome.js';

/** The bot's Home, or its messages, come on a person's screen: `app_home_opened`. */
export function open(slack: Slack, person: Person, { what }: ActTo<'open'>): Outcome {
  if (what === 'home' && !slack.manifest.hasHome) return refused(`${slack.manifest.botName} has no Home.`);
  const [home] = what === 'home' ? slack.state.viewsOf(person.id, 'home') : [];
  sendEvent(slack, 'app_home_opened', {
    type: 'app_home_opened',
    user: person.id,
    channel: directChannel(slack, person)?.id,
    tab: what,
    ...(home && { view: home.view }),
    event_ts: slack.state.nextTs(),
  });
  return DONE;
}
