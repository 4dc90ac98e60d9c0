import { describe, expect, it } from 'vitest';
import { decodeAction, encodeAction } from '../../src/views/action.js';
import { MOST_ASKED } from '../../src/views/limits.js';

describe('action', () => {
  it('any that a command gives: comes back from its button', () => {
    const action = { does: 'page', command: 'talk', text: 'szabó "quoted" \u0000', page: 3 } as const;
    expect(decodeAction(encodeAction(action))).toEqual(action);
  });

  it('ids of a whole digest: come back from its button, where typed text so long would not', () => {
    const text = Array.from({ length: 5 }, (_, at) => `highlight:kubecon-eu-2021/${'x'.repeat(60)}-${at}`).join(' ');
    const save = { does: 'save', command: 'digest', text, page: 1 } as const;
    expect(decodeAction(encodeAction(save))).toEqual(save);
    expect(decodeAction(encodeAction({ ...save, does: 'open' }))).toBeUndefined();
    expect(decodeAction(encodeAction({ ...save, does: 'correct' }))).toEqual({ ...save, does: 'correct' });
  });

  it('longest text, all of it escaped: still fits a button', () => {
    expect(
      encodeAction({ does: 'share', command: 'highlights', text: '\u0001'.repeat(MOST_ASKED), page: 99 }).length,
    ).toBeLessThanOrEqual(2_000);
  });

  it.each([
    '',
    'null',
    '{}',
    '[]',
    '["open","tool","x"]',
    '["drop","tool","x",1]',
    '["open",1,"x",1]',
    '["open","tool","x",0]',
    '["open","tool","x",1.5]',
    `["open","tool","${'x'.repeat(201)}",1]`,
    `["save","digest","${'x'.repeat(1_001)}",1]`,
  ])('%s: is no action', (value) => {
    expect(decodeAction(value)).toBeUndefined();
  });
});
