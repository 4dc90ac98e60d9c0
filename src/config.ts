import { config as readEnvFile } from 'dotenv';
import { type StandingSchedule, standingSchedule } from './standing-schedule.js';

/** Where Hallway's own settings end and Slack's limits begin: one frozen, checked value for the whole process. */
export interface Config {
  readonly slack: SlackConfig;
  /** Port of the HTTP server: Slack's requests and the health checks, or with Socket Mode the health checks alone. */
  readonly port: number;
  /** Address to listen on; all of the machine's when missing. Not a setting: the playground keeps to loopback. */
  readonly host?: string;
  readonly logLevel: (typeof LOG_LEVELS)[number];
  readonly storage: {
    /** Folder of the SQLite file. */
    readonly dataDir: string;
    /** PostgreSQL instead; its password must not reach a log. */
    readonly databaseUrl?: string;
  };
  readonly digest: {
    /** Cron expression, with seconds or without, of the rounds in which due digests are looked for. */
    readonly tick: string;
    readonly standing?: StandingDigest;
    /** How far the digests of one minute are spread. Not a setting: in the playground nobody waits for that. */
    readonly spreadMs?: number;
  };
}

/** A digest that the operator sets, with no conversation. */
type StandingDigest = StandingSchedule & { readonly channel: string; readonly timeZone: string };

type SlackConfig = {
  readonly botToken: string;
  /** Base address of the Web API, with its closing slash. */
  readonly apiUrl: string;
} & (
  | { readonly mode: 'http'; readonly signingSecret: string }
  | { readonly mode: 'socket'; readonly appToken: string }
);

/** Settings that are missing or malformed: the message names each variable and its remedy. */
export class ConfigError extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'ConfigError';
  }
}

/** Exit code of a start that failed for its settings (sysexits.h, EX_CONFIG). */
export const EXIT_CONFIG = 78;

interface Setting {
  /** What it is and how to get it: shown when it is missing or malformed. README and .env.example name the same ones. */
  readonly remedy: string;
  /** Whether a value can be one; without it any can. */
  readonly fits: (value: string) => boolean;
  /** What is wrong with a value that does not fit, never with the value itself: it may be a secret. */
  readonly wrong: string;
  readonly otherwise?: string;
}

const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;

/** Every setting. A plain table: a schema library would cost a sixth of the start. */
export const SETTINGS = {
  SLACK_BOT_TOKEN: {
    remedy:
      'Bot token (xoxb-…). Slack app settings → OAuth & Permissions → Bot User OAuth Token, after installing the app.',
    fits: (value) => /^xoxb-[\w-]+$/.test(value),
    wrong: 'is not a bot token, which begins with xoxb-',
  },
  SLACK_SIGNING_SECRET: {
    remedy: 'Signing secret, needed over HTTP. Slack app settings → Basic Information → App Credentials.',
    fits: (value) => /^\S{16,}$/.test(value),
    wrong: 'is not a signing secret, which is 32 letters and digits',
  },
  SLACK_APP_TOKEN: {
    remedy:
      'App-level token (xapp-…) with connections:write; set it to use Socket Mode instead of HTTP. Slack app settings → Basic Information → App-Level Tokens.',
    fits: (value) => /^xapp-[\w-]+$/.test(value),
    wrong: 'is not an app-level token, which begins with xapp-',
  },
  SLACK_API_URL: {
    remedy: 'Base address of the Web API. Leave it out for https://slack.com/api/.',
    fits: (value) => /^https?:\/\//.test(value) && URL.canParse(value),
    wrong: 'is not an address that begins with https://',
    otherwise: 'https://slack.com/api/',
  },
  PORT: {
    remedy: 'Port to listen on, 1 to 65535 (0 takes a free one). Leave it out for 3000.',
    fits: (value) => /^\d{1,5}$/.test(value) && Number(value) <= 65_535,
    wrong: 'is not a whole number from 0 to 65535',
    otherwise: '3000',
  },
  HALLWAY_DATA_DIR: {
    remedy: 'Folder for the SQLite file, made when it is missing. Leave it out for ./var.',
    fits: () => true,
    wrong: 'is no folder',
    otherwise: './var',
  },
  DATABASE_URL: {
    remedy:
      'Address of a PostgreSQL database, postgres://user:password@host/name, for several replicas. Leave it out for SQLite.',
    fits: (value) => /^postgres(?:ql)?:\/\//.test(value) && URL.canParse(value),
    wrong: 'is not an address that begins with postgres://',
  },
  DIGEST_TICK: {
    remedy:
      'Cron expression, with seconds or without, of when due digests are looked for. Leave it out for every minute.',
    fits: (value) => /^\S+(?:\s+\S+){4,5}$/.test(value),
    wrong: 'is not a cron expression of five or six fields',
    otherwise: '* * * * *',
  },
  DIGEST_CHANNEL: {
    remedy:
      'Id of a channel (C…) for a standing digest, set together with DIGEST_CRON and DIGEST_TIMEZONE. In Slack: channel name → About.',
    fits: (value) => /^[CG][A-Z0-9]{2,}$/.test(value),
    wrong: 'is not the id of a channel, which begins with C or G',
  },
  DIGEST_CRON: {
    remedy: 'Minute, hour and weekdays of the standing digest, such as 0 9 * * 1-5 for Monday to Friday at 09:00.',
    fits: (value) => standingSchedule(value) !== undefined,
    wrong: 'is not one minute, one hour, *, * and weekdays',
  },
  DIGEST_TIMEZONE: {
    remedy: 'IANA time zone of the standing digest, such as Europe/Lisbon.',
    fits: isTimeZone,
    wrong: 'is not an IANA time zone',
  },
  LOG_LEVEL: {
    remedy: `${LOG_LEVELS.slice(0, -1).join(', ')} or ${LOG_LEVELS.at(-1)}. Leave it out for info.`,
    fits: (value) => (LOG_LEVELS as readonly string[]).includes(value),
    wrong: 'is no log level',
    otherwise: 'info',
  },
} as const satisfies Record<string, Setting>;

type SettingName = keyof typeof SETTINGS;

/** The variables of the process and, below them, of a `.env` file in the working directory. */
export function readEnvironment(): Readonly<Record<string, string | undefined>> {
  readEnvFile({ quiet: true });
  return process.env;
}

/** The settings in a set of variables; an empty variable counts as missing. Throws `ConfigError` that names every mistake. */
export function configFrom(environment: Readonly<Record<string, string | undefined>>): Config {
  const mistakes: string[] = [];
  const read = reader(environment, mistakes);
  const [botToken, signingSecret, appToken] = [
    read('SLACK_BOT_TOKEN'),
    read('SLACK_SIGNING_SECRET'),
    read('SLACK_APP_TOKEN'),
  ];
  const [apiUrl, port, logLevel] = [read('SLACK_API_URL'), read('PORT'), read('LOG_LEVEL')];
  if (botToken === '') mistakes.push(mistake('SLACK_BOT_TOKEN', 'is missing'));
  if (signingSecret === '' && appToken === '') {
    mistakes.push(
      mistake('SLACK_SIGNING_SECRET', 'is missing (and SLACK_APP_TOKEN, for Socket Mode, is not set either)'),
    );
  }
  const storage = storageOf(read);
  const standing = {
    DIGEST_CHANNEL: read('DIGEST_CHANNEL'),
    DIGEST_CRON: read('DIGEST_CRON'),
    DIGEST_TIMEZONE: read('DIGEST_TIMEZONE'),
  };
  const isStanding = Object.values(standing).some((value) => value !== '');
  for (const name of ['DIGEST_CHANNEL', 'DIGEST_CRON', 'DIGEST_TIMEZONE'] as const) {
    if (isStanding && standing[name] === '') mistakes.push(mistake(name, 'is missing; the three stand together'));
  }
  const tick = read('DIGEST_TICK');
  refuse(mistakes);
  const api = { botToken, apiUrl: apiUrl.endsWith('/') ? apiUrl : `${apiUrl}/` };
  const slack: SlackConfig =
    appToken === '' ? { ...api, mode: 'http', signingSecret } : { ...api, mode: 'socket', appToken };
  const schedule = standingSchedule(standing.DIGEST_CRON);
  const wished = schedule && { channel: standing.DIGEST_CHANNEL, ...schedule, timeZone: standing.DIGEST_TIMEZONE };
  return Object.freeze({
    slack: Object.freeze(slack),
    port: Number(port),
    logLevel: logLevel as Config['logLevel'],
    storage: Object.freeze(storage),
    digest: Object.freeze({ tick, ...(wished ? { standing: Object.freeze(wished) } : {}) }),
  });
}

/** Where the database is, for those who need no other setting. Throws `ConfigError` like `configFrom`. */
export function storageFrom(environment: Readonly<Record<string, string | undefined>>): Config['storage'] {
  const mistakes: string[] = [];
  const storage = storageOf(reader(environment, mistakes));
  refuse(mistakes);
  return storage;
}

type Read = (name: SettingName) => string;

/** Reads settings one by one; what is malformed is added to the mistakes, what is missing is empty. */
function reader(environment: Readonly<Record<string, string | undefined>>, mistakes: string[]): Read {
  return (name) => {
    const setting: Setting = SETTINGS[name];
    const value = environment[name]?.trim() || setting.otherwise;
    if (value !== undefined && !setting.fits(value)) mistakes.push(mistake(name, setting.wrong));
    return value ?? '';
  };
}

function storageOf(read: Read): Config['storage'] {
  return { dataDir: read('HALLWAY_DATA_DIR'), ...present('databaseUrl', read('DATABASE_URL')) };
}

function refuse(mistakes: readonly string[]): void {
  if (mistakes.length === 0) return;
  throw new ConfigError(
    [
      'Hallway cannot start with these settings:',
      ...mistakes,
      'Set them in the environment or in a file .env (see .env.example), then start again.',
    ].join('\n'),
  );
}

function mistake(name: SettingName, message: string): string {
  return `  ${name} ${message}.\n    ${SETTINGS[name].remedy}`;
}

function present<Name extends string>(name: Name, value: string): { readonly [N in Name]?: string } {
  return value === '' ? {} : ({ [name]: value } as { readonly [N in Name]: string });
}

function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return /[A-Za-z]/.test(name);
  } catch {
    return false;
  }
}
