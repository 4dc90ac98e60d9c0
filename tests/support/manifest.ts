import type { Manifest } from '@slack/web-api/dist/types/request/manifest.js';
import { PROMPTS } from '../../src/views/prompts.js';

/** A scope of agents, which the type of scopes leaves out. */
const ASSISTANT_WRITE = 'assistant:write' as 'chat:write';

/** manifest.yml once more, as a value that the Manifest type of @slack/web-api has checked field by field. */
export const MANIFEST = {
  _metadata: {
    major_version: 2,
  },
  display_information: {
    name: 'Hallway',
    description: 'Tools and talks of five cloud-native conference write-ups, and what became of them.',
    long_description:
      'Hallway is the hallway track of a cloud-native team. Ask it about a tool or a talk and get a short, dated answer with its source: what it is, who spoke of it at KubeCon Europe 2021, KubeCon North America 2021 or KCD Amsterdam 2023, and what became of it since. Answers are for you alone until you share them. A channel that asks for it gets a few highlights a day. Hallway keeps no messages and asks no language model.',
    background_color: '#1f3a4d',
  },
  features: {
    app_home: {
      home_tab_enabled: true,
      messages_tab_enabled: true,
      messages_tab_read_only_enabled: false,
    },
    agent_view: {
      agent_description:
        'Ask about the talks and tools of five cloud-native conference write-ups, in your own words: what was said, who said it, and what became of it since. Each answer names its source and its age; what is not in the notes gets a plain no. No language model.',
      suggested_prompts: [...PROMPTS],
    },
    bot_user: {
      display_name: 'Hallway',
      always_online: true,
    },
    slash_commands: [
      {
        command: '/tool',
        description: 'What a tool is, who spoke of it, and what became of it since',
        usage_hint: '[name] or [category] or [a vs b]',
        url: 'https://your-host.example/slack/events',
        should_escape: false,
      },
      {
        command: '/talk',
        description: 'A talk: who gave it, what it said, its tools and what became of them',
        usage_hint: '[title, speaker, company, tool, topic, conference or day]',
        url: 'https://your-host.example/slack/events',
        should_escape: false,
      },
      {
        command: '/highlights',
        description: 'What the writers thought worth keeping, and the trends across conferences',
        usage_hint: '[conference] [year] [day] [topic], or themes',
        url: 'https://your-host.example/slack/events',
        should_escape: false,
      },
      {
        command: '/ask',
        description: 'Any question on the talks, in your own words',
        usage_hint: '[question]',
        url: 'https://your-host.example/slack/events',
        should_escape: false,
      },
      {
        command: '/digest',
        description: 'A few highlights once a day for a channel, on time, and none twice',
        usage_hint:
          'on [09:00] [mon-fri] [Europe/Lisbon] [topics +security -cost], off, status, next, preview, snooze 2w, help',
        url: 'https://your-host.example/slack/events',
        should_escape: true,
      },
      {
        command: '/hallway',
        description: "Any of Hallway's commands, where a short name is taken by another app",
        usage_hint: 'tool … | talk … | highlights … | ask … | digest … | help',
        url: 'https://your-host.example/slack/events',
        should_escape: false,
      },
    ],
  },
  oauth_config: {
    scopes: {
      bot: [
        'commands',
        'chat:write',
        'im:history',
        ASSISTANT_WRITE,
        'app_mentions:read',
        'users:read',
        'channels:read',
        'groups:read',
      ],
    },
  },
  settings: {
    event_subscriptions: {
      request_url: 'https://your-host.example/slack/events',
      bot_events: [
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
      ],
    },
    interactivity: {
      is_enabled: true,
      request_url: 'https://your-host.example/slack/events',
    },
    org_deploy_enabled: false,
    socket_mode_enabled: false,
    token_rotation_enabled: false,
  },
} satisfies Manifest;
