/** What is sent to the bot, as its kinds of requests go. */
export type DeliveryKind = 'command' | 'event' | 'interactive' | 'options';

/** What became of something sent to the bot. The body of an answer is undefined when it was empty. */
export type Delivered =
  | { readonly how: 'answered'; readonly body: unknown }
  | { readonly how: 'timed-out' }
  | { readonly how: 'refused'; readonly status: number }
  | { readonly how: 'unreachable' };

/** Which of the retries of an event this is, counted from 1, and why there is one. */
export interface Retry {
  readonly num: number;
  readonly reason: 'http_timeout' | 'connection_failed' | 'http_error' | 'timeout';
}
