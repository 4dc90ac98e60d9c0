import { describe, expect, it } from 'vitest';
import { answered } from '../../support/ask.js';

describe('what is in dispute', () => {
  it.each([
    [
      'was OpenSSF really brand new in october 2021?',
      'highlight:kubecon-na-2021/open-source-security-foundation-announced',
    ],
    ['notes say shopify made backstage, rly?', 'highlight:kubecon-na-2021/spotify-open-sourced-backstage'],
    [
      'dapr is just for metrics? the first write-up says so, the second one does not',
      'highlight:kubecon-eu-2021/d3-kubevela-dapr-deployments',
    ],
    [
      'openssf: 30 companies paid? a colleague insists it was fewer',
      'highlight:kubecon-na-2021/openssf-raised-ten-million-dollars',
    ],
    ['direct link at picnic - thats ibm lingo, isnt it', 'highlight:kcd-amsterdam-2023/picnic-latency-under-100-ms'],
    ['kcd attendees: i read 400 somewhere, notes other number?', 'highlight:kcd-amsterdam-2023/kcd-doubled-since-2019'],
    [
      'attack in real time: truly sidecars? i heard one agent per node',
      'talk:kubecon-eu-2021/uncovering-kubernetes-attack',
    ],
    ['is it really 110 projects or 130', 'highlight:kubecon-na-2021/cncf-had-over-130-projects'],
    [
      'some love managed kubernetes, some warn of it. who says what',
      'highlight:kubecon-eu-2021/d3-managed-kubernetes-lower-cost',
    ],
    [
      'is openssf really founded in october 2021?',
      'highlight:kubecon-na-2021/open-source-security-foundation-announced',
    ],
    [
      'who open sourced backstage, Shopify or somebody else?',
      'highlight:kubecon-na-2021/spotify-open-sourced-backstage',
    ],
    ['did liron talk on day 3 or day 4, sources dont line up', 'talk:kubecon-eu-2021/prometheus-under-load'],
    ['prometheus session: on the third or on the fourth day?', 'talk:kubecon-eu-2021/prometheus-under-load'],
  ])('%j: leads with the record that is meant', (text, lead) => {
    expect(answered(text).leads[0]).toBe(lead);
  });

  it('two people: each is told by a statement of their own', () => {
    const { leads } = answered('do Dawn Foster and Robert Duffy agree on anything');
    expect(leads).toHaveLength(2);
  });

  it('one topic with two sides: what a writer saw of it is told', () => {
    const { leads } = answered('One session adores sidecars, the next one avoids them. Who says what?');
    expect(leads).toContain('highlight:kubecon-eu-2021/d3-sidecar-trend-deployments');
  });

  it('one topic, asked whether all are of one mind: several say what they hold', () => {
    const { kind, leads } = answered('are the speakers unanimous on sidecars?');
    expect({ kind, isMany: leads.length > 1 }).toEqual({ kind: 'facts', isMany: true });
  });

  it('no matter named: what is known to be in dispute is listed', () => {
    expect(answered('is anything in the notes wrong?').kind).toBe('facts');
  });
});
