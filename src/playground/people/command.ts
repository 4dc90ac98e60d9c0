import { ApiError } from '../api-error.js';
import type { Delivered } from '../delivered.js';
import type { Json, Person } from '../page-api.js';
import type { ResponseUrlAbout } from '../response-urls.js';
import { respond } from '../responses.js';
import type { Slack } from '../slack.js';
import type { Typed } from './built-ins.js';
import { payloadName } from './channels.js';
import { VERIFICATION_TOKEN } from './interaction.js';
import { escapeText } from './typed-text.js';

/**
 * Sends the bot a slash command and shows what its acknowledgement says, to the person alone unless it says otherwise
 * (docs.slack.dev/interactivity/implementing-slash-commands). Gives Slack's word for what went wrong, if anything did.
 */
export async function sendCommand(slack: Slack, person: Person, typed: Typed): Promise<string | undefined> {
  const { command, channel } = typed;
  const { teamId, teamDomain, appId } = slack.credentials;
  const about = { user: person.id, channel: channel.id };
  const delivered = await slack.delivery.send('command', {
    token: VERIFICATION_TOKEN,
    team_id: teamId,
    team_domain: teamDomain,
    channel_id: channel.id,
    channel_name: payloadName(channel),
    user_id: person.id,
    user_name: person.name,
    command,
    text: escapeText(typed.text),
    api_app_id: appId,
    is_enterprise_install: 'false',
    response_url: slack.responseUrls.create(about),
    trigger_id: slack.triggers.create({ user: person.id }),
  });
  return delivered.how === 'answered' ? show(slack, about, delivered.body) : failure(delivered);
}

function show(slack: Slack, about: ResponseUrlAbout, body: unknown): string | undefined {
  const answer = said(body);
  try {
    if (answer) respond(slack, about, answer);
    return undefined;
  } catch (error) {
    if (error instanceof ApiError) return error.code;
    throw error;
  }
}

function failure(delivered: Exclude<Delivered, { readonly how: 'answered' }>): string {
  switch (delivered.how) {
    case 'timed-out':
      return 'operation_timeout';
    case 'refused':
    case 'unreachable':
      return 'dispatch_failed';
  }
}

/** What an acknowledgement says: plain text, or a message; undefined when it says nothing. */
function said(body: unknown): Json | undefined {
  if (typeof body === 'string') return { text: body };
  if (typeof body !== 'object' || body === null) return undefined;
  const message = body as Json;
  const saysNothing = !message['text'] && message['blocks'] === undefined && message['attachments'] === undefined;
  return saysNothing ? undefined : message;
}
