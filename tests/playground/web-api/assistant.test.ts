import { describe, expect, it } from 'vitest';
import { postMessage } from '../../../src/playground/messages.js';
import type { Slack } from '../../../src/playground/slack.js';
import { call, workspaces } from '../../support/web-api.js';

const workspace = workspaces();
const asked = (slack: Slack) => postMessage(slack, { channel: 'D0ANA', user: 'U0ANA', text: 'What of Keptn?' }).ts;
const statuses = (slack: Slack, person: string) =>
  slack.state
    .seenBy(person)
    .flatMap((change) => ('put' in change && change.put === 'status' ? [change.status.text] : []));

describe('a status', () => {
  it('set: is seen by the one who asked until the bot answers there', () => {
    const slack = workspace();
    const thread_ts = asked(slack);
    const about = { channel_id: 'D0ANA', thread_ts };
    expect(call(slack, 'assistant.threads.setStatus', { ...about, status: 'is reading…' })).toEqual({ ok: true });
    expect([statuses(slack, 'U0ANA'), statuses(slack, 'U0BEN')]).toEqual([['is reading…'], []]);
    call(slack, 'chat.postMessage', { channel: 'D0ANA', thread_ts, text: 'Archived.' });
    expect(statuses(slack, 'U0ANA')).toEqual(['']);
  });

  it('of a session: shows while it is processing', () => {
    const slack = workspace();
    const about = { channel_id: 'D0ANA', thread_ts: asked(slack) };
    const set = (status: string) => call(slack, 'agents.sessions.setStatus', { ...about, status });
    expect(set('processing')).toEqual({ ok: true, status: 'processing', title: '' });
    expect(statuses(slack, 'U0ANA')).toEqual(['is working…']);
    set('closed');
    expect(statuses(slack, 'U0ANA')).toEqual(['']);
    expect(set('dreaming')['error']).toBe('invalid_arguments');
  });
});

describe('suggested prompts', () => {
  it('up to four: are put before the person', () => {
    const slack = workspace();
    const prompts = [{ title: 'Keptn', message: '/tool keptn' }];
    const set = (given: object[]) =>
      call(slack, 'assistant.threads.setSuggestedPrompts', { channel_id: 'D0ANA', title: 'Try', prompts: given });
    expect(set(prompts)).toEqual({ ok: true });
    expect(slack.state.seenBy('U0ANA')).toContainEqual({
      put: 'prompts',
      prompts: { channel: 'D0ANA', title: 'Try', prompts },
    });
    expect(set(Array.from({ length: 5 }, () => prompts[0] ?? {}))).toMatchObject({
      ok: false,
      error: 'invalid_arguments',
    });
    expect(set([{ title: 'Keptn' }])).toMatchObject({ ok: false, error: 'invalid_arguments' });
  });
});
