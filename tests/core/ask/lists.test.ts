import { describe, expect, it } from 'vitest';
import { answerQuestion } from '../../../src/core/ask/answer-question.js';
import { TODAY } from '../../support/ask.js';
import { bundledKnowledge } from '../../support/bundled.js';

const asked = (text: string) => answerQuestion(bundledKnowledge(), { text, today: TODAY });
const leads = (text: string): readonly string[] => asked(text).leads;

describe('lists', () => {
  it.each([
    ['everything from day 4', 'all talks of day 4'],
    ['Netflix, all of it, both years, for a logo slide', 'talks of Netflix'],
    ['anything from datadog employees', 'talks by datadog'],
    ['I am preparing a reading list on tracing. Which sessions in LA dealt with it?', 'tracing talks in LA'],
    ['microsoft + google sessions', 'talks by microsoft or google'],
    ['security in amsterdam', 'security talks of amsterdam'],
    ['prometheus talks in eu21', 'prometheus talks of kubecon eu 2021'],
    ['talks touching money', 'talks on cost'],
    ['sessions concerning the expense of running clusters', 'talks on cost'],
    ['all presentations on safety, both years', 'talks on security'],
    ['I would like to receive a full inventory of the demos', 'list of demos'],
    ['list for me the service meshes, I mean the products', 'service mesh tools'],
    ['name the logging agents that came up', 'logging tools'],
  ])('%j: is the list of %j', (text, plain) => {
    expect(leads(text).length).toBeGreaterThan(0);
    expect(leads(text)).toEqual(leads(plain));
  });

  it.each([
    ['sidecar talks in eu 2021 without netflix', 'talk:kubecon-eu-2021/sidecars-at-netflix'],
    ['networking in amsterdam, but without the mesh ones', 'talk:kcd-amsterdam-2023/service-mesh-without-mess'],
    ['ebpf talks that have nothing to do with cilium', 'talk:kcd-amsterdam-2023/service-mesh-without-mess'],
    ['security talks minus day 3', 'talk:kubecon-eu-2021/art-of-hiding-yourself'],
    [
      'give me the talks from Amsterdam that do not concern the network nor the meshes',
      'talk:kcd-amsterdam-2023/service-mesh-without-mess',
    ],
    ['talks of day 4 leaving aside anything about security', 'talk:kubecon-eu-2021/isolate-users-user-namespaces'],
    ['which sessions from day 3 are free of security', 'talk:kubecon-eu-2021/art-of-hiding-yourself'],
    ['amsterdam networking sessions, spare me the mesh stuff', 'talk:kcd-amsterdam-2023/service-mesh-without-mess'],
  ])('%j: names nothing of what was taken away', (text, away) => {
    expect(leads(text).length).toBeGreaterThan(0);
    expect(leads(text)).not.toContain(away);
  });

  it.each([
    ['CNCF projects named in Amsterdam', 'tool:argo-cd', 'tool:git'],
    ['which tools from Amsterdam are not CNCF', 'tool:git', 'tool:argo-cd'],
    ['all sandbox projects, no archived ones', 'tool:pixie', 'tool:openmetrics'],
    ['graduated projects, leave out Kubernetes', 'tool:argo-cd', 'tool:kubernetes'],
    [
      'gitops talks, but leave Europe 2021 out',
      'talk:kubecon-na-2021/secrets-gitops-way',
      'talk:kubecon-eu-2021/dod-flux-compliance',
    ],
    ['companies that spoke in both 2021 and 2023', 'organisation:cern', 'organisation:netflix'],
  ])('%j: has %s and not %s', (text, has, away) => {
    expect(leads(text)).toContain(has);
    expect(leads(text)).not.toContain(away);
  });

  it('speakers of several conferences: are refused where there are none', () => {
    expect(asked('who spoke in both KubeCons').kind).toBe('no');
  });

  it('a plain word that a topic goes by: shuts nothing out beside another topic, and is asked of people', () => {
    expect(leads('which talk was about a threat detection platform')).toEqual(leads('threat detection talks'));
    expect(asked('who at Intel talked about mesh').kind).toBe('no');
  });

  it('without, after a thing: describes it and takes nothing away', () => {
    expect(asked('the talk on grpc without proxies').understood.not).toEqual([]);
  });

  it('a negated verb: takes nothing away', () => {
    expect(leads('I could not join the session of Jasmine James. What did she cover?')).toEqual([
      'talk:kubecon-na-2021/human-centered-developer-experience',
    ]);
  });

  it('a thing without itself: is an honest no', () => {
    expect(asked('argo talks without argo').kind).toBe('no');
  });

  it('tools of a company: are those of its talks', () => {
    const { kind, leads: tools } = asked('which tools did the razorpay guys use? all');
    expect({ kind, has: tools.includes('tool:devspace') }).toEqual({ kind: 'tools', has: true });
  });

  it('companies of a country: are not those that spoke there', () => {
    const answer = asked('which dutch companies spoke?');
    expect(answer.kind === 'no' && answer.reason).toEqual({ of: 'left-out', what: 'country' });
  });
});
