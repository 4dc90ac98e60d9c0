import { describe, expect, it } from 'vitest';
import { answered } from '../../support/ask.js';

describe('what is in dispute', () => {
  it.each([
    [
      'was OpenSSF really brand new in october 2021?',
      'highlight:kubecon-na-2021/open-source-security-foundation-announced',
    ],
    ['notes say shopify made backstage, rly?', 'highlight:kubecon-na-2021/spotify-open-sourced-backstage'],
    ['is it really 110 projects or 130', 'highlight:kubecon-na-2021/cncf-had-over-130-projects'],
    [
      'some love managed kubernetes, some warn of it. who says what',
      'highlight:kubecon-eu-2021/d3-managed-kubernetes-lower-cost',
    ],
  ])('%j: leads with the statement that is meant', (text, lead) => {
    expect(answered(text).leads[0]).toBe(lead);
  });

  it('two people: each is told by a statement of their own', () => {
    const { leads } = answered('do Dawn Foster and Robert Duffy agree on anything');
    expect(leads).toHaveLength(2);
  });

  it('no matter named: what is known to be in dispute is listed', () => {
    expect(answered('is anything in the notes wrong?').kind).toBe('facts');
  });
});
