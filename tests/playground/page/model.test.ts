import { describe, expect, it } from 'vitest';
import { changed, EMPTY_MODEL } from '../../../src/playground/page/state/model.js';
import {
  channelEntries,
  goesOn,
  modalOnScreen,
  statusIn,
  threadEntries,
} from '../../../src/playground/page/state/read-model.js';
import type { Change, ChatMessage, OpenView } from '../../../src/playground/page-api.js';

const message = (ts: string, more: Partial<ChatMessage> = {}): ChatMessage => ({
  channel: 'C1',
  ts,
  user: 'U1',
  text: ts,
  blocks: [],
  reactions: [],
  replyCount: 0,
  measures: [],
  ...more,
});
const put = (one: ChatMessage): Change => ({ put: 'message', message: one });
const view = (id: string, depth: number): OpenView => ({
  id,
  kind: 'modal',
  owner: 'U1',
  view: {},
  depth,
  errors: {},
  measures: [],
});
const seen = (entries: readonly { readonly ts: string }[]): string[] => entries.map(({ ts }) => ts);

describe('changed', () => {
  it('a message put again: takes the place of the first', () => {
    const model = changed(EMPTY_MODEL, [put(message('1.0')), put(message('1.0', { text: 'edited' }))]);
    expect([...model.messages.values()]).toEqual([message('1.0', { text: 'edited' })]);
    expect(EMPTY_MODEL.messages.size).toBe(0);
  });

  it('a drop: takes off that message alone', () => {
    const model = changed(EMPTY_MODEL, [
      put(message('1.0')),
      put(message('1.0', { channel: 'C2' })),
      { drop: 'message', channel: 'C1', ts: '1.0' },
    ]);
    expect([...model.messages.keys()]).toEqual(['C2 1.0']);
  });

  it('an empty status: takes the status away', () => {
    const status = { channel: 'D1', threadTs: '1.0', text: 'is thinking…' };
    const during = changed(EMPTY_MODEL, [{ put: 'status', status }]);
    const after = changed(during, [{ put: 'status', status: { ...status, text: '' } }]);
    expect([statusIn(during, 'D1')?.text, statusIn(after, 'D1')]).toEqual(['is thinking…', undefined]);
  });
});

describe('reading the model', () => {
  const notice = { id: 'N1', channel: 'C1', text: 'timed out', ts: '2.5' };
  const model = changed(EMPTY_MODEL, [
    put(message('3.0')),
    put(message('2.0', { replyCount: 1 })),
    put(message('2.1', { threadTs: '2.0' })),
    put(message('1.0', { channel: 'C2' })),
    { put: 'notice', notice },
  ]);

  it('a channel: shows what stands outside threads, in order, with notices', () => {
    expect(seen(channelEntries(model, 'C1'))).toEqual(['2.0', '2.5', '3.0']);
  });

  it('a thread: begins with what it hangs from', () => {
    expect(seen(threadEntries(model, 'C1', '2.0'))).toEqual(['2.0', '2.1']);
  });

  it('stacked modals: show the deepest', () => {
    const open = changed(EMPTY_MODEL, [
      { put: 'view', view: view('V2', 1) },
      { put: 'view', view: view('V1', 0) },
    ]);
    expect(modalOnScreen(open)?.id).toBe('V2');
    expect(modalOnScreen(changed(open, [{ drop: 'view', id: 'V2' }]))?.id).toBe('V1');
  });

  it('a message: goes on from its writer’s last, unless that is old or another’s', () => {
    const [first, soon, late, other] = [
      message('0.0'),
      message('60.0'),
      message('500.0'),
      message('61.0', { user: 'U2' }),
    ].map((one) => ({ kind: 'message', ts: one.ts, message: one }) as const);
    if (!first || !soon || !late || !other) throw new Error('four were made');
    expect([goesOn(soon, first), goesOn(late, first), goesOn(other, first), goesOn(first, undefined)]).toEqual([
      true,
      false,
      false,
      false,
    ]);
  });
});
