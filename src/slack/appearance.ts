import type { BlockAction } from '@slack/bolt';

/** What keeps Slack from unfurling the links of an answer. */
export const QUIET = { unfurl_links: false, unfurl_media: false } as const;

/** How an answer appears: beside what is there, to one or to all, or in the place of it. */
export const TO_PERSON = { ...QUIET, response_type: 'ephemeral', replace_original: false } as const;
export const TO_CHANNEL = { ...QUIET, response_type: 'in_channel', replace_original: false } as const;
export const IN_PLACE = { ...QUIET, replace_original: true } as const;

/** What puts an answer into the thread of the message that was pressed; Slack would put it below, in the channel. */
export function threadOf({ container, message }: BlockAction): { thread_ts?: string } {
  const ts: unknown = container?.['thread_ts'] ?? message?.['thread_ts'];
  return typeof ts === 'string' ? { thread_ts: ts } : {};
}
