import { UserError } from '../../core/errors.js';
import type { Message } from '../../views/message.js';
import { refused, trouble } from '../../views/trouble.js';
import type { DigestDesk } from './desk.js';

/** The answer, or what is said in the place of one: a mistake and a database out of reach say what to do, a bug its reference. */
export async function answering(desk: Pick<DigestDesk, 'report'>, answer: () => Promise<Message>): Promise<Message> {
  try {
    return await answer();
  } catch (error) {
    return error instanceof UserError ? refused(error.message) : trouble(desk.report(error));
  }
}
