import { describe, expect, it } from 'vitest';
import { decodeAction } from '../../src/views/action.js';
import type { Message } from '../../src/views/message.js';
import { afterSharing, sharedMessage } from '../../src/views/shared.js';
import { ask } from '../support/ask.js';

const deeds = ({ blocks }: Message): string[] =>
  blocks.flatMap((block) =>
    block.type === 'actions'
      ? block.elements.flatMap((element) =>
          element.type === 'button' ? (decodeAction(element.value ?? '')?.does ?? []) : [],
        )
      : [],
  );

describe('sharedMessage', () => {
  const answer = ask('/talk kcd');

  it('list: can be paged and shared by the person who asked', () => {
    expect(deeds(answer)).toEqual(['page', 'share']);
  });

  it('shared: says by whom, and has no button that would act on everybody’s copy', () => {
    const shared = sharedMessage(answer, 'U0123');
    // Next turns no page of everybody's copy: it opens the other page for whoever presses.
    expect(deeds(shared)).toEqual(['open']);
    expect(JSON.stringify(shared.blocks)).toContain('"text":"Page 2"');
    expect(shared.text).toBe(`${answer.text}\nshared by <@U0123>`);
    expect(shared.blocks.at(-1)).toEqual({
      type: 'context',
      elements: [{ type: 'mrkdwn', text: 'shared by <@U0123>' }],
    });
  });

  it('shared card: keeps the buttons that answer the person who presses them', () => {
    const kept = new Set(['open', 'correct']);
    expect(new Set(deeds(sharedMessage(ask('/tool contour'), 'U0123')))).toEqual(kept);
    expect(new Set(deeds(afterSharing(ask('/tool contour'))))).toEqual(kept);
  });
});
