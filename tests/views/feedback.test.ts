import { describe, expect, it } from 'vitest';
import { checkPayload } from '../../src/playground/limits/check.js';
import { decodeAction } from '../../src/views/action.js';
import { withFeedback } from '../../src/views/feedback.js';
import { opinionNoted } from '../../src/views/feedback-noted.js';
import { type Message, message } from '../../src/views/message.js';
import { answerModal } from '../../src/views/modal.js';
import { ask } from '../support/ask.js';

/** What can be corrected by the button of a message, as ids. */
function correctable({ blocks }: Message): string[] {
  return blocks.flatMap((block) =>
    block.type !== 'actions'
      ? []
      : block.elements.flatMap((element) => {
          const action = element.type === 'button' ? decodeAction(element.value ?? '') : undefined;
          return action?.does === 'correct' ? action.text.split(' ') : [];
        }),
  );
}

const pair = (kind: string, record: string) => ({
  type: 'context_actions',
  elements: [
    {
      type: 'feedback_buttons',
      action_id: 'hallway-feedback',
      positive_button: {
        text: { type: 'plain_text', text: 'Good answer', emoji: false },
        value: JSON.stringify(['up', kind, record, '']),
      },
      negative_button: {
        text: { type: 'plain_text', text: 'Bad answer', emoji: false },
        value: JSON.stringify(['down', kind, record, '']),
      },
    },
  ],
});

describe('feedback below an answer', () => {
  it('an answer: can be judged by its kind and first record, and corrected', () => {
    const answer = ask('/ask what is keptn?');
    expect(answer.blocks.at(-1)).toEqual(pair('tool', 'tool:keptn'));
    expect(correctable(answer)[0]).toBe('tool:keptn');
    expect(JSON.stringify(answer.blocks.slice(-1))).not.toContain('what is');
  });

  it('an honest no: can be judged, and has no record to correct', () => {
    const no = ask('/ask who from Netflix spoke at KCD Amsterdam?');
    expect(no.nothing).toBeDefined();
    expect(no.blocks.at(-1)).toEqual(pair('no', ''));
    expect(correctable(no)).toEqual([]);
  });

  it('a comparison and each page of a list: offer the records that they show', () => {
    expect(correctable(ask('/ask flux vs argo cd'))).toEqual(['tool:flux', 'tool:argo-cd']);
    const pages = [1, 2].map((page) => correctable(ask('/ask all talks of kubecon eu 2021', page)));
    expect(pages.map((ids) => ids.length > 1)).toEqual([true, true]);
    expect(pages[0]?.slice(0, 8).filter((id) => pages[1]?.includes(id))).toEqual([]);
  });

  it('small talk and a list of commands: are nothing to judge', () => {
    for (const line of ['/ask thanks!', '/ask', '/tool service mesh'])
      expect(ask(line).blocks.map(({ type }) => type)).not.toContain('context_actions');
  });

  it('a card: can be corrected', () => {
    expect(correctable(ask('/tool keptn'))).toEqual(['tool:keptn']);
    expect(correctable(ask('/talk understanding kubernetes selectors'))).toEqual([
      'talk:kubecon-eu-2021/understanding-selectors',
    ]);
  });

  it('a message with no room: stays within what Slack takes', () => {
    const full = message(Array.from({ length: 60 }, () => ({ kind: 'text', text: 'x' })));
    expect(withFeedback(full, { kind: 'tool', leads: ['tool:keptn'] }).blocks).toEqual(full.blocks);
  });

  it('many records with long ids: are offered as far as a button holds them', () => {
    const ids = Array.from({ length: 20 }, (_, at) => `highlight:${'x'.repeat(120)}-${at}`);
    const offered = correctable(withFeedback(ask('/ask thanks!'), { kind: 'facts', leads: ids }));
    expect(offered).toEqual(ids.slice(0, 7));
  });

  it.each([
    'what is falco?',
    'flux vs argo cd',
    'all talks of kubecon eu 2021',
    'who gave the etcd talk?',
    'who from Netflix spoke?',
    'when was kubecon eu 2021?',
  ])('%j: is taken by Slack as a message and, with plain buttons, as a modal', (text) => {
    const answer = ask(`/ask ${text}`);
    expect(checkPayload('message', { text: answer.text, blocks: answer.blocks })).toEqual([]);
    const modal = answerModal({ command: 'ask', text }, answer, 1);
    expect(checkPayload('modal', { ...modal })).toEqual([]);
    expect(modal.blocks.at(-1)).toMatchObject({
      type: 'actions',
      elements: [{ text: { text: 'Good answer' } }, { text: { text: 'Bad answer' } }],
    });
  });
});

describe('what the person who pressed is told', () => {
  const DOWN = { verdict: 'down', kind: 'tool', record: 'tool:keptn', reason: undefined } as const;

  it('good: a short thanks', () => {
    const { text, blocks } = opinionNoted({ ...DOWN, verdict: 'up' });
    expect([text, blocks.length]).toEqual(['Thanks, counted as a good answer.', 1]);
  });

  it('bad: reasons to choose from, in words for who hears them', () => {
    const { text, blocks } = opinionNoted(DOWN);
    expect(text).toBe(
      'Thanks, counted as a bad answer. If you like, say why: Wrong, Outdated, Not what I asked, Too long, Something is missing.',
    );
    expect(checkPayload('message', { text, blocks })).toEqual([]);
    expect(JSON.stringify(blocks[1])).toContain(
      JSON.stringify(JSON.stringify(['down', 'tool', 'tool:keptn', 'wrong'])),
    );
  });

  it('a reason: is named, and leads to the form where a record can be mended', () => {
    const outdated = opinionNoted({ ...DOWN, reason: 'outdated' });
    expect(outdated.text).toBe('Thanks, counted: outdated. You can send what is right:');
    expect(correctable(outdated)).toEqual(['tool:keptn']);
    const long = opinionNoted({ ...DOWN, reason: 'too-long' });
    expect([long.text, correctable(long)]).toEqual(['Thanks, counted: too long.', []]);
    expect(correctable(opinionNoted({ ...DOWN, record: undefined, reason: 'missing' }))).toEqual([]);
  });
});
