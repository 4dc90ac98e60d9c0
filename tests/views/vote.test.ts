import { describe, expect, it } from 'vitest';
import type { Opinion } from '../../src/core/feedback/vote.js';
import { decodeOpinion, encodeOpinion } from '../../src/views/vote.js';

const UP: Opinion = { verdict: 'up', kind: 'tool', record: 'tool:keptn', reason: undefined };

describe('opinion', () => {
  it.each<Opinion>([
    UP,
    { verdict: 'down', kind: 'no', record: undefined, reason: undefined },
    { verdict: 'down', kind: 'talks', record: 'talk:kubecon-eu-2021/etcd', reason: 'too-long' },
  ])('%j: comes back from its button', (opinion) => {
    expect(decodeOpinion(encodeOpinion(opinion))).toEqual(opinion);
  });

  it('its value: holds kind and record, and nothing else', () => {
    expect(encodeOpinion(UP)).toBe('["up","tool","tool:keptn",""]');
  });

  it.each([
    '',
    '{}',
    '["up","tool","tool:keptn"]',
    '["sideways","tool","tool:keptn",""]',
    '["up","small-talk","",""]',
    '["up","constructor","",""]',
    '["up","tool",1,""]',
    '["up","tool","tool:keptn","wrong"]',
    '["down","tool","tool:keptn","boring"]',
    '["down","tool","tool:keptn",null]',
    `["down","tool","${'x'.repeat(201)}",""]`,
  ])('%s: is none', (value) => {
    expect(decodeOpinion(value)).toBeUndefined();
  });
});
