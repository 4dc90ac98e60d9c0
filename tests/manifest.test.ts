import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Manifest } from '@slack/web-api/dist/types/request/manifest.js';
import { Ajv } from 'ajv';
import addFormats from 'ajv-formats';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { ALL_COMMANDS, UMBRELLA } from '../src/commands/table.js';
import { SLACK_PATH } from '../src/slack/http-receiver.js';
import { MANIFEST } from './support/manifest.js';

const ROOT = join(import.meta.dirname, '..');
const text = readFileSync(join(ROOT, 'manifest.yml'), 'utf8');
const manifest = parse(text) as Manifest;

/** What each scope is for; Slack's schema takes any string, so a slip would pass it. */
const SCOPES: Readonly<Record<string, string>> = {
  commands: 'the slash commands',
  'chat:write': 'answers in direct messages and under mentions',
  'im:history': 'what is written to the bot',
  'assistant:write': 'suggested prompts, and the status while it works',
  'app_mentions:read': 'what is asked after its name',
  'users:read': 'the time zone of who sets a digest',
  'channels:read': 'the events by which a digest ends with its public channel',
  'groups:read': 'the same for private channels',
};
const EVENTS = [
  'app_home_opened',
  'message.im',
  'app_mention',
  'app_uninstalled',
  'tokens_revoked',
  'channel_archive',
  'channel_deleted',
  'channel_left',
  'group_archive',
  'group_deleted',
  'group_left',
  'member_left_channel',
];

describe('manifest.yml', () => {
  it('type: is what @slack/web-api calls a manifest', () => {
    expect(manifest).toEqual(MANIFEST);
  });

  it('schema: is valid by the one that Slack publishes', () => {
    const schema = JSON.parse(
      readFileSync(join(import.meta.dirname, 'fixtures/manifest-schema/manifest.schema.2.0.0.json'), 'utf8'),
    ) as object;
    const ajv = new Ajv({ strict: false, allErrors: true });
    (addFormats as unknown as (to: Ajv) => void)(ajv);
    const valid = ajv.compile(schema);
    valid(manifest);
    expect(valid.errors).toBeNull();
  });

  it('schema check: sees a slip', () => {
    const schema = JSON.parse(
      readFileSync(join(import.meta.dirname, 'fixtures/manifest-schema/manifest.schema.2.0.0.json'), 'utf8'),
    ) as object;
    const ajv = new Ajv({ strict: false });
    (addFormats as unknown as (to: Ajv) => void)(ajv);
    expect(ajv.compile(schema)({ ...manifest, display_informatoin: {} })).toBe(false);
  });

  it('commands: are those of the command table, in its words', () => {
    const declared = (manifest.features?.slash_commands ?? []).map(({ command, description, usage_hint }) => [
      command,
      description,
      usage_hint,
    ]);
    expect(declared.slice(0, -1)).toEqual(ALL_COMMANDS.map(({ name, summary, hint }) => [`/${name}`, summary, hint]));
    expect(declared.at(-1)?.[0]).toBe(`/${UMBRELLA}`);
  });

  it('addresses: all lead to the one path that is served, on one host', () => {
    const urls = [...text.matchAll(/url: (\S+)/g)].map(([, url = '']) => url);
    expect(new Set(urls)).toEqual(new Set([`https://your-host.example${SLACK_PATH}`]));
    expect(urls).toHaveLength(ALL_COMMANDS.length + 3);
  });

  it('scopes and events: are the least that works, each known and with its reason in the README', () => {
    expect(manifest.oauth_config?.scopes?.bot).toEqual(Object.keys(SCOPES));
    expect(manifest.oauth_config?.scopes?.user).toBeUndefined();
    expect(manifest.settings?.event_subscriptions?.bot_events ?? []).toEqual(EVENTS);
    const readme = readFileSync(join(ROOT, 'README.md'), 'utf8');
    for (const scope of Object.keys(SCOPES)) expect(readme).toContain(`| \`${scope}\` |`);
  });

  it('Web API: no method is called that needs a scope which is not asked for', () => {
    // auth.test and views.* need none; answers to commands go to response addresses, which need none either.
    const folder = join(ROOT, 'src/slack');
    const sources = readdirSync(folder)
      .map((name) => readFileSync(join(folder, name), 'utf8'))
      .join('');
    const called = [...sources.matchAll(/client(?:For\(workspace\)\)\?)?\.([a-z]+(?:\.[a-zA-Z]+)+)\(/g)].map(
      ([, method]) => method,
    );
    expect(new Set(called)).toEqual(
      new Set([
        'assistant.threads.setStatus',
        'assistant.threads.setSuggestedPrompts',
        'auth.test',
        'chat.postMessage',
        'chat.postEphemeral',
        'chat.delete',
        // Refused without its optional scope, which is then remembered.
        'conversations.history',
        'users.info',
        'views.open',
        'views.push',
        'views.update',
        'views.publish',
      ]),
    );
  });
});
