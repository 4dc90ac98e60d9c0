import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { z } from 'zod';
import type { SlashCommand } from './page-api.js';

/** What the workspace takes from an app's manifest. */
export interface AppManifest {
  readonly name: string;
  readonly botName: string;
  readonly commands: readonly SlashCommand[];
  /** The bot's scopes, those that an installation may leave out included. */
  readonly scopes: readonly string[];
  /** Events that the bot asked for, such as `message.im`. */
  readonly events: readonly string[];
  readonly hasHome: boolean;
  readonly takesMessages: boolean;
  /** False only where the manifest switches the tab off: then the bot cannot write to anybody directly. */
  readonly hasMessagesTab: boolean;
  readonly hasAgentView: boolean;
  readonly prompts: readonly { readonly title: string; readonly message: string }[];
}

const SCHEMA = z.object({
  display_information: z.object({ name: z.string() }),
  features: z
    .object({
      bot_user: z.object({ display_name: z.string() }).optional(),
      slash_commands: z
        .array(z.object({ command: z.string(), description: z.string(), usage_hint: z.string().default('') }))
        .default([]),
      app_home: z
        .object({
          home_tab_enabled: z.boolean().default(false),
          messages_tab_enabled: z.boolean().default(false),
          messages_tab_read_only_enabled: z.boolean().default(false),
        })
        .optional(),
      agent_view: z
        .object({ suggested_prompts: z.array(z.object({ title: z.string(), message: z.string() })).default([]) })
        .optional(),
    })
    .default({ slash_commands: [] }),
  oauth_config: z
    .object({
      scopes: z
        .object({ bot: z.array(z.string()).default([]), bot_optional: z.array(z.string()).default([]) })
        .default({ bot: [], bot_optional: [] }),
    })
    .default({ scopes: { bot: [], bot_optional: [] } }),
  settings: z
    .object({ event_subscriptions: z.object({ bot_events: z.array(z.string()).default([]) }).optional() })
    .default({}),
});

/** Reads a manifest in YAML (or JSON, which is YAML too). Throws when the file is missing or no manifest. */
export function readManifest(path: string): AppManifest {
  const { display_information, features, oauth_config, settings } = SCHEMA.parse(parse(readFileSync(path, 'utf8')));
  const home = features.app_home;
  return {
    name: display_information.name,
    botName: features.bot_user?.display_name ?? display_information.name,
    commands: features.slash_commands.map(({ command, description, usage_hint }) => ({
      command,
      description,
      usageHint: usage_hint,
    })),
    scopes: [...oauth_config.scopes.bot, ...oauth_config.scopes.bot_optional],
    events: settings.event_subscriptions?.bot_events ?? [],
    hasHome: home?.home_tab_enabled ?? false,
    takesMessages: home?.messages_tab_enabled === true && !home.messages_tab_read_only_enabled,
    hasMessagesTab: home?.messages_tab_enabled ?? true,
    hasAgentView: features.agent_view !== undefined,
    prompts: features.agent_view?.suggested_prompts ?? [],
  };
}
