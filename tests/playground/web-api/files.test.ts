import { describe, expect, it } from 'vitest';
import type { Slack } from '../../../src/playground/slack.js';
import { call, workspaces } from '../../support/web-api.js';

const workspace = workspaces();

/** Asks for an address and has the bytes arrive there. */
function sent(slack: Slack, mimetype = 'image/png'): string {
  const id = String(call(slack, 'files.getUploadURLExternal', { filename: 'trend.png', length: '3' })['file_id']);
  const file = slack.files.get(id);
  if (file) slack.files.put({ ...file, stage: 'sent', mimetype, bytes: Buffer.from('abc') });
  return id;
}

const complete = (slack: Slack, id: string, more: object = {}) =>
  call(slack, 'files.completeUploadExternal', { files: [{ id, title: 'Trend' }], ...more });

describe('a file', () => {
  it('asked for: gets an address of its own', () => {
    const slack = workspace({ address: 'http://127.0.0.1:9' });
    expect(call(slack, 'files.getUploadURLExternal', { filename: 'trend.png', length: 3 })).toEqual({
      ok: true,
      upload_url: 'http://127.0.0.1:9/upload/F000000001',
      file_id: 'F000000001',
    });
    expect(call(slack, 'files.getUploadURLExternal', { filename: 'a', length: '0' })['error']).toBe(
      'invalid_arguments',
    );
  });

  it('complete: is told of, and shared where it was meant to be with what was said of it', () => {
    const slack = workspace({ address: 'http://127.0.0.1:9' });
    const id = sent(slack);
    const url = `http://127.0.0.1:9/files/${id}/trend.png`;
    const file = {
      id,
      name: 'trend.png',
      title: 'Trend',
      mimetype: 'image/png',
      size: 3,
      created: 1_795_424_400,
      user: 'U0HALLWAY',
      url_private: url,
      permalink: url,
    };
    expect(complete(slack, id, { channel_id: 'C0GENERAL', initial_comment: 'Look' })).toEqual({
      ok: true,
      files: [file],
    });
    expect(call(slack, 'files.info', { file: id })).toEqual({ ok: true, file });
    expect(slack.state.messages('C0GENERAL')).toMatchObject([
      {
        text: 'Look',
        blocks: [
          { type: 'section', text: { type: 'mrkdwn', text: 'Look' } },
          { type: 'image', image_url: url, alt_text: 'Trend' },
        ],
      },
    ]);
  });

  it('without a channel: is the bot’s alone until a message shows it by its id, and no longer once it is deleted', () => {
    const slack = workspace();
    const id = sent(slack);
    const show = () => {
      const blocks = [{ type: 'image', slack_file: { id }, alt_text: 'Trend' }];
      return call(slack, 'chat.postMessage', { channel: 'C0GENERAL', text: 'Trend', blocks })['error'] ?? 'ok';
    };
    expect(show()).toBe('invalid_blocks');
    complete(slack, id);
    expect(slack.state.messages('C0GENERAL')).toEqual([]);
    expect(show()).toBe('ok');
    expect(call(slack, 'files.delete', { file: id })).toEqual({ ok: true });
    expect([show(), call(slack, 'files.info', { file: id })['error']]).toEqual(['invalid_blocks', 'file_not_found']);
  });

  it('never sent, or for a channel that is closed to the bot: does not become complete', () => {
    const slack = workspace();
    const asked = String(call(slack, 'files.getUploadURLExternal', { filename: 'a', length: 3 })['file_id']);
    expect(complete(slack, asked)).toEqual({ ok: false, error: 'file_not_found' });
    const id = sent(slack);
    expect(complete(slack, id, { channel_id: 'C0RANDOM' })).toEqual({ ok: false, error: 'not_in_channel' });
    expect(slack.files.get(id)?.stage).toBe('sent');
  });
});
