import type { ServerResponse } from 'node:http';
import { type Answer, failsBefore, sendAnswer, sendFailing } from '../answer.js';
import type { Json } from '../page-api.js';
import type { Call, Slack } from '../slack.js';

/** Writes a request down, does what it asks for, and answers, or waits or fails in the way that was asked for. */
export async function carryOut(
  slack: Slack,
  response: ServerResponse,
  { method, args, work }: { readonly method: string; readonly args: Json; readonly work: () => Answer },
): Promise<void> {
  const call: Call = { method, args, atMs: slack.state.clock.nowMs(), answer: undefined, status: undefined };
  slack.calls.push(call);
  const way = slack.misbehaviour.take(method);
  if (way?.do === 'wait') await way.until;
  const sent =
    way && way.do !== 'wait'
      ? sendFailing(response, way, failsBefore(way) ? undefined : work())
      : sendAnswer(response, work());
  call.answer = sent.body;
  call.status = sent.status;
}
