import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readManifest } from '../../src/playground/manifest.js';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'manifest-'));
});

afterEach(() => rmSync(folder, { recursive: true }));

function read(yaml: string) {
  const path = join(folder, 'manifest.yml');
  writeFileSync(path, yaml);
  return readManifest(path);
}

describe('a manifest', () => {
  it('with everything: gives what the workspace needs of it', () => {
    const manifest = read(`
display_information: { name: Hallway }
features:
  bot_user: { display_name: Hall }
  slash_commands:
    - { command: /tool, description: A tool, usage_hint: '[name]', url: 'https://x.example' }
    - { command: /help, description: Help }
  app_home: { home_tab_enabled: true, messages_tab_enabled: true, messages_tab_read_only_enabled: false }
  agent_view: { agent_description: Asks, suggested_prompts: [{ title: Keptn, message: What of Keptn? }] }
oauth_config: { scopes: { bot: [commands, chat:write], bot_optional: [users:read] } }
settings: { event_subscriptions: { bot_events: [message.im] } }
`);
    expect(manifest).toEqual({
      name: 'Hallway',
      botName: 'Hall',
      commands: [
        { command: '/tool', description: 'A tool', usageHint: '[name]' },
        { command: '/help', description: 'Help', usageHint: '' },
      ],
      scopes: ['commands', 'chat:write', 'users:read'],
      events: ['message.im'],
      hasHome: true,
      takesMessages: true,
      hasMessagesTab: true,
      hasAgentView: true,
      prompts: [{ title: 'Keptn', message: 'What of Keptn?' }],
    });
  });

  it('with a name alone: asks for nothing', () => {
    expect(read('display_information: { name: Hallway }')).toEqual({
      name: 'Hallway',
      botName: 'Hallway',
      commands: [],
      scopes: [],
      events: [],
      hasHome: false,
      takesMessages: false,
      hasMessagesTab: true,
      hasAgentView: false,
      prompts: [],
    });
  });

  it('with a tab to read only, or none: takes no messages', () => {
    const tab = (settings: string) => {
      const { takesMessages, hasMessagesTab } = read(
        `{ display_information: { name: H }, features: { app_home: { ${settings} } } }`,
      );
      return { takesMessages, hasMessagesTab };
    };
    expect(tab('messages_tab_enabled: true, messages_tab_read_only_enabled: true')).toEqual({
      takesMessages: false,
      hasMessagesTab: true,
    });
    expect(tab('messages_tab_enabled: false')).toEqual({ takesMessages: false, hasMessagesTab: false });
  });
});
