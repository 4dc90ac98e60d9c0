import { type DestinationStream, type Logger, pino, stdTimeFunctions } from 'pino';

export type { Logger } from 'pino';

/** Fields that could hold a secret; what a person wrote is never given to a logger in the first place. */
const SECRETS = [
  'token',
  'botToken',
  'appToken',
  'signingSecret',
  'authorization',
  'headers',
  'body',
  'response_url',
  'responseUrl',
];

/**
 * Structured logs, a line of JSON each, to standard output. Errors keep name, code, message and stack; nothing else of them,
 * as Slack's errors carry requests with them.
 */
export function createLogger(level: string, destination?: DestinationStream): Logger {
  const options = {
    level,
    base: null,
    timestamp: stdTimeFunctions.isoTime,
    redact: { paths: SECRETS.flatMap((name) => [name, `*.${name}`]), remove: true },
    serializers: { err: errorFields },
  };
  // Not pino's own writer: with the reader of a pipe gone it would wait for ever at the end of the process.
  return pino(options, destination ?? process.stdout);
}

function errorFields(error: unknown): object {
  if (!(error instanceof Error)) return { type: typeof error };
  const code = 'code' in error ? error.code : undefined;
  return { type: error.name, message: error.message, code, stack: error.stack };
}
