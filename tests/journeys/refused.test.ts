import { WebAPIPlatformError, WebClient } from '@slack/web-api';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Playing, play } from '../support/playing.js';

let playing: Playing;
let client: WebClient;

beforeAll(async () => {
  playing = await play();
  const { apiUrl, credentials } = playing.workspace;
  client = new WebClient(credentials.botToken, { slackApiUrl: apiUrl, retryConfig: { retries: 0 } });
});
afterAll(async () => {
  await playing.close();
});

const sections = (count: number) =>
  Array.from({ length: count }, () => ({ type: 'section' as const, text: { type: 'mrkdwn' as const, text: 'x' } }));

describe('journeys of a message that Slack would refuse', () => {
  it('60 blocks: are refused with the path, and nobody sees a thing', async () => {
    const posting = client.chat.postMessage({ channel: 'C0PLATFORM', text: 'x', blocks: sections(60) });
    const error: unknown = await posting.catch((caught: unknown) => caught);
    expect(error).toBeInstanceOf(WebAPIPlatformError);
    expect((error as WebAPIPlatformError).data).toMatchObject({ ok: false, error: 'invalid_blocks' });
    expect(JSON.stringify((error as WebAPIPlatformError).data)).toContain('/blocks');
    expect(playing.as('ana').messages('C0PLATFORM')).toEqual([]);
  });

  it('50 blocks: are taken', async () => {
    await client.chat.postMessage({ channel: 'C0PLATFORM', text: 'x', blocks: sections(50) });
    expect(playing.as('ana').messages('C0PLATFORM')).toHaveLength(1);
  });

  it('a channel without the bot, an archived one, none: each has the error of Slack', async () => {
    const errorIn = async (channel: string): Promise<unknown> =>
      await client.chat.postMessage({ channel, text: 'x' }).catch((caught: WebAPIPlatformError) => caught.data.error);
    expect([await errorIn('C0RANDOM'), await errorIn('C0KUBECON19'), await errorIn('C0NOWHERE')]).toEqual([
      'not_in_channel',
      'is_archived',
      'channel_not_found',
    ]);
  });
});
