import { describe, expect, it } from 'vitest';
import { isAlike, type Past, suitOf } from '../../../src/core/digest/balance.js';
import type { DigestItem } from '../../../src/core/digest/item.js';
import { poolOf } from '../../../src/core/digest/pool.js';
import { stockOf } from '../../../src/core/digest/stock.js';
import { bundledCatalog } from '../../support/bundled.js';
import { ASKED } from './cycle.js';

const POOL = poolOf(stockOf(bundledCatalog()), ASKED.wish, ASKED.taste);
const PAST: Past = {
  pool: POOL,
  taste: new Map(),
  recent: [],
  byEdition: new Map(),
  ofEdition: new Map([['kubecon-eu-2021', POOL.length]]),
  shown: 0,
};

function candidate(id: string): (typeof POOL)[number] {
  const found = POOL.find(({ item }) => item.id === id);
  if (!found) throw new Error(`no ${id}`);
  return found;
}

const item = (id: string): DigestItem => candidate(id).item;
const picnic = 'talk:kcd-amsterdam-2023/cloud-to-on-prem-and-back';
const conveyors = 'highlight:kcd-amsterdam-2023/picnic-latency-under-100-ms';
const stockx = candidate('talk:kubecon-eu-2021/autoscaling-stockx');

describe('isAlike', () => {
  it.each([
    ['a talk and a statement from it', picnic, conveyors, true],
    [
      'a tool and a statement that names it',
      'tool:titus',
      'highlight:kubecon-eu-2021/d3-netflix-ec2-titus-kubernetes',
      true,
    ],
    ['a talk and a tool it is not about', picnic, 'tool:titus', false],
    ['two talks', picnic, stockx.item.id, false],
  ])('%s: %s, %s, %s', (_, a, b, expected) => {
    expect([isAlike(item(a), item(b)), isAlike(item(b), item(a))]).toEqual([expected, expected]);
  });
});

describe('suitOf', () => {
  const suit = (past: Partial<Past>): number => suitOf(stockx, { ...PAST, ...past });

  it('the same topics lately: suits less, and the less the fresher', () => {
    const others = POOL.map((one) => one.item).filter((one) => one.kind === 'tool' && one.tool.name === 'Kubeflow');
    const yesterday = suit({ recent: [stockx.item] });
    const before = suit({ recent: [...others, ...others, ...others, stockx.item] });
    expect(yesterday).toBeLessThan(before);
    expect(before).toBeLessThan(suit({ recent: others }));
  });

  it('an edition ahead of its share: suits less', () => {
    const ofEdition = new Map([[stockx.edition, POOL.length / 2]]);
    const ahead = suit({ ofEdition, byEdition: new Map([[stockx.edition, 8]]), shown: 8 });
    const behind = suit({ ofEdition, byEdition: new Map([[stockx.edition, 0]]), shown: 8 });
    expect(ahead).toBeLessThan(behind);
  });

  it('a liked topic: suits more; a disliked one less', () => {
    const topic = stockx.item.kind === 'talk' ? stockx.item.talk.topics[0]?.slug : undefined;
    expect(suit({ taste: new Map([[`topic:${topic}`, 1]]) })).toBeGreaterThan(suit({}));
    expect(suit({ taste: new Map([[`topic:${topic}`, -1]]) })).toBeLessThan(suit({}));
  });
});
