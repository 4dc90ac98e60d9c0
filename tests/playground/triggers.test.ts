import { describe, expect, it } from 'vitest';
import { Clock } from '../../src/playground/clock.js';
import { Triggers } from '../../src/playground/triggers.js';

describe('a trigger', () => {
  it('taken: tells who did what, once', () => {
    const triggers = new Triggers(new Clock(() => 0));
    const id = triggers.create({ user: 'U0ANA', viewId: 'V1' });
    expect(triggers.take(id)).toEqual({ user: 'U0ANA', viewId: 'V1' });
    expect(triggers.take(id)).toBe('exchanged_trigger_id');
  });

  it('three seconds old by the workspace’s clock: is worth nothing', () => {
    const clock = new Clock(() => 0);
    const triggers = new Triggers(clock);
    const [first, second] = [triggers.create({ user: 'U0ANA' }), triggers.create({ user: 'U0ANA' })];
    clock.forwardTo(2_999);
    expect(triggers.take(first)).toEqual({ user: 'U0ANA' });
    clock.forwardTo(3_000);
    expect(triggers.take(second)).toBe('expired_trigger_id');
  });

  it('made up: is invalid', () => {
    expect(new Triggers(new Clock(() => 0)).take('1.2.abc')).toBe('invalid_trigger_id');
  });
});
