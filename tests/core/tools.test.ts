import { describe, expect, it } from 'vitest';
import { alternativesTo, findTools, type ToolAnswer } from '../../src/core/tools.js';
import { bundledCatalog, bundledKnowledge } from '../support/bundled.js';

const find = (asked: string): ToolAnswer => findTools(bundledKnowledge(), asked);
const names = (answer: ToolAnswer): string[] => {
  if (answer.kind === 'tool') return [answer.tool.name];
  return 'tools' in answer ? answer.tools.map(({ name }) => name) : [];
};

describe('findTools', () => {
  it.each([
    ['Contour', 'Contour', 'name'],
    ['  CONTOUR ', 'Contour', 'name'],
    ['argo-cd', 'Argo CD', 'name'],
    ['argocd', 'Argo CD', 'name'],
    ['argo', 'Argo CD', 'alias'],
    ['ketpn', 'Keptn', 'alias'],
    ['Treafik', 'Traefik', 'alias'],
    ['otel', 'OpenTelemetry', 'alias'],
    ['k8s', 'Kubernetes', 'alias'],
    ['spire', 'SPIRE', 'name'],
    ['kubejanitor', 'kube-janitor', 'name'],
    ['dnscat', 'dnscat2', 'alias'],
    ['gRPS', 'gRPC', 'alias'],
    ['magnum', 'OpenStack Magnum', 'alias'],
    ['whats contour?', 'Contour', 'name'],
    ['what is the Contour project', 'Contour', 'name'],
    ['what happened to keptn?', 'Keptn', 'name'],
    ['contuor', 'Contour', 'spelling'],
    ['promethues', 'Prometheus', 'spelling'],
    ['opentelmetry', 'OpenTelemetry', 'spelling'],
  ])('%j: is %s, by its %s', (asked, name, by) => {
    const answer = find(asked);
    expect(answer.kind === 'tool' ? [answer.tool.name, answer.by] : answer.kind).toEqual([name, by]);
  });

  it('beginning of several names: gives them to choose from, and no card', () => {
    expect(find('jaeger op').kind).toBe('choices');
    expect(names(find('jaeger op'))[0]).toBe('Jaeger Operator');
    expect(names(find('opens'))).toEqual(['Red Hat OpenShift', 'OKD', 'OpenStack Magnum']);
  });

  it.each(['not archived', 'service mesh not archived', 'non archived gitops'])(
    '%j: never gets the opposite',
    (asked) => {
      expect(find(asked).kind).not.toBe('group');
    },
  );

  it('word of other names: is no slip for an alias', () => {
    expect(find('cluster').kind).toBe('choices');
    expect(names(find('cluster'))).toContain('Cluster API');
  });

  it('short name with an error: is offered, never shown as the answer', () => {
    expect(find('helmm').kind).toBe('tool');
    expect(find('hem').kind).toBe('choices');
    expect(names(find('hem'))).toContain('Helm');
  });

  it.each([
    ['service mesh', 'category', ['Istio', 'Linkerd', 'Google Traffic Director', 'AWS App Mesh']],
    ['server mesh', 'category', ['Istio', 'Linkerd']],
    ['storage', 'category', ['Rook', 'Ceph', 'Kubestr', 'Amazon S3']],
    ['gitops tools', 'category', ['Argo CD', 'Flux']],
    ['chaos', 'category', ['LitmusChaos']],
    ['devex', 'topic', ['Backstage', 'Telepresence']],
  ])('%j: lists the tools of a %s', (asked, kind, some) => {
    const answer = find(asked);
    expect(answer.kind === 'group' ? answer.groups[0]?.kind : answer.kind).toBe(kind);
    expect(names(answer)).toEqual(expect.arrayContaining(some));
  });

  it.each([
    'flux vs argo cd',
    'flux, argo cd',
    'flux or argo cd',
    'flux versus argocd',
    'compare flux and argo',
    'Flux VS. Argo',
  ])('%j: compares the two', (asked) => {
    const answer = find(asked);
    expect(answer.kind).toBe('comparison');
    expect(names(answer)).toEqual(['Flux', 'Argo CD']);
  });

  it('comparison: says what it does not know and what is over four', () => {
    expect(find('k8s vs nomad')).toMatchObject({ kind: 'comparison', unknown: ['nomad'], leftOut: [] });
    expect(find('istio, linkerd, cilium, envoy, contour')).toMatchObject({
      kind: 'comparison',
      unknown: [],
      leftOut: ['Contour'],
    });
    expect(find('nomad vs consul connect mesh thing').kind).not.toBe('tool');
  });

  it('need: offers the tools that meet it', () => {
    expect(names(find('turn off unused resources'))[0]).toBe('kube-janitor');
    expect(names(find('see my storage options'))[0]).toBe('Kubestr');
    expect(names(find('how do I stop or start a queue consumer by backlog'))).not.toContain('Nameless');
  });

  it.each(['nomad', 'argo tunnel zzz', 'zzzz', '—', '🙂', '\u0000', '<!channel>', 'windows 95'])(
    '%j: is unknown, and never a card',
    (asked) => {
      expect(find(asked).kind).not.toBe('tool');
    },
  );

  it('nothing: is nothing asked', () => {
    expect(find('   ')).toEqual({ kind: 'nothing-asked' });
  });

  it('asks: every one of a tool finds it among the first five', () => {
    const missed = [...bundledCatalog().tools.values()].flatMap((tool) =>
      tool.asks.filter((ask) => !names(find(ask)).includes(tool.name)).map((ask) => `${tool.name}: ${ask}`),
    );
    expect(missed).toEqual([]);
  });
});

describe('alternativesTo', () => {
  it('tool: others of its category, none of its own parts', () => {
    const argo = bundledCatalog().tools.get('argo-cd');
    expect(argo && alternativesTo(argo).map(({ name }) => name)).toEqual(['Flux', 'ApplicationSet generators']);
  });
});
