import { describe, expect, it } from 'vitest';
import { postMessage } from '../../../src/playground/messages.js';
import type { Slack } from '../../../src/playground/slack.js';
import { call, workspaces } from '../../support/web-api.js';

const workspace = workspaces();
const asked = (slack: Slack, channel = 'D0ANA') =>
  postMessage(slack, { channel, user: 'U0ANA', text: 'What of Keptn?' }).ts;
const streamed = (slack: Slack, channel = 'D0ANA') => slack.state.messages(channel).at(-1);

describe('a stream', () => {
  it('in a direct message: grows with every call, and is a message like others once it has stopped', () => {
    const slack = workspace();
    const thread = asked(slack);
    const { ts } = call(slack, 'chat.startStream', { channel: 'D0ANA', thread_ts: thread, markdown_text: '**Kep' });
    expect(streamed(slack)).toMatchObject({ ts, threadTs: thread, text: '**Kep', isStreaming: true });
    call(slack, 'chat.appendStream', { channel: 'D0ANA', ts, markdown_text: 'tn** is' });
    expect(streamed(slack)?.text).toBe('**Keptn** is');
    const blocks = [{ type: 'divider', block_id: 'end' }];
    const metadata = { event_type: 'answer', event_payload: {} };
    const chunks = [{ type: 'markdown_text', text: ' archived.' }];
    expect(call(slack, 'chat.stopStream', { channel: 'D0ANA', ts, chunks, blocks, metadata })).toMatchObject({
      ok: true,
      channel: 'D0ANA',
      ts,
      message: { text: '**Keptn** is archived.' },
    });
    expect(streamed(slack)).toEqual({
      channel: 'D0ANA',
      ts,
      threadTs: thread,
      user: 'U0HALLWAY',
      text: '**Keptn** is archived.',
      blocks: [{ type: 'markdown', text: '**Keptn** is archived.' }, ...blocks],
      payload: {
        text: '**Keptn** is archived.',
        blocks: [{ type: 'markdown', text: '**Keptn** is archived.' }, ...blocks],
      },
      measures: expect.arrayContaining([{ name: 'blocks', value: 2, limit: 50 }]),
      reactions: [],
      replyCount: 0,
      metadata,
    });
    expect(call(slack, 'chat.appendStream', { channel: 'D0ANA', ts, markdown_text: 'x' })).toEqual({
      ok: false,
      error: 'message_not_in_streaming_state',
    });
  });

  it('a task told of twice: changes in its place', () => {
    const slack = workspace();
    const task = (status: string) => ({ type: 'task_update', id: 't1', title: 'Looking', status });
    const { ts } = call(slack, 'chat.startStream', {
      channel: 'D0ANA',
      thread_ts: asked(slack),
      chunks: [task('in_progress'), { type: 'markdown_text', text: 'Found' }],
    });
    call(slack, 'chat.appendStream', { channel: 'D0ANA', ts, chunks: [task('complete')] });
    expect(streamed(slack)?.blocks).toMatchObject([
      { type: 'task_card', task_id: 't1', title: 'Looking', status: 'complete' },
      { type: 'markdown', text: 'Found' },
    ]);
  });

  it('outside direct messages: needs the one it is for', () => {
    const slack = workspace();
    const given = { channel: 'C0GENERAL', thread_ts: asked(slack, 'C0GENERAL') };
    const start = (more: object) => call(slack, 'chat.startStream', { ...given, ...more })['error'];
    expect(start({})).toBe('missing_recipient_team_id');
    expect(start({ recipient_team_id: 'T0HALLWAY' })).toBe('missing_recipient_user_id');
    expect(start({ recipient_team_id: 'T0HALLWAY', recipient_user_id: 'U0ANA' })).toBeUndefined();
  });

  it.each([
    [{ chunks: [{ type: 'poem' }] }, 'invalid_chunks'],
    [{ markdown_text: 'x'.repeat(12_001) }, 'msg_too_long'],
    [{ thread_ts: '1.0' }, 'thread_not_found'],
    [{ thread_ts: undefined }, 'invalid_arguments'],
  ])('%j: is refused with %s', (wrong, error) => {
    const slack = workspace();
    const thread_ts = asked(slack);
    expect(call(slack, 'chat.startStream', { channel: 'D0ANA', thread_ts, ...wrong })).toMatchObject({
      ok: false,
      error,
    });
    expect(slack.state.messages('D0ANA')).toHaveLength(1);
  });

  it('nothing said to its end: is refused', () => {
    const slack = workspace();
    const { ts } = call(slack, 'chat.startStream', { channel: 'D0ANA', thread_ts: asked(slack) });
    expect(call(slack, 'chat.stopStream', { channel: 'D0ANA', ts })).toEqual({ ok: false, error: 'no_text' });
  });
});
