import type { Json } from './page-api.js';

/** A refusal in Slack's words: the `error` of an answer, and what stands beside it. */
export class ApiError extends Error {
  override readonly name = 'ApiError';
  readonly code: string;
  readonly details: Json;

  constructor(code: string, details: Json = {}) {
    super(code);
    this.code = code;
    this.details = details;
  }
}
