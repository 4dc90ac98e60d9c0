import { describe, expect, it } from 'vitest';
import { stem } from '../../../src/core/ask/stem.js';

describe('stem', () => {
  it.each([
    ['issuing', 'issued'],
    ['deployment', 'deployments'],
    ['deploy', 'deployed'],
    ['scaling', 'scaled'],
    ['policies', 'policy'],
    ['migrate', 'migration'],
  ])('%s and %s: are one', (one, other) => {
    expect(stem(one)).toBe(stem(other));
  });

  it.each([
    ['class', 'clas'],
    ['kubectl', 'kube'],
    ['log4j', 'log'],
  ])('%s and %s: stay apart', (one, other) => {
    expect(stem(one)).not.toBe(stem(other));
  });
});
