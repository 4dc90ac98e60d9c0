import { verifySlackRequest } from '@slack/bolt';

/** Seconds by which the time of a request may differ from ours, either way (docs.slack.dev/authentication/verifying-requests-from-slack). */
const MOST_SECONDS_APART = 300;

export type Refusal = 'unsigned' | 'stale' | 'from the future' | 'badly signed';

/**
 * Why a request is not to be believed, or undefined when Slack has signed it. Bolt's own check lets a time in the future
 * pass, so a captured request could be kept for later.
 */
export function refusalOf(request: {
  readonly signature: string | undefined;
  readonly timestamp: string | undefined;
  readonly body: string;
  readonly signingSecret: string;
  readonly nowMs: number;
}): Refusal | undefined {
  const { signature, timestamp, body, signingSecret, nowMs } = request;
  if (!signature || !timestamp || !/^\d{1,12}$/.test(timestamp)) return 'unsigned';
  const seconds = Number(timestamp);
  const now = Math.floor(nowMs / 1000);
  if (seconds < now - MOST_SECONDS_APART) return 'stale';
  if (seconds > now + MOST_SECONDS_APART) return 'from the future';
  try {
    verifySlackRequest({
      signingSecret,
      body,
      headers: { 'x-slack-signature': signature, 'x-slack-request-timestamp': seconds },
      nowMilliseconds: nowMs,
    });
    return undefined;
  } catch {
    return 'badly signed';
  }
}
