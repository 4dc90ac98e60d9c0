import nock from 'nock';
import { afterEach, describe, expect, it } from 'vitest';
import { RespondError, responder } from '../../src/slack/respond.js';

const live = responder('https://slack.com/api/');

afterEach(() => {
  nock.cleanAll();
});

describe('responder', () => {
  it.each(['https://hooks.slack.com', 'https://hooks.slack-gov.com'])('%s: is posted to', async (origin) => {
    const scope = nock(origin, { reqheaders: { 'content-type': 'application/json; charset=utf-8' } })
      .post('/commands/1', { text: 'żółw' })
      .reply(200, 'ok');
    await live(`${origin}/commands/1`, { text: 'żółw' });
    scope.done();
  });

  it.each([
    'https://slack.com.evil.example/x',
    'https://evilslack.com/x',
    'http://127.0.0.1/x',
    'http://169.254.169.254/x',
    'http://[::1]/x',
    'ftp://hooks.slack.com/x',
    'no address',
    '',
  ])('%j: is refused', async (url) => {
    await expect(live(url, {})).rejects.toThrow(new RespondError('refused to call an address that is not of Slack'));
  });

  it('redirect: is not followed', async () => {
    nock('https://hooks.slack.com').post('/x').reply(302, '', { location: 'https://evil.example/' });
    await expect(live('https://hooks.slack.com/x', {})).rejects.toMatchObject({ status: 302 });
  });

  it('address used up, or no answer: is told with its status, or why there is none', async () => {
    nock('https://hooks.slack.com').post('/x').reply(404, 'used_url');
    await expect(live('https://hooks.slack.com/x', {})).rejects.toMatchObject({ status: 404 });
    nock('https://hooks.slack.com')
      .post('/x')
      .replyWithError(Object.assign(new Error('secret body'), { code: 'ECONNREFUSED' }));
    await expect(live('https://hooks.slack.com/x', {})).rejects.toThrow(
      'the response address could not be reached (ECONNREFUSED)',
    );
  });

  it('address with its secret path: is in no message of an error', async () => {
    nock('https://hooks.slack.com').post('/commands/T1/secret').reply(500);
    const error = await live('https://hooks.slack.com/commands/T1/secret', {}).catch((one: unknown) => one);
    expect(String((error as Error).stack)).not.toContain('T1/secret');
  });
});
