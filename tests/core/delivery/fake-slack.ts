import type { DigestContent } from '../../../src/core/delivery/content.js';
import type { DigestDetails } from '../../../src/core/delivery/details.js';
import type { Destination, DigestSender, Posting, Sighting } from '../../../src/core/delivery/sender.js';

export interface Posted extends Destination {
  readonly deliveryId: string;
  readonly messageTs: string;
  readonly items: readonly string[];
}

/** What becomes of a request: an answer, perhaps other than the truth, or the truth alone. */
export type Answer = 'ok' | 'lost-after' | 'lost-before' | Exclude<Posting, { kind: 'posted' }>;

/** A Slack that remembers what was posted and answers as it is told, each time of a list and then well. */
export class FakeSlack implements DigestSender {
  readonly posts: Posted[] = [];
  readonly threads: (Destination & { readonly messageTs: string; readonly items: readonly string[] })[] = [];
  readonly told: string[] = [];
  answers: Answer[] = [];
  threadAnswers: Answer[] = [];
  /** Whether a history scope was granted. */
  readable = false;
  /** Whether owners can be told. */
  reachable = true;
  /** Called as a request arrives. */
  arrived: () => void = () => {};
  asked = 0;
  looked = 0;

  async post(to: Destination, content: DigestContent, { deliveryId }: { deliveryId: string }): Promise<Posting> {
    this.asked += 1;
    this.arrived();
    const messageTs = `${this.posts.length + 1}.1`;
    const items = content.kind === 'done' ? ['done'] : content.items.map(({ id }) => id);
    return answered(this.answers.shift() ?? 'ok', messageTs, () =>
      this.posts.push({ ...to, deliveryId, messageTs, items }),
    );
  }

  async postThread(to: Destination, details: DigestDetails, { messageTs }: { messageTs: string }): Promise<Posting> {
    const items = details.items.map(({ id }) => id);
    return answered(this.threadAnswers.shift() ?? 'ok', '9.9', () => this.threads.push({ ...to, messageTs, items }));
  }

  async find({ channel }: Destination, { deliveryId }: { deliveryId: string }): Promise<Sighting> {
    this.looked += 1;
    if (!this.readable) return { kind: 'unreadable' };
    const post = this.posts.find((one) => one.channel === channel && one.deliveryId === deliveryId);
    return post ? { kind: 'there', messageTs: post.messageTs } : { kind: 'not-there' };
  }

  async tellPaused({ owner }: { owner: string }, reason: string): Promise<boolean> {
    this.told.push(`${owner} ${reason}`);
    return this.reachable;
  }
}

function answered(answer: Answer, messageTs: string, happen: () => void): Posting {
  if (answer === 'ok' || answer === 'lost-after') happen();
  if (answer === 'ok') return { kind: 'posted', messageTs };
  return typeof answer === 'string' ? { kind: 'uncertain', reason: 'timeout' } : answer;
}
