import { describeSchedule } from '../core/cadence/describe-schedule.js';
import type { DigestContent } from '../core/delivery/content.js';
import type { Subscription } from '../core/ports.js';
import { OPERATOR } from '../core/subscriptions/operator.js';
import { type DigestMeta, digestMessage } from './digest.js';
import { digestChanges, digestDone } from './digest-end.js';
import type { Message } from './message.js';

/** A digest as its channel gets it. */
export function postedDigest(content: DigestContent): Message {
  const meta = metaOf(content.subscription);
  switch (content.kind) {
    case 'items':
      return digestMessage(content, meta);
    case 'done':
      return digestDone({ total: content.total, next: content.subscription.whenDone }, meta);
    case 'changes':
      return digestChanges(content, meta);
  }
}

/** A standing digest of the operator has nobody's id for its owner. */
function metaOf({ owner, schedule }: Subscription): DigestMeta {
  return {
    owner: owner === OPERATOR ? undefined : owner,
    schedule: describeSchedule(schedule),
    howToStop: '/digest off',
  };
}
