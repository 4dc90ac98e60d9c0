import { describeSchedule, formatDate, formatDue } from '../core/cadence/describe-schedule.js';
import type { Subscription } from '../core/ports.js';
import { channelLink } from './digest-names.js';
import { refusalOf } from './digest-reasons.js';
import { type Button, type Message, message, type Part } from './message.js';
import { bold, code, counted, escaped } from './mrkdwn.js';
import { open, pageOf } from './paging.js';

const PAGE = 15;

/**
 * Every digest of a workspace that is on, snoozed or paused, each with a stop. Channels are links that Slack shows by name to their
 * members alone, and nothing is told of what a channel chose.
 */
export function digestList(subscriptions: readonly Subscription[], wanted: number): Message {
  const set = subscriptions.filter(({ state }) => state.kind !== 'off');
  if (set.length === 0)
    return message([
      { kind: 'text', text: `No channel has a digest yet. In a channel, ${code('/digest on')} sets one.` },
    ]);
  const { items, page, pages } = pageOf(set, wanted, PAGE);
  const turns = [page - 1, page + 1].filter((to) => to >= 1 && to <= pages);
  return message([
    { kind: 'text', text: bold(`${counted(set.length, 'digest')} in this workspace`) },
    ...items.map(
      (one): Part => ({
        kind: 'text',
        text: `${channelLink(one.channel)} · ${escaped(describeSchedule(one.schedule))}\n${stateOf(one)}`,
        button: open('Stop', 'digest', `off <#${one.channel}>`),
      }),
    ),
    {
      kind: 'context',
      text: `${pages > 1 ? `Page ${page} of ${pages} · ` : ''}Private channels show their names to members alone. Only members can stop one.`,
    },
    {
      kind: 'buttons',
      buttons: turns.map(
        (to): Button => ({
          label: to < page ? 'Previous' : 'Next',
          action: { does: 'page', command: 'digest', text: 'list', page: to },
        }),
      ),
    },
  ]);
}

function stateOf({ state, nextDueAtMs, schedule }: Subscription): string {
  switch (state.kind) {
    case 'on':
      return nextDueAtMs === undefined ? 'On, with none to come' : `Next: ${formatDue(nextDueAtMs, schedule.timeZone)}`;
    case 'snoozed':
      return `Snoozed until ${formatDate(state.untilOn)}`;
    case 'paused':
      return `Paused: ${refusalOf(state.reason).what}`;
    case 'off':
      return 'Off';
  }
}
