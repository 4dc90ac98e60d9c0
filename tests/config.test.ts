import { describe, expect, it } from 'vitest';
import { ConfigError, configFrom } from '../src/config.js';

const HTTP = { SLACK_BOT_TOKEN: 'xoxb-1-a', SLACK_SIGNING_SECRET: '8f742231b10e8888abcd99yyyzzz85a5' };

function mistake(environment: Record<string, string>): string {
  try {
    configFrom(environment);
  } catch (error) {
    if (error instanceof ConfigError) return error.message;
    throw error;
  }
  return '';
}

describe('configFrom', () => {
  it('HTTP: needs a token and a secret, and has a default for the rest', () => {
    expect(configFrom(HTTP)).toEqual({
      slack: {
        mode: 'http',
        botToken: 'xoxb-1-a',
        signingSecret: HTTP.SLACK_SIGNING_SECRET,
        apiUrl: 'https://slack.com/api/',
      },
      port: 3000,
      logLevel: 'info',
    });
  });

  it('app token: chooses Socket Mode, with a secret or without', () => {
    const slack = { mode: 'socket', botToken: 'xoxb-1-a', appToken: 'xapp-1-b', apiUrl: 'https://slack.com/api/' };
    expect(configFrom({ SLACK_BOT_TOKEN: 'xoxb-1-a', SLACK_APP_TOKEN: 'xapp-1-b' }).slack).toEqual(slack);
    expect(configFrom({ ...HTTP, SLACK_APP_TOKEN: 'xapp-1-b' }).slack).toEqual(slack);
  });

  it('other settings: are read, with the slash that an address lacks', () => {
    expect(
      configFrom({ ...HTTP, PORT: '8080', LOG_LEVEL: 'debug', SLACK_API_URL: 'https://slack-gov.com/api' }),
    ).toMatchObject({
      port: 8080,
      logLevel: 'debug',
      slack: { apiUrl: 'https://slack-gov.com/api/' },
    });
  });

  it('nothing set, or set to nothing: names each variable and how to get it', () => {
    for (const environment of [{}, { SLACK_BOT_TOKEN: '  ', SLACK_SIGNING_SECRET: '' }]) {
      expect(mistake(environment)).toMatch(/SLACK_BOT_TOKEN is missing\.\n {4}Bot token .*OAuth & Permissions/);
      expect(mistake(environment)).toMatch(/SLACK_SIGNING_SECRET is missing .*\n {4}.*Basic Information/);
      expect(mistake(environment)).toContain('.env.example');
    }
  });

  it.each([
    ['SLACK_BOT_TOKEN', 'xoxp-user', 'begins with xoxb-'],
    ['SLACK_SIGNING_SECRET', 'short', 'is not a signing secret'],
    ['SLACK_APP_TOKEN', 'xoxb-1', 'begins with xapp-'],
    ['SLACK_API_URL', 'api.example', 'is not an address'],
    ['PORT', 'http', 'is not a whole number'],
    ['PORT', '65536', 'is not a whole number'],
    ['PORT', '-1', 'is not a whole number'],
    ['PORT', '80.5', 'is not a whole number'],
    ['LOG_LEVEL', 'loud', 'is no log level'],
  ])('%s=%s: says that it %s, and does not show the value', (name, value, says) => {
    const message = mistake({ ...HTTP, [name]: value });
    expect(message).toContain(`${name} `);
    expect(message).toContain(says);
    expect(message.replace(name, '')).not.toMatch(new RegExp(`\\b${value}\\b(?!-)`));
  });

  it('value: is frozen', () => {
    const config = configFrom(HTTP);
    expect(Object.isFrozen(config) && Object.isFrozen(config.slack)).toBe(true);
  });
});
