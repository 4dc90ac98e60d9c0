import { ApiError } from '../api-error.js';
import type { Json, Person } from '../page-api.js';
import type { Slack } from '../slack.js';
import { limit, needed, optional } from './arguments.js';
import { type Methods, TIER } from './method.js';
import { page } from './paging.js';

/** https://docs.slack.dev/reference/methods, family `users`. */
export const USERS: Methods = {
  'users.info': {
    scopes: ['users:read'],
    perMinute: TIER.four,
    run({ slack, args }) {
      const person = slack.state.person(needed(args, 'user'));
      if (!person) throw new ApiError('user_not_found');
      return { user: userJson(slack, person) };
    },
  },

  'users.list': {
    scopes: ['users:read'],
    perMinute: TIER.two,
    run({ slack, args }) {
      const { people, bot } = slack.state.scene;
      const { items, ...rest } = page([...people, bot], {
        limit: limit(args, { byDefault: 100, most: 1_000 }),
        cursor: optional(args, 'cursor'),
      });
      return { members: items.map((one) => userJson(slack, one)), ...rest };
    },
  },
};

function userJson({ credentials, state }: Slack, { id, name, realName, timeZone, isBot }: Person): Json {
  return {
    id,
    team_id: credentials.teamId,
    name,
    real_name: realName,
    deleted: false,
    is_bot: isBot,
    is_app_user: false,
    is_admin: false,
    tz: timeZone,
    tz_label: zoneName(timeZone, 'long', state.clock.nowMs()),
    tz_offset: offsetSeconds(timeZone, state.clock.nowMs()),
    profile: { real_name: realName, display_name: name, ...(isBot ? { bot_id: credentials.botId } : {}) },
    updated: 0,
  };
}

function zoneName(timeZone: string, style: 'long' | 'longOffset', atMs: number): string {
  const parts = new Intl.DateTimeFormat('en-US', { timeZone, timeZoneName: style }).formatToParts(atMs);
  return parts.find(({ type }) => type === 'timeZoneName')?.value ?? timeZone;
}

/** East of Greenwich is positive. */
function offsetSeconds(timeZone: string, atMs: number): number {
  const match = /([+-])(\d\d):(\d\d)/.exec(zoneName(timeZone, 'longOffset', atMs));
  if (!match) return 0;
  const [, sign, hours, minutes] = match;
  return (sign === '-' ? -1 : 1) * (Number(hours) * 3_600 + Number(minutes) * 60);
}
