import { describe, expect, it } from 'vitest';
import { excludedWords } from '../../../src/core/ask/exclusions.js';
import { tokensOf } from '../../../src/core/ask/tokens.js';
import { whenHeld } from '../../../src/core/ask/when-held.js';
import { bundledKnowledge } from '../../support/bundled.js';

const held = (text: string) => {
  const tokens = tokensOf(text);
  return whenHeld(bundledKnowledge(), tokens, excludedWords(tokens));
};

describe('whenHeld', () => {
  it.each([
    ['talks of kubecon eu', ['kubecon-eu-2021']],
    ['kubecon europe and amsterdam', ['kubecon-eu-2021', 'kcd-amsterdam-2023']],
    ['the north american one', ['kubecon-na-2021']],
    ['dutch community days', ['kcd-amsterdam-2023']],
    ['in may 2021', ['kubecon-eu-2021']],
    ['2021', ['kubecon-eu-2021', 'kubecon-na-2021']],
    ['from 2021 to 2023', ['kubecon-eu-2021', 'kubecon-na-2021', 'kcd-amsterdam-2023']],
    ['cern not 2021', ['kcd-amsterdam-2023']],
    ['autumn 2021', ['kubecon-na-2021']],
    ['oct 21', ['kubecon-na-2021']],
    ['the spring event', ['kubecon-eu-2021']],
    ['when did the may event run', ['kubecon-eu-2021']],
    ['what would grow after 21', ['kubecon-eu-2021', 'kubecon-na-2021']],
    ['spring boot', ['kubecon-eu-2021', 'kubecon-na-2021', 'kcd-amsterdam-2023']],
    ['in 23', ['kcd-amsterdam-2023']],
    ['in 21 minutes', ['kubecon-eu-2021', 'kubecon-na-2021', 'kcd-amsterdam-2023']],
    ['21 vs 23', ['kubecon-eu-2021', 'kubecon-na-2021', 'kcd-amsterdam-2023']],
    ['amsterdam compared to 2021', ['kubecon-eu-2021', 'kubecon-na-2021', 'kcd-amsterdam-2023']],
    ['it may work', ['kubecon-eu-2021', 'kubecon-na-2021', 'kcd-amsterdam-2023']],
  ])('%j: is %j', (text, slugs) => {
    expect(held(text).editions.map(({ slug }) => slug)).toEqual(slugs);
  });

  it.each([
    ['day 3', [3]],
    ['the third day', [3]],
    ['3rd day', [3]],
    ['on friday', [4]],
    ['black friday', []],
    ['two days', []],
    ['days 2 and 4', [2, 4]],
    ['last day of kubecon eu', [4]],
  ])('%j: is day %j', (text, days) => {
    expect(held(text).days).toEqual(days);
  });

  it.each([
    ['kubecon 2024', { year: 2024 }],
    ['day 1 of kubecon eu', { day: 1 }],
  ])('%j: is outside', (text, outside) => {
    expect(held(text).outside).toMatchObject(outside);
  });
});
