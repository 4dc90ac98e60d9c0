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
      storage: { dataDir: './var' },
      digest: { tick: '* * * * *' },
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

  it('database: is SQLite in a folder, or PostgreSQL by its address', () => {
    const databaseUrl = 'postgres://hallway:secret@db.example/hallway';
    expect(configFrom({ ...HTTP, HALLWAY_DATA_DIR: '/data', DATABASE_URL: databaseUrl }).storage).toEqual({
      dataDir: '/data',
      databaseUrl,
    });
    expect(mistake({ ...HTTP, DATABASE_URL: 'mysql://root:hunter2@db' })).toMatch(/DATABASE_URL is not an address/);
    expect(mistake({ ...HTTP, DATABASE_URL: 'mysql://root:hunter2@db' })).not.toContain('hunter2');
  });

  it.each([
    ['0 9 * * 1-5', [1, 2, 3, 4, 5], '09:00'],
    ['30 7 * * mon,THU', [1, 4], '07:30'],
    ['5 18 * * *', [1, 2, 3, 4, 5, 6, 7], '18:05'],
    ['0 9 * * 0', [7], '09:00'],
    ['0 9 * * sat-mon', [1, 6, 7], '09:00'],
  ])('standing digest %s: is read as days and a time', (cron, days, time) => {
    const standing = { DIGEST_CHANNEL: 'C0123', DIGEST_CRON: cron, DIGEST_TIMEZONE: 'Europe/Lisbon' };
    expect(configFrom({ ...HTTP, ...standing, DIGEST_TICK: '*/10 * * * * *' }).digest).toEqual({
      tick: '*/10 * * * * *',
      standing: { channel: 'C0123', days, time, timeZone: 'Europe/Lisbon' },
    });
  });

  it('standing digest: its three settings stand together', () => {
    expect(mistake({ ...HTTP, DIGEST_CHANNEL: 'C0123' })).toMatch(
      /DIGEST_CRON is missing; the three stand together[\s\S]*DIGEST_TIMEZONE is missing/,
    );
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
    ['DIGEST_CRON', '5,35 9 * * 1', 'is not one minute, one hour'],
    ['DIGEST_CRON', '0 9 1 * *', 'is not one minute, one hour'],
    ['DIGEST_CRON', '0 24 * * 1', 'is not one minute, one hour'],
    ['DIGEST_CRON', '0 9 * * 8', 'is not one minute, one hour'],
    ['DIGEST_TIMEZONE', 'Mars', 'is not an IANA time zone'],
    ['DIGEST_TIMEZONE', '01:00', 'is not an IANA time zone'],
    ['DIGEST_CHANNEL', '#general', 'is not the id of a channel'],
    ['DIGEST_TICK', 'minutely', 'is not a cron expression'],
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
