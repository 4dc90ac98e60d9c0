import type { App } from '@slack/bolt';
import { pause } from '../core/delivery/pause.js';
import type { DeliveryWorld } from '../core/delivery/world.js';
import type { InFlight } from './in-flight.js';

/** What cleaning up needs. */
export interface Removing extends Pick<DeliveryWorld, 'stores' | 'sender' | 'nowMs' | 'report'> {
  readonly inFlight: InFlight;
}

/**
 * Forgets what Hallway was removed from. A workspace that removed the app, or the bot's tokens, is forgotten wholly, a deleted channel too;
 * an archived one and one that the bot was taken out of are paused, as both come back. Each works when it is delivered twice.
 */
export function listenForRemovals(app: App, removing: Removing): void {
  const { stores, inFlight } = removing;
  const forget = (workspace: string): Promise<void> =>
    inFlight.run(() => stores.subscriptions.removeWorkspace(workspace));
  const forgetChannel = (workspace: string, channel: string): Promise<void> =>
    inFlight.run(() => stores.subscriptions.remove(workspace, channel));
  const stop = (workspace: string, channel: string, reason: string): Promise<void> =>
    inFlight.run(() => pause(removing, { workspace, channel }, reason));

  app.event('app_uninstalled', ({ body }) => forget(body.team_id));
  app.event('tokens_revoked', async ({ event, body }) => {
    // A person's own token says nothing of the bot's.
    if ((event.tokens.bot ?? []).length > 0) await forget(body.team_id);
  });
  app.event('channel_deleted', ({ event, body }) => forgetChannel(body.team_id, event.channel));
  app.event('group_deleted', ({ event, body }) => forgetChannel(body.team_id, event.channel));
  app.event('channel_archive', ({ event, body }) => stop(body.team_id, event.channel, 'is_archived'));
  app.event('group_archive', ({ event, body }) => stop(body.team_id, event.channel, 'is_archived'));
  // These two come to the one who left.
  app.event('channel_left', ({ event, body }) => stop(body.team_id, event.channel, 'not_in_channel'));
  app.event('group_left', ({ event, body }) => stop(body.team_id, event.channel, 'not_in_channel'));
  app.event('member_left_channel', async ({ event, body, context }) => {
    // With one token for all nobody has asked who the bot is; the event says it beside.
    const bot = context.botUserId ?? body.authorizations?.find(({ is_bot }) => is_bot)?.user_id;
    if (event.user === bot) await stop(body.team_id, event.channel, 'not_in_channel');
  });
}
