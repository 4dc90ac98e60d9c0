import { WebAPIRequestError } from '@slack/web-api';
import { describe, expect, it } from 'vitest';
import { unposted } from '../../src/slack/digest-endings.js';

const coded = (code: string): Error => Object.assign(new Error('connect'), { code });
const fetchFailed = (cause: Error): WebAPIRequestError =>
  new WebAPIRequestError(new TypeError('fetch failed', { cause }));

describe('unposted', () => {
  it.each(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'UND_ERR_CONNECT_TIMEOUT'])(
    '%s: no connection came about, so nothing was posted',
    (code) => {
      expect(unposted(fetchFailed(coded(code)))).toEqual({ kind: 'refused', reason: 'unreachable' });
    },
  );

  it('every address refused: nothing was posted; one of them reset: nobody knows', () => {
    const refused = new AggregateError([coded('ECONNREFUSED'), coded('ECONNREFUSED')]);
    expect(unposted(fetchFailed(refused))).toEqual({ kind: 'refused', reason: 'unreachable' });
    const mixed = new AggregateError([coded('ECONNREFUSED'), coded('ECONNRESET')]);
    expect(unposted(fetchFailed(mixed))).toEqual({ kind: 'uncertain', reason: 'request-failed' });
  });

  it.each(['ECONNRESET', 'EPIPE', 'ETIMEDOUT', 'UND_ERR_SOCKET', 'UND_ERR_HEADERS_TIMEOUT'])(
    '%s: the request may have been read, so nobody knows',
    (code) => {
      expect(unposted(fetchFailed(coded(code)))).toEqual({ kind: 'uncertain', reason: 'request-failed' });
    },
  );

  it('an error whose message alone says it: is not believed', () => {
    const error = new WebAPIRequestError(new Error('connect ECONNREFUSED 127.0.0.1:443'));
    expect(unposted(error)).toEqual({ kind: 'uncertain', reason: 'request-failed' });
    expect(unposted(new Error('ratelimited'))).toEqual({ kind: 'uncertain', reason: 'no-answer' });
  });
});
