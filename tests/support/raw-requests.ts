import { createHmac } from 'node:crypto';
import type { Workspace } from '../../src/playground/workspace.js';
import { askedBot } from './asked-bot.js';

/** The body of the request that a line makes Slack send, caught before it gets to a bot at `backTo`. */
export async function caught(
  workspace: Workspace,
  { line, backTo }: { readonly line: string; readonly backTo: string },
): Promise<string> {
  const catcher = await askedBot();
  workspace.connect(catcher.url);
  await workspace.act({ as: 'U0ANA', do: 'say', channel: 'C0GENERAL', text: line });
  workspace.connect(backTo);
  await catcher.close();
  const [request] = catcher.asked;
  if (!request) throw new Error(`Slack sent nothing for ${line}`);
  return request.text;
}

/** Headers of a request with any body, signed by hand as Slack signs, or with another secret or at another time. */
export function signed(
  { credentials, clock }: Pick<Workspace, 'credentials' | 'clock'>,
  body: string,
  { secret = credentials.signingSecret, atMs = clock.nowMs() } = {},
): Record<string, string> {
  const timestamp = String(Math.floor(atMs / 1000));
  const hash = createHmac('sha256', secret).update(`v0:${timestamp}:${body}`).digest('hex');
  return {
    'content-type': 'application/x-www-form-urlencoded',
    'x-slack-request-timestamp': timestamp,
    'x-slack-signature': `v0=${hash}`,
  };
}
