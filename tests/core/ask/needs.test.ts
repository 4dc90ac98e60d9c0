import { describe, expect, it } from 'vitest';
import { answered } from '../../support/ask.js';

describe('a need', () => {
  it.each([
    ['scale workers by how many messages are waiting', 'tool:keda'],
    ['our postgres schema changes are done by hand, could that be declared somewhere?', 'tool:schemahero'],
    ['which thing renews my tls certs without me', 'tool:cert-manager'],
    ['anyone know a product that trims our cluster spend by itself', 'tool:cast-ai'],
    ['restart the build and redeploy each time i hit save, options?', 'tool:devspace'],
  ])('%j: is met by the tool, however it is told', (text, tool) => {
    expect(answered(text).leads[0]).toBe(tool);
  });

  it.each([
    ['keep test namespaces from piling up, they should vanish after some hours', 'tool:kube-janitor'],
    ['we only guess requests and limits, what tells us good values', 'tool:goldilocks'],
    ['pods of our two clusters should reach each other without going outside, what to take', 'tool:submariner'],
    ['prometheus loses what is older than two weeks, we want to keep years. options?', 'tool:thanos'],
  ])('%j: is met by the tool with a sentence like it, not by one with its words here and there', (text, tool) => {
    expect(answered(text).leads[0]).toBe(tool);
  });

  it.each([
    ['sql ddl changes as crds, anything?', 'tool:schemahero'],
    [
      'lets say i want 30 almost identical argo apps, one per cluster, and im too lazy to copy paste',
      'tool:argo-applicationset',
    ],
    ['what would notice a shell opened in a production container?', 'tool:falco'],
    ['whats out there so i dont have to guess cpu/mem requests anymore', 'tool:goldilocks'],
    ['i wanna forward alerts of falco to our chat, whats the thing called', 'tool:falcosidekick'],
    ['schema migrations by yaml', 'tool:schemahero'],
  ])('%j: asked for in passing, with conditions or beside another tool, is met', (text, tool) => {
    expect(answered(text).leads[0]).toBe(tool);
  });

  it.each([
    ['every team uses a different monitoring sdk. one for all would be nice', 'tool:opentelemetry'],
    ['our certificates expired again and nobody noticed', 'tool:cert-manager'],
  ])('%j: a trouble that is only told is met by what helps with it', (text, tool) => {
    expect(answered(text).leads[0]).toBe(tool);
  });

  it('with alternatives of one category: names them beside the best', () => {
    expect(answered('we want to keep prometheus data for years, options?').leads).toEqual(
      expect.arrayContaining(['tool:thanos', 'tool:cortex', 'tool:m3']),
    );
  });

  it('of two tools that are named with a need beside them: is no comparison', () => {
    expect(answered('need workers to spin up off a rabbit/kafka queue instead of cpu, what is the go to').kind).toBe(
      'tools',
    );
  });

  it.each(['what helps with gdpr deletion requests', 'we want to run llms on gpus cheaply, what serves the models'])(
    '%j: with a word that neither records nor English know is refused',
    (text) => {
      expect(answered(text).kind).toBe('no');
    },
  );

  it('of more than a tool that is named: is met by another', () => {
    expect(answered('need prometheus + something to keep old data for years, options?').leads).not.toContain(
      'tool:prometheus',
    );
  });

  it.each(['our coffee machine is broken, options?', 'recommend a good restaurant near the venue'])(
    '%j: for what no record knows is refused',
    (text) => {
      expect(answered(text).kind).toBe('no');
    },
  );
});

describe('what was learnt', () => {
  it.each([
    ['thanos over m3 and cortex, on what grounds?', 'highlight:kubecon-eu-2021/d4-thanos-for-simplicity'],
    ['what spoke against ECS for firefly', 'highlight:kcd-amsterdam-2023/ecs-still-costly-for-firefly'],
  ])('%j: leads with the statement', (text, lead) => {
    expect(answered(text).leads[0]).toBe(lead);
  });
});

describe('what somebody said', () => {
  it.each([
    ['I overslept and missed Pierre Zemb. what did he have to tell?', 'talk:kubecon-eu-2021/operating-etcd'],
    ['Would you mind recapping Seth McCombs?', 'talk:kubecon-eu-2021/why-managed-kubernetes'],
    ['Kasleen Fields - topic?', 'talk:kubecon-na-2021/road-to-multicluster'],
    ['steve sloka talk in short, i came too late', 'talk:kubecon-eu-2021/contour-ingress-controller'],
  ])('%j: leads with the talk', (text, lead) => {
    expect(answered(text).leads[0]).toBe(lead);
  });

  it('of a matter that is not in the talk: is an honest no', () => {
    expect(answered('what did Dawn Foster say about quantum computing').kind).toBe('no');
  });
});

describe('a talk that is described', () => {
  it.each([
    ['a speaker compared thanos, m3 and cortex: title?', 'talk:kubecon-eu-2021/prometheus-under-load'],
    ['name of the one w/ spreadsheets being replaced by a portal?', 'talk:kubecon-na-2021/spotify-backstage'],
    [
      'find: intruder caught live with ebpf, the talk title please',
      'talk:kubecon-eu-2021/uncovering-kubernetes-attack',
    ],
    [
      "what's the title of that mesh talk that used no sidecar proxies at a streaming company",
      'talk:kcd-amsterdam-2023/grpc-proxyless-service',
    ],
  ])('%j: is told by its talk, whoever is named on the way', (text, lead) => {
    expect(answered(text).leads[0]).toBe(lead);
  });
});
