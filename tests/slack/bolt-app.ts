import { App, type Receiver } from '@slack/bolt';
import { createLogger } from '../../src/logger.js';
import type { AnsweringSlack } from './answering-slack.js';

const NO_RECEIVER: Receiver = {
  init() {},
  start: () => Promise.resolve(),
  stop: () => Promise.resolve(),
};

export interface TestApp {
  readonly app: App;
  readonly logger: ReturnType<typeof createLogger>;
  /** Hands a payload of Slack's to the app; gives what it was acknowledged with, once its listeners ended. */
  deliver(body: object): Promise<unknown[]>;
  /** Hands over an event of workspace T1. */
  event(event: object): Promise<unknown[]>;
}

/** A Bolt app that takes payloads from the test, and calls a Slack on loopback. */
export function boltApp(slack: AnsweringSlack, bot: { botUserId?: string } = { botUserId: 'UBOT' }): TestApp {
  const logger = createLogger('error', { write() {} });
  const app = new App({
    receiver: NO_RECEIVER,
    clientOptions: { slackApiUrl: slack.client().slackApiUrl },
    convoStore: false,
    authorize: async () => ({ botToken: 'xoxb-1', ...bot }),
  });
  const failures: unknown[] = [];
  app.error(async (error) => {
    failures.push(error);
  });
  const deliver = async (body: object): Promise<unknown[]> => {
    const acked: unknown[] = [];
    await app.processEvent({ body: body as never, ack: async (answer?: unknown) => void acked.push(answer) });
    if (failures.length > 0) throw failures[0];
    return acked;
  };
  return {
    app,
    logger,
    deliver,
    event: (event) => deliver({ type: 'event_callback', team_id: 'T1', api_app_id: 'A1', event_id: 'E1', event }),
  };
}
