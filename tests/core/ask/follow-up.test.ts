import { describe, expect, it } from 'vitest';
import { answered } from '../../support/ask.js';

const ETCD = 'etcd talk';
const CERN = 'talks of cern';

describe('a follow-up', () => {
  it.each([
    ['a talk', [ETCD, 'by whom?'], 'speakers', 'speaker:pierre-zemb'],
    ['a talk', [ETCD, 'employer?'], 'organisations', 'organisation:ovhcloud'],
    ['a talk', [ETCD, 'what day?'], 'talk', 'talk:kubecon-eu-2021/operating-etcd'],
    ['a talk', [ETCD, 'takeaways?'], 'facts', 'highlight:kubecon-eu-2021/d2-etcd-complex-to-operate'],
    ['a talk', ['razorpay talk', 'tools?'], 'tools', 'tool:razorpay-devstack'],
    ['a talk', ['razorpay talk', 'how did that work technically?'], 'talk', 'talk:kubecon-na-2021/razorpay-dev-stack'],
    ['a tool', ['what is keptn', 'still maintained?'], 'tool', 'tool:keptn'],
    ['a tool', ['what is contour', 'who demoed it?'], 'speakers', 'speaker:steve-sloka'],
    [
      'an edition',
      ['how many people came to kcd amsterdam', 'when was that?'],
      'edition',
      'edition:kcd-amsterdam-2023',
    ],
    ['a speaker', ['who gave the etcd talk', 'what was it about'], 'talk', 'talk:kubecon-eu-2021/operating-etcd'],
    ['a list', [CERN, 'second?'], 'talk', 'talk:kcd-amsterdam-2023/cern-kubernetes-openshift'],
    ['a list', [CERN, 'the dutch one'], 'talk', 'talk:kcd-amsterdam-2023/cern-kubernetes-openshift'],
    [
      'a trend',
      ['what was hot at kubecon eu 21', 'and in LA?'],
      'themes',
      'highlight:kubecon-na-2021/trend-observability-with-opentelemetry',
    ],
    [
      'a talk, to another of its company',
      ['cern drupal talk', 'other talks from that company?'],
      'talk',
      'talk:kcd-amsterdam-2023/cern-kubernetes-openshift',
    ],
    [
      'a person, to a namesake',
      ['what did Gijs Molenaar talk about', 'sorry, I meant the other Gijs'],
      'talk',
      'talk:kcd-amsterdam-2023/cloud-to-on-prem-and-back',
    ],
    ['a tool, to a comparison', ['what is flux', 'compare it with argo cd'], 'comparison', 'tool:flux'],
    ['a speaker', ['who gave the etcd talk', 'and the coredns one?'], 'speakers', 'speaker:yong-tang'],
  ])('of %s: goes on from it, %j', (_, turns, kind, lead) => {
    const answer = answered(...turns);
    expect({ kind: answer.kind, lead: answer.leads[0], goesOn: answer.understood.followUp }).toEqual({
      kind,
      lead,
      goesOn: true,
    });
  });

  it.each(['without keda', 'minus keda', 'not those with keda', 'which ones do not use keda'])(
    '%j: takes it away from the list before',
    (text) => {
      expect(answered('autoscaling talks', text).leads).toEqual(['talk:kubecon-eu-2021/autoscaling-stockx']);
    },
  );

  it('a fate of a list: is looked for in that list alone', () => {
    expect(answered('service meshes', 'which of them graduated').leads).not.toContain('tool:kubernetes');
    expect(answered('service meshes', 'which of them graduated').leads).toContain('tool:linkerd');
  });

  it.each([
    'what is falco',
    'nerdctl - what does it do',
    'Salman Iqbal, what was he on about',
    'which keynotes were there in Los Angeles',
    'gimme the sessions from the 3rd day of kubecon eu',
    'which tools are archived',
    'which themes stood out',
    'networking in amsterdam, but without the mesh ones',
    'ok, other topic: when was kubecon na 2021',
  ])('%j after another matter: begins anew', (text) => {
    const { leads, understood } = answered(ETCD, text);
    expect({ leads, goesOn: understood.followUp }).toEqual({ leads: answered(text).leads, goesOn: false });
  });

  it('what an answer does not have: is refused, and not looked for elsewhere', () => {
    expect(answered('razorpay talk', 'did they use kafka?').kind).toBe('no');
    expect(answered('what is falco', 'what is its licence?').kind).toBe('no');
  });

  it('after a no: is not about what was spoken of before that', () => {
    expect(answered(ETCD, 'who spoke about flagger', 'when was that?').leads).toEqual([]);
  });
});
