import { randomBytes } from 'node:crypto';

/** What the bot and the workspace know of each other. The secrets are new in every workspace; the ids are for reading. */
export interface Credentials {
  readonly teamId: string;
  readonly teamDomain: string;
  readonly appId: string;
  readonly botId: string;
  readonly botUserId: string;
  readonly botToken: string;
  readonly appToken: string;
  readonly signingSecret: string;
}

export function makeCredentials(): Credentials {
  const secret = (bytes: number): string => randomBytes(bytes).toString('hex');
  return {
    teamId: 'T0HALLWAY',
    teamDomain: 'hallway-playground',
    appId: 'A0HALLWAY',
    botId: 'B0HALLWAY',
    botUserId: 'U0HALLWAY',
    botToken: `xoxb-playground-${secret(16)}`,
    appToken: `xapp-1-A0HALLWAY-${secret(16)}`,
    signingSecret: secret(16),
  };
}
