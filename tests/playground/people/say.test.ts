import { describe, expect, it } from 'vitest';
import { postMessage } from '../../../src/playground/messages.js';
import { START_MS } from '../../support/playground.js';
import { connectedWorkspaces, lines, said, say } from '../../support/typed.js';

const here = connectedWorkspaces();

describe('a message', () => {
  const EVENTS = ['message.channels', 'message.groups', 'message.im', 'app_mention'];

  it('to the bot where it is not: is not heard, and Slack offers to let it in', async () => {
    const slack = here.workspace({ events: EVENTS });
    await say(slack, '@Hallway tool keptn', { channel: 'C0RANDOM' });
    await say(slack, 'and nothing to anybody', { channel: 'C0RANDOM' });
    await slack.delivery.settled();
    expect(here.bot.asked).toEqual([]);
    expect(lines(slack)).toEqual([
      ['C0RANDOM', 'Hallway is not in this channel and did not see that. To let it in type /invite @Hallway'],
    ]);
  });

  it('with everything in it: is kept as Slack keeps it', async () => {
    const slack = here.workspace();
    await say(
      slack,
      ' a < b & c > d, @hallway @Ben Carter, @here in #general and #on-call; see https://a.example/?b=1&c. ',
    );
    await say(slack, 'me@ben.example @bender #general-ish #random (https://a.example/?to=@ben)', { as: 'U0PRIYA' });
    expect(said(slack)).toEqual([
      [
        'U0ANA',
        'a &lt; b &amp; c &gt; d, <@U0HALLWAY> <@U0BEN>, <!here> in <#C0GENERAL|general> and <#C0ONCALL|on-call>; see <https://a.example/?b=1&amp;c>.',
      ],
      ['U0PRIYA', 'me@ben.example @bender #general-ish <#C0RANDOM|random> (<https://a.example/?to=@ben>)'],
    ]);
    await say(slack, '#on-call', { as: 'U0PRIYA' });
    expect(said(slack)[2]).toEqual(['U0PRIYA', '#on-call']);
  });

  it('in a channel, with a mention, in a thread: two events, with all that Slack tells', async () => {
    const slack = here.workspace({ events: EVENTS });
    const root = postMessage(slack, { channel: 'C0GENERAL', user: 'U0BEN', text: 'Well?' });
    expect(await say(slack, '@Hallway keptn?', { threadTs: root.ts })).toEqual({ ok: true });
    await slack.delivery.settled();
    const [, reply] = slack.state.messages('C0GENERAL');
    const event = {
      user: 'U0ANA',
      ts: reply?.ts,
      client_msg_id: expect.stringMatching(/^[0-9a-f-]{36}$/),
      text: '<@U0HALLWAY> keptn?',
      team: 'T0HALLWAY',
      thread_ts: root.ts,
      parent_user_id: 'U0BEN',
      channel: 'C0GENERAL',
      event_ts: reply?.ts,
    };
    const envelope = {
      token: 'look-at-the-signature',
      team_id: 'T0HALLWAY',
      context_team_id: 'T0HALLWAY',
      context_enterprise_id: null,
      api_app_id: 'A0HALLWAY',
      type: 'event_callback',
      event_id: expect.stringMatching(/^Ev\w+$/),
      event_time: START_MS / 1_000,
      authorizations: [
        {
          enterprise_id: null,
          team_id: 'T0HALLWAY',
          user_id: 'U0HALLWAY',
          is_bot: true,
          is_enterprise_install: false,
        },
      ],
      is_ext_shared_channel: false,
      event_context: expect.any(String),
    };
    const asked = here.bot.asked.map(({ body }) => body).sort((a, b) => kind(b).localeCompare(kind(a)));
    expect(asked).toEqual([
      { ...envelope, event: { type: 'message', ...event, channel_type: 'channel' } },
      { ...envelope, event: { type: 'app_mention', ...event } },
    ]);
    expect(asked[0]?.['event_id']).not.toBe(asked[1]?.['event_id']);
    expect(slack.state.message('C0GENERAL', root.ts)?.replyCount).toBe(1);
  });

  it.each([
    ['C0GENERAL', ['message channel', 'app_mention']],
    ['C0ONCALL', ['message group', 'app_mention']],
    ['D0ANA', ['message im']],
    ['C0RANDOM', []],
  ])('in %s: the bot hears %j', async (channel, expected) => {
    const slack = here.workspace({ events: EVENTS });
    await say(slack, '@Hallway hello', { channel });
    await slack.delivery.settled();
    const heard = here.bot.asked.map(({ body }) => kind(body));
    expect(heard.sort()).toEqual([...expected].sort());
    expect(said(slack, channel)).toEqual([['U0ANA', '<@U0HALLWAY> hello']]);
  });

  it('bot subscribes to no events: hears nothing', async () => {
    const slack = here.workspace();
    await say(slack, '@Hallway hello');
    await slack.delivery.settled();
    expect(here.bot.asked).toEqual([]);
  });

  it('to a bot that takes none: is not posted, and says what to do instead', async () => {
    const slack = here.workspace({ events: EVENTS, takesMessages: false });
    expect(await say(slack, 'hello', { channel: 'D0ANA' })).toEqual({ ok: true });
    await slack.delivery.settled();
    expect(lines(slack)).toEqual([
      ['D0ANA', 'Hallway takes no messages. Type a slash command instead, such as /tool.'],
    ]);
    expect([said(slack, 'D0ANA'), here.bot.asked]).toEqual([[], []]);
  });

  it.each([
    ['nothing', ' \n', {}, 'There is nothing to send.'],
    ['too much', 'x'.repeat(12_001), {}, 'A message has at most 12000 characters.'],
    ['an archived channel', 'hello', { channel: 'C0KUBECON19' }, '#kubecon-2019 is archived: nobody can write there.'],
    ['a private channel of others', 'hello', { as: 'U0PRIYA', channel: 'C0ONCALL' }, 'There is no such channel.'],
    ["somebody else's direct message", 'hello', { channel: 'D0BEN' }, 'There is no such channel.'],
    ['a thread that is not there', 'hello', { threadTs: '1.000000' }, 'That thread is gone.'],
    ['nobody', 'hello', { as: 'U0NOBODY' }, 'There is no such person here.'],
    ['the bot', 'hello', { as: 'U0HALLWAY' }, 'There is no such person here.'],
  ])('of %s: is refused', async (_, text, more, error) => {
    const slack = here.workspace({ events: EVENTS });
    expect(await say(slack, text, more)).toEqual({ ok: false, error });
    const channels = slack.state.scene.channels.flatMap(({ id }) => slack.state.messages(id));
    expect([channels, here.bot.asked]).toEqual([[], []]);
  });

  it('in a public channel that one has left, or under what one alone sees: is refused', async () => {
    const slack = here.workspace();
    slack.state.changeChannel('C0RANDOM', { members: ['U0BEN'] });
    expect(await say(slack, 'hello', { channel: 'C0RANDOM' })).toEqual({ ok: false, error: 'You are not in #random.' });
    const mine = postMessage(slack, { channel: 'C0GENERAL', user: 'U0HALLWAY', text: 'x', visibleTo: 'U0ANA' });
    expect(await say(slack, 'hello', { threadTs: mine.ts })).toEqual({
      ok: false,
      error: 'Nobody replies to what one person alone sees.',
    });
  });
});

function kind(body: { readonly [key: string]: unknown }): string {
  const { type, channel_type: channelType } = body['event'] as Record<string, string>;
  return [type, channelType].join(' ').trim();
}
