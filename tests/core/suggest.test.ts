import { describe, expect, it } from 'vitest';
import { suggest } from '../../src/core/suggest.js';
import { bundledKnowledge } from '../support/bundled.js';

const MOST = 5;

function names(typed: string, most = MOST): { tools: string[]; talks: string[] } {
  const { tools, talks } = suggest(bundledKnowledge(), typed, most);
  return { tools: tools.map(({ name }) => name), talks: talks.map(({ title }) => title) };
}

describe('suggest', () => {
  it('a name: stands first, before those that begin with it or have it', () => {
    expect(names('jaeger').tools[0]).toBe('Jaeger');
    expect(names('jaeger').tools).toContain('Jaeger Operator');
  });

  it('a slip: has the name that is nearly spelt so, and a sure hit has none such beside it', () => {
    expect(names('ketpn').tools).toEqual(['Keptn']);
    expect(names('keptn').tools).toEqual(['Keptn']);
  });

  it('words of a title: have the talk, once', () => {
    expect(
      names('operating etcd').talks.filter((title) => title === 'Lessons Learned from Operating ETCD'),
    ).toHaveLength(1);
  });

  it('many that fit: are cut to as many as asked for, of each kind', () => {
    const { tools, talks } = names('kube', 3);
    expect([tools.length, talks.length]).toEqual([3, 3]);
  });

  it('nothing that fits: is nothing', () => {
    expect(names('zzzzqq')).toEqual({ tools: [], talks: [] });
  });
});
