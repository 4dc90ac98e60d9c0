import { type Logger as BoltLogger, LogLevel } from '@slack/bolt';
import type { Logger } from '../logger.js';

/**
 * Bolt's and the Web API client's log lines among ours. Their debug lines hold whole requests, and so what people wrote:
 * they are dropped at every level of ours. Their warnings and errors can quote what they could not read, so of those only
 * the first clause is kept.
 */
export function boltLogger(logger: Logger): BoltLogger {
  const own = logger.child({ from: 'bolt' });
  return {
    debug() {},
    info: (...parts) => own.debug(firstClause(parts)),
    warn: (...parts) => own.warn(firstClause(parts)),
    error: (...parts) => own.error(firstClause(parts)),
    setLevel() {},
    getLevel: () => LogLevel.WARN,
    setName() {},
  };
}

function firstClause(parts: readonly unknown[]): string {
  const text = parts.find((part) => typeof part === 'string') ?? 'an error';
  return text.split(/[:(\n{"']/)[0]?.trim() ?? '';
}
