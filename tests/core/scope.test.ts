import { describe, expect, it } from 'vitest';
import { scopeOf } from '../../src/core/scope.js';
import { bundledKnowledge } from '../support/bundled.js';

const EU = 'kubecon-eu-2021';
const NA = 'kubecon-na-2021';
const KCD = 'kcd-amsterdam-2023';

describe('scopeOf', () => {
  it.each([
    ['', [EU, NA, KCD], undefined, []],
    ['KubeCon EU 2021 day 3 security', [EU], 3, ['security']],
    ['kubecon', [EU, NA], undefined, []],
    ['kubecon europe', [EU], undefined, []],
    ['KubeCon + CloudNativeCon North America 2021', [NA], undefined, []],
    ['kcd', [KCD], undefined, []],
    ['2023 storage', [KCD], undefined, ['storage']],
    ['2021', [EU, NA], undefined, []],
    ['day 2', [EU], 2, []],
    ['kubecon eu d4', [EU], 4, []],
    ['kubecon eu day three', [EU], 3, []],
    ['kubernetes', [EU, NA, KCD], undefined, ['kubernetes']],
    ['kubecon-eu-2021', [EU], undefined, []],
  ])('%j: is %j, day %s, and leaves %j', (asked, editions, day, rest) => {
    const scope = scopeOf(bundledKnowledge(), asked);
    expect(scope.kind === 'scope' && [scope.editions.map(({ slug }) => slug), scope.day, scope.rest]).toEqual([
      editions,
      day,
      rest,
    ]);
  });

  it.each([
    ['kubecon 2022', 'edition'],
    ['kcd europe 2021', 'edition'],
    ['1999 2019', 'edition'],
    ['kcd day 1', 'day'],
    ['day 7', 'day'],
  ])('%j: is outside the material for its %s', (asked, reason) => {
    expect(scopeOf(bundledKnowledge(), asked)).toMatchObject({ kind: 'outside', reason });
  });
});
