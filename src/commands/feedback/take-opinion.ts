import { UserError } from '../../core/errors.js';
import { recordNamed } from '../../core/feedback/record-named.js';
import type { Opinion } from '../../core/feedback/vote.js';
import { opinionNoted } from '../../views/feedback-noted.js';
import type { Message } from '../../views/message.js';
import { answering } from '../digest/answering.js';
import type { FeedbackDesk } from './desk.js';

/** Counts what somebody thinks of an answer; who it was is not kept. Never throws; what is told says whether it was counted. */
export async function takeOpinion(
  desk: FeedbackDesk,
  workspace: string,
  opinion: Opinion,
): Promise<{ readonly isCounted: boolean; readonly message: Message }> {
  let isCounted = false;
  const message = await answering(desk, async () => {
    // Only for what the catalog has: the value of a button is not ours alone.
    if (opinion.record !== undefined && !recordNamed(desk.catalog, opinion.record))
      throw new UserError('The catalog no longer has what this answer was about. Ask again for a newer one.');
    await desk.stores.feedback.count(workspace, opinion);
    isCounted = true;
    return opinionNoted(opinion);
  });
  return { isCounted, message };
}
