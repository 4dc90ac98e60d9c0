import type { Fate, SlackLike } from './slack-like.js';

/** How often each thing goes wrong, outside a storm. */
const SHARES: readonly (readonly [Fate, number])[] = [
  ['500-before', 0.05],
  ['500-after', 0.05],
  ['reset-before', 0.03],
  ['reset-after', 0.03],
  ['hang-before', 0.02],
  ['hang-after', 0.02],
  ['429', 0.05],
];
const STORM_EVERY_MS = 4_000;
const STORM_MS = 1_500;

/** Errors before and after the post is taken, connections cut, requests never answered, and storms of 429. */
export function misbehaving(): SlackLike['fateOf'] {
  return () => {
    if (Date.now() % STORM_EVERY_MS < STORM_MS) return '429';
    let left = Math.random();
    for (const [fate, share] of SHARES) {
      left -= share;
      if (left < 0) return fate;
    }
    return 'ok';
  };
}
