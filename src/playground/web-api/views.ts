import { ApiError } from '../api-error.js';
import type { Json } from '../page-api.js';
import type { Slack } from '../slack.js';
import type { TriggerAbout } from '../triggers.js';
import { openView, publishHome, updateView } from '../views.js';
import { needed, neededObject, optional } from './arguments.js';
import { type Methods, TIER } from './method.js';

/** https://docs.slack.dev/reference/methods, family `views`: no scope is needed for any of them. */
export const VIEWS: Methods = {
  'views.open': {
    perMinute: TIER.four,
    run({ slack, args }) {
      const view = neededObject(args, 'view');
      const { user } = takeTrigger(slack, args);
      return { view: openView(slack, { user, view, kind: 'modal' }).view };
    },
  },

  'views.push': {
    perMinute: TIER.four,
    run({ slack, args }) {
      const view = neededObject(args, 'view');
      const { user, viewId } = takeTrigger(slack, args);
      const onto = viewId ?? slack.state.viewsOf(user, 'modal').at(-1)?.id;
      if (onto === undefined) throw new ApiError('not_found');
      return { view: openView(slack, { user, view, kind: 'modal', onto }).view };
    },
  },

  'views.update': {
    perMinute: TIER.four,
    run({ slack, args }) {
      const view = neededObject(args, 'view');
      const id = optional(args, 'view_id') ?? byExternalId(slack, needed(args, 'external_id'));
      return { view: updateView(slack, id, view, optional(args, 'hash')).view };
    },
  },

  'views.publish': {
    perMinute: TIER.four,
    run({ slack, args }) {
      const user = needed(args, 'user_id');
      const view = neededObject(args, 'view');
      if (!slack.state.person(user)) throw new ApiError('user_not_found');
      if (!slack.manifest.hasHome) throw new ApiError('not_enabled');
      return { view: publishHome(slack, user, view, optional(args, 'hash')).view };
    },
  },
};

function takeTrigger({ triggers }: Slack, args: Json): TriggerAbout {
  const taken = triggers.take(needed(args, 'trigger_id'));
  if (typeof taken === 'string') throw new ApiError(taken);
  return taken;
}

function byExternalId({ state }: Slack, externalId: string): string {
  const open = state.scene.people.flatMap(({ id }) => state.viewsOf(id, 'modal'));
  const found = open.find(({ view }) => view['external_id'] === externalId);
  if (!found) throw new ApiError('not_found');
  return found.id;
}
