import { WebAPIPlatformError } from '@slack/web-api';

/** A start that cannot succeed as things are set: the message names the setting and what to do. */
export class StartError extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'StartError';
  }
}

/** What Slack answers when the app token itself is the trouble. */
const OF_THE_TOKEN = new Set([
  'invalid_auth',
  'not_authed',
  'account_inactive',
  'token_revoked',
  'token_expired',
  'missing_scope',
  'not_allowed_token_type',
]);

/** A failure of the start as a `StartError` where a setting is to blame; anything else as it was. */
export function startError(error: unknown, port: number): unknown {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === 'EADDRINUSE')
    return new StartError(`Port ${port} is in use. Set PORT to a free one, or stop what listens there.`);
  if (code === 'EACCES') return new StartError(`This user may not listen on port ${port}. Set PORT to one above 1023.`);
  if (error instanceof WebAPIPlatformError && OF_THE_TOKEN.has(error.data.error)) {
    return new StartError(
      `Slack refuses SLACK_APP_TOKEN (${error.data.error}). Basic Information → App-Level Tokens shows it; it needs connections:write.`,
    );
  }
  return error;
}
