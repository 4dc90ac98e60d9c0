import type { App } from '@slack/bolt';
import type { DigestDesk } from '../commands/digest/desk.js';
import { checkSettings, saveSettings } from '../commands/digest/settings.js';
import { suggestZones } from '../core/cadence/suggest-zones.js';
import type { Logger } from '../logger.js';
import { filledDigestForm } from '../views/digest-filled.js';
import { DIGEST_FORM, digestFormAnswer, digestSaving } from '../views/digest-form.js';
import { ZONE_FIELD, zoneSuggestions } from '../views/digest-zones.js';
import type { InFlight } from './in-flight.js';

interface FormListening {
  readonly desk: DigestDesk;
  readonly logger: Logger;
  readonly inFlight: InFlight;
}

const MOST_ZONES = 30;

/** Completes time zones, and saves the settings form. */
export function listenToDigestForm(app: App, { desk, logger, inFlight }: FormListening): void {
  app.options(ZONE_FIELD, async ({ ack, options }) => {
    await ack({ options: zoneSuggestions(suggestZones(options.value, desk.zones, MOST_ZONES)) });
  });

  app.view({ callback_id: DIGEST_FORM, type: 'view_submission' }, async ({ ack, view, body, client }) => {
    await inFlight.run(async () => {
      const checked = checkSettings(desk, filledDigestForm(view.state.values));
      if (!checked.ok) {
        await ack({ response_action: 'errors', errors: { ...checked.errors } });
        return;
      }
      // Slack waits three seconds, which saving and telling the channel may take longer than.
      await ack({ response_action: 'update', view: digestFormAnswer(digestSaving()) });
      const channel = view.private_metadata;
      const workspace = body.team?.id ?? body.user.team_id ?? '';
      const asker = { workspace, channel, user: body.user.id, isDirect: false };
      const answer = digestFormAnswer(await saveSettings(desk, asker, channel, checked.chosen));
      try {
        await client.views.update({ view_id: view.id, view: answer });
      } catch (error) {
        // Who closed the form meanwhile reads the line in the channel.
        logger.info({ err: error }, 'a saved form was closed before its answer');
      }
    });
  });
}
