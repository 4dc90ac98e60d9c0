import { WebAPIPlatformError, type WebClient } from '@slack/web-api';
import type { Check, Readiness } from './health.js';

/** For how long an answer of Slack holds: a probe every few seconds must not become a call every few seconds. */
const GOOD_FOR_MS = 5 * 60_000;
const BAD_FOR_MS = 10_000;

/** Whether Slack takes our bot token, by `auth.test`; asked again when the last answer has grown old. */
export function tokenCheck(client: WebClient, nowMs: () => number): Check {
  let last: { at: number; result: Readiness } | undefined;
  let asking: Promise<Readiness> | undefined;
  const ask = async (): Promise<Readiness> => {
    const result = await test(client);
    last = { at: nowMs(), result };
    asking = undefined;
    return result;
  };
  return {
    name: 'slack',
    async check() {
      if (last && nowMs() - last.at < (last.result.ready ? GOOD_FOR_MS : BAD_FOR_MS)) return last.result;
      asking ??= ask();
      return await asking;
    },
  };
}

async function test(client: WebClient): Promise<Readiness> {
  try {
    await client.auth.test();
    return { ready: true };
  } catch (error) {
    const said = error instanceof WebAPIPlatformError ? error.data.error : undefined;
    return {
      ready: false,
      reason: said === undefined ? 'Slack cannot be reached' : `Slack refuses the bot token: ${said}`,
    };
  }
}
