import { describe, expect, it } from 'vitest';
import { createLogger } from '../../src/logger.js';
import { boltLogger } from '../../src/slack/bolt-logger.js';

function logged(say: (logger: ReturnType<typeof boltLogger>) => void): string[] {
  const lines: string[] = [];
  say(boltLogger(createLogger('trace', { write: (line: string) => void lines.push(line) })));
  return lines.map((line) => (JSON.parse(line) as { msg: string }).msg);
}

describe('boltLogger', () => {
  it('debug lines: are dropped at every level, as they hold whole requests', () => {
    expect(logged((logger) => logger.debug('text=my question'))).toEqual([]);
  });

  it('warnings and errors: keep their first clause, and nothing that they quote', () => {
    expect(
      logged((logger) => {
        logger.warn('Malformed request body: Unexpected token in {"text":"my question"}');
        logger.error('An API error occurred {"secret":1}');
        logger.error(new Error('my question'));
      }),
    ).toEqual(['Malformed request body', 'An API error occurred', 'an error']);
  });
});
