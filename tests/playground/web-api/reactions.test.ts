import { describe, expect, it } from 'vitest';
import { postMessage } from '../../../src/playground/messages.js';
import { call, workspaces } from '../../support/web-api.js';

const workspace = workspaces();

describe('reactions', () => {
  it('added and removed: stand beside those of people, once', () => {
    const slack = workspace();
    const said = postMessage(slack, { channel: 'C0GENERAL', user: 'U0ANA', text: 'x' });
    slack.state.putMessage({ ...said, reactions: [{ name: 'eyes', users: ['U0BEN'] }] });
    const about = { channel: 'C0GENERAL', timestamp: said.ts };
    const react = (method: string, name: string) =>
      call(slack, `reactions.${method}`, { ...about, name })['error'] ?? 'ok';
    const reactions = () => slack.state.message('C0GENERAL', said.ts)?.reactions;

    expect([react('add', 'eyes'), react('add', 'eyes'), react('add', 'tada')]).toEqual(['ok', 'already_reacted', 'ok']);
    expect(reactions()).toEqual([
      { name: 'eyes', users: ['U0BEN', 'U0HALLWAY'] },
      { name: 'tada', users: ['U0HALLWAY'] },
    ]);
    expect(call(slack, 'reactions.get', about)).toMatchObject({
      message: { reactions: [{ name: 'eyes', users: ['U0BEN', 'U0HALLWAY'], count: 2 }, { name: 'tada' }] },
    });
    expect([react('remove', 'tada'), react('remove', 'tada'), react('remove', 'eyes')]).toEqual([
      'ok',
      'no_reaction',
      'ok',
    ]);
    expect(reactions()).toEqual([{ name: 'eyes', users: ['U0BEN'] }]);
  });

  it('to what is not there: is refused', () => {
    const about = { channel: 'C0GENERAL', timestamp: '1.0', name: 'eyes' };
    expect(call(workspace(), 'reactions.add', about)).toEqual({ ok: false, error: 'message_not_found' });
  });
});
