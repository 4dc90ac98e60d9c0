import { describe, expect, it } from 'vitest';
import { anniversariesOn } from '../../../src/core/digest/anniversary.js';
import { composeDigest } from '../../../src/core/digest/compose-digest.js';
import { stockOf } from '../../../src/core/digest/stock.js';
import { bundledCatalog } from '../../support/bundled.js';
import { ASKED } from './cycle.js';

const ids = (on: string): string[] => anniversariesOn(bundledCatalog(), on).map(({ id }) => id);
const STOCK = stockOf(bundledCatalog());

describe('anniversariesOn', () => {
  it.each([
    ['the day a tool graduated', '2026-11-24', ['anniversary:etcd/graduated/6']],
    ['the first day of an edition', '2027-05-04', ['anniversary:kubecon-eu-2021/day-1/6']],
    ['a day of an edition with notes of its own', '2027-05-06', ['anniversary:kubecon-eu-2021/day-3/6']],
    ['a day of an edition without', '2027-10-14', []],
    [
      'two steps of one tool on one day: the first alone',
      '2027-09-13',
      ['anniversary:envoy/accepted/10', 'anniversary:jaeger/accepted/10'],
    ],
    ['a step into incubation, seven years on', '2027-01-08', []],
    ['a step into incubation, five years on', '2027-01-11', ['anniversary:litmus/incubating/5']],
    ['the day itself, not a later year', '2021-05-06', []],
    ['29 February in a leap year', '2028-02-29', ['anniversary:falco/graduated/4']],
    ['28 February: not what was on the 29th', '2027-02-28', ['anniversary:containerd/graduated/8']],
  ])('%s (%s): %j', (_, on, expected) => {
    expect(ids(on)).toEqual(expected);
  });
});

describe('composeDigest on an anniversary', () => {
  const first = (asked: Partial<typeof ASKED>): string | undefined => {
    const digest = composeDigest(STOCK, { ...ASKED, localOn: '2026-11-24', ...asked });
    return digest.kind === 'items' ? digest.items[0]?.id : undefined;
  };

  it('the day itself: begins with it, beside the usual items', () => {
    const digest = composeDigest(STOCK, { ...ASKED, localOn: '2026-11-24' });
    expect(digest.kind === 'items' && digest.items.map(({ kind }) => kind)).toEqual([
      'anniversary',
      'talk',
      'tool',
      'highlight',
      'highlight',
    ]);
    expect(first({})).toBe('anniversary:etcd/graduated/6');
  });

  it('already shown: is not shown twice', () => {
    expect(first({ shown: [{ item: 'anniversary:etcd/graduated/6', shownOn: '2026-11-24' }] })).toMatch(/^talk:/);
  });

  it('of a topic that is not wished: stays out', () => {
    expect(first({ wish: { topics: ['gitops'], withoutTopics: [], editions: [] } })).toMatch(/^talk:/);
  });
});
