import { describe, expect, it } from 'vitest';
import { createLogger } from '../src/logger.js';

function logged(level: string, say: (logger: ReturnType<typeof createLogger>) => void): Record<string, unknown>[] {
  const lines: string[] = [];
  say(createLogger(level, { write: (line: string) => void lines.push(line) }));
  return lines.map((line) => JSON.parse(line) as Record<string, unknown>);
}

describe('createLogger', () => {
  it('secrets: are left out, one level deep too', () => {
    const [line] = logged('info', (logger) =>
      logger.info({ token: 'xoxb-1', slack: { botToken: 'xoxb-2', signingSecret: 's' }, port: 1 }, 'up'),
    );
    expect(line).toMatchObject({ msg: 'up', port: 1, slack: {} });
    expect(JSON.stringify(line)).not.toContain('xoxb');
  });

  it('error: keeps name, code, message and stack, and nothing that hangs on it', () => {
    const error = Object.assign(new TypeError('broken'), { code: 'E1', request: { body: 'my question' } });
    const [line] = logged('info', (logger) => logger.error({ err: error }, 'failed'));
    expect(line?.['err']).toEqual({ type: 'TypeError', message: 'broken', code: 'E1', stack: error.stack });
    const [odd] = logged('info', (logger) => logger.error({ err: 'my question' }, 'failed'));
    expect(odd?.['err']).toEqual({ type: 'string' });
  });

  it('level: is held', () => {
    expect(logged('warn', (logger) => logger.info('quiet'))).toEqual([]);
  });
});
