import type { Outcome, Person } from '../page-api.js';
import type { Slack } from '../slack.js';
import { closeView } from '../views.js';
import { interaction } from './interaction.js';
import { type ActTo, DONE, refused } from './outcome.js';

/** A modal closed, and `view_closed` for each one that the bot wants to hear of. Nobody sees whether that came. */
export function close(slack: Slack, person: Person, done: ActTo<'close'>): Outcome {
  const open = slack.state.view(done.view);
  if (open?.owner !== person.id || open.kind !== 'modal') return refused('That is no longer open.');
  const all = done.all === true || open.view['clear_on_close'] === true;
  for (const closed of closeView(slack, open.id, { all })) {
    if (closed.view['notify_on_close'] !== true) continue;
    void slack.delivery.send('interactive', {
      ...interaction(slack, person, 'view_closed'),
      view: closed.view,
      is_cleared: all,
    });
  }
  return DONE;
}
