import { describe, expect, it } from 'vitest';
import { Misbehaviour, type Way } from '../../src/playground/misbehaviour.js';

const fail: Way = { do: 'fail', status: 500, after: 'before' };
const reset: Way = { do: 'reset', after: 'accepting' };

describe('misbehaviour', () => {
  it('next: fails as many calls as ways were named, in their order, and no other method', () => {
    const misbehaviour = new Misbehaviour();
    misbehaviour.next('chat.postMessage', fail, reset);
    const methods = ['auth.test', 'chat.postMessage', 'chat.postMessage', 'chat.postMessage'];
    expect(methods.map((method) => misbehaviour.take(method))).toEqual([undefined, fail, reset, undefined]);
  });

  it('always: fails every call that the pattern names, after what was named for the next, until it is cleared', () => {
    const misbehaviour = new Misbehaviour();
    misbehaviour.always(/^chat\./, fail);
    misbehaviour.next(/^chat\.update$/, reset);
    const methods = ['chat.update', 'chat.update', 'chat.delete', 'users.info'];
    expect(methods.map((method) => misbehaviour.take(method))).toEqual([reset, fail, fail, undefined]);
    misbehaviour.clear();
    expect(misbehaviour.take('chat.update')).toBeUndefined();
  });
});
