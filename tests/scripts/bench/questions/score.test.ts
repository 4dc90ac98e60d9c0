import { describe, expect, it } from 'vitest';
import type { Expected } from '../../../../src/scripts/bench/questions/question-set.js';
import { type Reply, score } from '../../../../src/scripts/bench/questions/score.js';

const ETCD = 'talk:kubecon-eu-2021/operating-etcd';
const ZEMB = 'speaker:pierre-zemb';
const OVH = 'organisation:ovhcloud';

/** A reply led by the etcd talk that names its speaker too. */
const reply: Reply = {
  kind: 'talk',
  refuses: false,
  leads: [ETCD],
  named: [ETCD, ZEMB],
  text: 'Operating etcd · KubeCon EU 2021, day 2',
};
const refusal: Reply = { kind: 'no', refuses: true, leads: [], named: [ETCD], text: 'Nothing is known of that.' };

function records(wanted: Partial<Extract<Expected, { kind: 'records' }>>): Expected {
  return { kind: 'records', first: [ETCD], reply: [], never: [], ...wanted };
}

describe('score', () => {
  it('lead: among those expected is right first', () => {
    expect(score(records({ first: [OVH, ETCD] }), reply)).toEqual({ ending: 'right first', faults: [] });
  });

  it('lead: another, with the expected record named, is right in the reply', () => {
    expect(score(records({ first: [ZEMB] }), reply)).toEqual({
      ending: 'right in the reply',
      faults: [`led by ${ETCD}`],
    });
  });

  it('lead: another, with the expected record nowhere, is wrongly answered', () => {
    expect(score(records({ first: [OVH] }), reply)).toEqual({
      ending: 'wrongly answered',
      faults: [`led by ${ETCD}; none of ${OVH}`],
    });
  });

  it('lead: the second does not do, but in a list', () => {
    const two = { ...reply, leads: [ETCD, ZEMB] };
    expect(score(records({ first: [ZEMB] }), two).ending).toBe('right in the reply');
    expect(score(records({ first: [ZEMB], reply: [ZEMB] }), two).ending).toBe('right first');
  });

  it('no lead: is not right first', () => {
    expect(score(records({}), { ...reply, leads: [] }).ending).toBe('right in the reply');
    expect(score(records({ reply: [ZEMB] }), { ...reply, leads: [] }).ending).toBe('right in the reply');
  });

  it('list: with one of its records missing is wrongly answered', () => {
    expect(score(records({ reply: [ETCD, OVH] }), reply)).toEqual({
      ending: 'wrongly answered',
      faults: [`missing ${OVH}`],
    });
  });

  it('excluded: once named is wrongly answered, whatever leads', () => {
    expect(score(records({ never: [ZEMB] }), reply)).toEqual({
      ending: 'wrongly answered',
      faults: [`names ${ZEMB}`],
    });
  });

  it('text: has to be said', () => {
    expect(score(records({ answer: 'DAY 2' }), reply).ending).toBe('right first');
    expect(score(records({ answer: 'day 3' }), reply)).toEqual({
      ending: 'wrongly answered',
      faults: ['does not say “day 3”'],
    });
  });

  it('refusal: where there is an answer is wrong, even with the record as nearest', () => {
    expect(score(records({}), refusal)).toEqual({ ending: 'wrongly refused', faults: ['refused'] });
  });

  it('no answer there: only a no without a lead and without what it must not name is right', () => {
    const none: Expected = { kind: 'none', never: [OVH], nearest: [ETCD] };
    expect(score(none, refusal)).toEqual({ ending: 'right first', faults: [] });
    expect(score(none, reply).faults).toEqual(['there is no answer, yet “talk” came', `led by ${ETCD}`]);
    expect(score(none, { ...refusal, leads: [ETCD] })).toEqual({
      ending: 'wrongly answered',
      faults: [`led by ${ETCD}`],
    });
    expect(score(none, { ...refusal, named: [OVH] }).ending).toBe('wrongly answered');
    expect(score(none, { ...reply, leads: [] }).ending).toBe('wrongly answered');
  });

  it('small talk: wants a civil line and nothing else', () => {
    expect(score({ kind: 'small-talk' }, { ...refusal, kind: 'small-talk' }).ending).toBe('right first');
    expect(score({ kind: 'small-talk' }, refusal).ending).toBe('wrongly answered');
    expect(score({ kind: 'small-talk' }, reply).ending).toBe('wrongly answered');
    expect(score(records({}), { ...reply, kind: 'small-talk', leads: [], named: [] }).ending).toBe('wrongly answered');
  });
});
