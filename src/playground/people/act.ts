import type { Act, Outcome } from '../page-api.js';
import type { Slack } from '../slack.js';
import { close } from './close.js';
import { dismiss } from './dismiss.js';
import { moveClock } from './move-clock.js';
import { open } from './open.js';
import { refused } from './outcome.js';
import { react } from './react.js';
import { say } from './say.js';
import { search } from './search.js';
import { submit } from './submit.js';
import { use } from './use.js';

/** Does what a person does, tells the bot of it, and gives what the person gets to see of that. */
export async function act(slack: Slack, done: Act): Promise<Outcome> {
  const person = slack.state.person(done.as);
  if (!person || person.isBot) return refused('There is no such person here.');
  switch (done.do) {
    case 'say':
      return say(slack, person, done);
    case 'use':
      return use(slack, person, done);
    case 'search':
      return search(slack, person, done);
    case 'submit':
      return submit(slack, person, done);
    case 'close':
      return close(slack, person, done);
    case 'open':
      return open(slack, person, done);
    case 'react':
      return react(slack, person, done);
    case 'dismiss':
      return dismiss(slack, person, done);
    case 'clock':
      return moveClock(slack, done);
  }
}
