import { describe, expect, it } from 'vitest';
import { postMessage } from '../../../src/playground/messages.js';
import { noticesOf, workspaceParts } from '../../support/playground.js';
import { connectedWorkspaces, lines, said, say } from '../../support/typed.js';

const here = connectedWorkspaces();

describe('a slash command', () => {
  it('known: is sent as Slack sends it, and seen by nobody', async () => {
    const slack = here.workspace();
    expect(await say(slack, '/tool  <keptn> & co @Ben Carter ')).toEqual({ ok: true });
    expect(here.bot.asked.map(({ body }) => body)).toEqual([
      {
        token: 'look-at-the-signature',
        team_id: 'T0HALLWAY',
        team_domain: 'hallway-playground',
        channel_id: 'C0GENERAL',
        channel_name: 'general',
        user_id: 'U0ANA',
        user_name: 'ana',
        command: '/tool',
        text: '&lt;keptn&gt; &amp; co @Ben Carter',
        api_app_id: 'A0HALLWAY',
        is_enterprise_install: 'false',
        response_url: expect.stringMatching(/^http:\/\/127\.0\.0\.1:1\/response\/\w+$/),
        trigger_id: expect.any(String),
      },
    ]);
    expect([lines(slack), said(slack)]).toEqual([[], []]);
    const { response_url, trigger_id } = here.bot.asked[0]?.body ?? {};
    expect(slack.responseUrls.about(String(response_url).split('/').pop() ?? '')).toEqual({
      user: 'U0ANA',
      channel: 'C0GENERAL',
    });
    expect(slack.triggers.take(String(trigger_id))).toEqual({ user: 'U0ANA' });
  });

  it.each([
    ['C0ONCALL', 'privategroup'],
    ['D0ANA', 'directmessage'],
  ])('in %s: names the channel %s, and /TOOL is /tool', async (channel, name) => {
    await say(here.workspace(), '/TOOL', { channel });
    const { channel_id, channel_name, command, text } = here.bot.asked[0]?.body ?? {};
    expect({ channel_id, channel_name, command, text }).toEqual({
      channel_id: channel,
      channel_name: name,
      command: '/tool',
      text: '',
    });
  });

  it.each([
    ['text', 'One moment.', { text: 'One moment.', visibleTo: 'U0ANA' }],
    ['a message', { text: 'One moment.' }, { text: 'One moment.', visibleTo: 'U0ANA' }],
    ['a message to all', { text: 'Here.', response_type: 'in_channel' }, { text: 'Here.' }],
  ])('acknowledged with %s: shows it', async (_, body, expected) => {
    const slack = here.workspace();
    here.bot.answer({ body });
    expect(await say(slack, '/tool keptn')).toEqual({ ok: true });
    const shown = slack.state.messages('C0GENERAL').map(({ text, visibleTo, user }) => ({
      user,
      text,
      ...(visibleTo !== undefined && { visibleTo }),
    }));
    expect(shown).toEqual([{ user: 'U0HALLWAY', ...expected }]);
  });

  it.each([[{}], [{ response_type: 'in_channel' }]])('acknowledged with %j: shows nothing', async (body) => {
    const slack = here.workspace();
    here.bot.answer({ body });
    await say(slack, '/tool keptn');
    expect([lines(slack), said(slack)]).toEqual([[], []]);
  });

  it('acknowledged with what Slack would refuse: says so', async () => {
    const slack = here.workspace();
    here.bot.answer({ body: { text: 'Here.', blocks: [{ type: 'section' }] } });
    await say(slack, '/tool keptn');
    expect([lines(slack), said(slack)]).toEqual([[['C0GENERAL', '/tool failed with the error "invalid_blocks"']], []]);
  });

  it('not acknowledged: says so to the one who typed it', async () => {
    const slack = here.workspace({ limitMs: 20 });
    here.bot.answer('silence');
    expect(await say(slack, '/tool keptn')).toEqual({ ok: true });
    expect(lines(slack)).toEqual([['C0GENERAL', '/tool failed with the error "operation_timeout"']]);
    expect(lines(slack, 'U0BEN')).toEqual([]);
  });

  it('refused, or no bot: says so', async () => {
    const slack = here.workspace();
    here.bot.answer({ status: 500 });
    await say(slack, '/tool keptn');
    const alone = workspaceParts();
    await say(alone, '/tool keptn');
    const failed = [['C0GENERAL', '/tool failed with the error "dispatch_failed"']];
    expect([lines(slack), lines(alone)]).toEqual([failed, failed]);
  });

  it('in a thread: is not sent', async () => {
    const slack = here.workspace();
    const root = postMessage(slack, { channel: 'C0GENERAL', user: 'U0BEN', text: 'Well?' });
    expect(await say(slack, '/tool keptn', { threadTs: root.ts })).toEqual({ ok: true });
    expect(noticesOf(slack, 'U0ANA').map(({ threadTs, text }) => [threadTs, text])).toEqual([
      [root.ts, '/tool is not supported in threads. Sorry!'],
    ]);
    expect(here.bot.asked).toEqual([]);
  });

  it('unknown: is not sent; after a space it is a message', async () => {
    const slack = here.workspace();
    await say(slack, '/tools keptn');
    await say(slack, ' /tools keptn');
    expect(lines(slack)).toEqual([
      [
        'C0GENERAL',
        '/tools is not a valid command. A line that begins with / is taken for one; put a space before it to send it as a message.',
      ],
    ]);
    expect(said(slack)).toEqual([['U0ANA', '/tools keptn']]);
    expect(here.bot.asked).toEqual([]);
  });
});
