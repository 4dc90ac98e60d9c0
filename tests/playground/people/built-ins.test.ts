import { describe, expect, it } from 'vitest';
import type { Slack } from '../../../src/playground/slack.js';
import { connectedWorkspaces, lines, say } from '../../support/typed.js';

const here = connectedWorkspaces();

describe('commands of Slack', () => {
  const EVENTS = ['member_joined_channel', 'member_left_channel', 'channel_archive', 'group_archive'];
  const members = (slack: Slack, channel: string) => slack.state.channel(channel)?.members;
  const events = async (slack: Slack) => {
    await slack.delivery.settled();
    return here.bot.asked.map(({ body }) => body['event']);
  };

  it('/invite the bot: it is in, hears of it, and is not invited twice', async () => {
    const slack = here.workspace({ events: EVENTS });
    await say(slack, '/invite @Hallway', { channel: 'C0RANDOM' });
    await say(slack, '/invite @Hallway', { channel: 'C0RANDOM' });
    expect(members(slack, 'C0RANDOM')).toEqual(['U0ANA', 'U0BEN', 'U0PRIYA', 'U0HALLWAY']);
    expect(lines(slack)).toEqual([
      ['C0RANDOM', 'Hallway was added to #random by Ana Moreira.'],
      ['C0RANDOM', 'Hallway is already in #random.'],
    ]);
    expect(await events(slack)).toEqual([
      {
        type: 'member_joined_channel',
        user: 'U0HALLWAY',
        channel: 'C0RANDOM',
        channel_type: 'C',
        team: 'T0HALLWAY',
        inviter: 'U0ANA',
        event_ts: expect.stringMatching(/^\d+\.\d{6}$/),
      },
    ]);
  });

  it('/invite into a channel that is named: goes there, one after the other', async () => {
    const slack = here.workspace({ events: EVENTS });
    slack.state.changeChannel('C0RANDOM', { members: ['U0ANA'] });
    await say(slack, '/invite @ben @priya #random');
    expect(members(slack, 'C0RANDOM')).toEqual(['U0ANA', 'U0BEN', 'U0PRIYA']);
    expect(await events(slack)).toEqual([]);
  });

  it.each(['/remove', '/kick'])('%s the bot: it is out, and hears of it', async (command) => {
    const slack = here.workspace({ events: EVENTS });
    await say(slack, `${command} @Hallway`, { channel: 'C0ONCALL' });
    expect(members(slack, 'C0ONCALL')).toEqual(['U0ANA', 'U0BEN']);
    expect(lines(slack)).toEqual([['C0ONCALL', 'Hallway was removed from #on-call by Ana Moreira.']]);
    expect(await events(slack)).toEqual([
      {
        type: 'member_left_channel',
        user: 'U0HALLWAY',
        channel: 'C0ONCALL',
        channel_type: 'G',
        team: 'T0HALLWAY',
        event_ts: expect.stringMatching(/^\d+\.\d{6}$/),
      },
    ]);
  });

  it.each([
    ['C0GENERAL', 'channel_archive', '#general'],
    ['C0ONCALL', 'group_archive', '#on-call'],
  ])('/archive in %s: sends %s', async (channel, type, name) => {
    const slack = here.workspace({ events: EVENTS });
    await say(slack, '/archive', { channel });
    expect(slack.state.channel(channel)?.isArchived).toBe(true);
    expect(lines(slack)).toEqual([[channel, `Ana Moreira archived ${name}.`]]);
    expect(await events(slack)).toEqual([
      { type, channel, user: 'U0ANA', is_moved: 0, event_ts: expect.stringMatching(/^\d+\.\d{6}$/) },
    ]);
  });

  it.each([
    ['/invite @Hallway', 'D0ANA', '/invite works in channels only.'],
    ['/archive', 'D0ANA', '/archive works in channels only.'],
    ['/invite', 'C0GENERAL', 'Whom? Try /invite @Hallway.'],
    ['/invite @ben #kubecon-2019', 'C0GENERAL', '#kubecon-2019 is archived.'],
    ['/remove @ana', 'C0GENERAL', 'You cannot remove yourself.'],
    ['/remove @Hallway', 'C0RANDOM', 'Hallway is not in #random.'],
  ])('%s in %s: says why not', async (line, channel, words) => {
    const slack = here.workspace({ events: EVENTS });
    const before = slack.state.scene.channels;
    await say(slack, line, { channel });
    expect(lines(slack)).toEqual([[channel, words]]);
    expect(slack.state.scene.channels).toEqual(before);
    expect(await events(slack)).toEqual([]);
  });
});
