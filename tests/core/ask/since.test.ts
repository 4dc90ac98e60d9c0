import { describe, expect, it } from 'vitest';
import { answered } from '../../support/ask.js';

describe('what became of tools', () => {
  it.each([
    ['openmetrics, does this still live?', 'tool:openmetrics'],
    ['should one still use kubefed', 'tool:kubefed'],
    ['did Netflix’s container thing survive', 'tool:titus'],
    ['spotifys homegrown system, what happened to it', 'tool:helios'],
    ['what happened with google’s mesh product', 'tool:traffic-director'],
    ['has linkerd reached the highest level', 'tool:linkerd'],
    ['was flux promoted after DoD spoke about it', 'tool:flux'],
    ['ms bridge vscode ext still usable?', 'tool:bridge-to-kubernetes'],
    ['kubefed, something one can use in 2026?', 'tool:kubefed'],
    ['dapr maturity now', 'tool:dapr'],
    ['is app mesh going away', 'tool:app-mesh'],
    ['aws mesh eol when', 'tool:app-mesh'],
    ['can I still install bridge to kubernetes', 'tool:bridge-to-kubernetes'],
    ['We run Keptn in production; should we worry?', 'tool:keptn'],
    ['who maintains keptn now', 'tool:keptn'],
    ['was traffic director renamed', 'tool:traffic-director'],
    ['that format that came out of prometheus, does it still exist today?', 'tool:openmetrics'],
    ['the vault plugin for argo cd, is that still maintained', 'tool:argocd-vault-plugin'],
    ['can i still install this ms extension, bridge to k8s?', 'tool:bridge-to-kubernetes'],
    ['are sidecars native now', 'tool:kep-753'],
    ['how is crossplane doing', 'tool:crossplane'],
    ['Crossplane then and now', 'tool:crossplane'],
    ['can I still bet on App Mesh', 'tool:app-mesh'],
    ['should one still build upon Kubecarrier', 'tool:kubecarrier'],
    ['did microsoft axe bridge to kubernetes by now', 'tool:bridge-to-kubernetes'],
    ['how far did litmus get', 'tool:litmus'],
    ['when was keptn shelved', 'tool:keptn'],
    ['does AWS still offer app mesh?', 'tool:app-mesh'],
    ["Amazon's own mesh, when do they pull the plug?", 'tool:app-mesh'],
    ['Is the VS Code extension for redirecting services still maintained?', 'tool:bridge-to-kubernetes'],
  ])('%j: is answered by what became of it', (text, lead) => {
    const answer = answered(text);
    expect({ lead: answer.leads[0], asked: answer.kind === 'tool' ? answer.asked : answer.kind }).toEqual({
      lead,
      asked: 'since',
    });
  });

  it.each(['what is kcp', 'what can I use keptn for', 'who spoke about keda'])('%j: is another question', (text) => {
    expect(answered(text).understood.intents).not.toContain('since');
  });

  it.each(['is flagger still alive?', 'is docker swarm dead'])('%j: nothing is said of a tool nobody knows', (text) => {
    expect(answered(text).leads).toEqual([]);
  });

  it('a fate after a conference, before it, and in a year: is told by its day', () => {
    expect(answered('what graduated since los angeles?').leads).not.toContain('tool:kubernetes');
    expect(answered('what graduated since los angeles?').leads).toContain('tool:istio');
    expect(answered('which graduated before kubecon na').leads).toContain('tool:kubernetes');
    expect(answered('which graduated before kubecon na').leads).not.toContain('tool:istio');
    expect(answered('which projects graduated after the events').leads).toContain('tool:flux');
  });

  it('renamed tools: are listed, without a name', () => {
    expect(answered('what has been renamed since').leads).toContain('tool:traffic-director');
  });

  it.each([
    ['which service meshes are still alive', 'tool:istio', 'tool:app-mesh'],
    ['which projects joined the CNCF since 2022', 'tool:istio', 'tool:kubernetes'],
    ['which of the sandbox ones made it', 'tool:backstage', 'tool:prometheus'],
    ['which sandbox projects never left the sandbox', 'tool:porter', 'tool:backstage'],
    ['which things from LA went up a level since', 'tool:argo-cd', 'tool:kubernetes'],
    ['Which tools from europe were discontinued? we clean up our stack', 'tool:keptn', 'tool:openmetrics'],
    ['which sandbox projects got promoted', 'tool:backstage', 'tool:porter'],
    ['which tool is called differently today', 'tool:traffic-director', 'tool:keptn'],
    ['which tools lost their support in 2026', 'tool:app-mesh', 'tool:keptn'],
    ['what graduated last year', 'tool:crossplane', 'tool:kubernetes'],
    ['which projects graduated since 2021', 'tool:flux', 'tool:prometheus'],
  ])('%j: lists %s, and not %s', (text, listed, other) => {
    const { named } = answered(text);
    expect({ listed: named.includes(listed), other: named.includes(other) }).toEqual({ listed: true, other: false });
  });

  it('whether a company still does something: is not what became of a tool', () => {
    expect(answered('is Salesforce still running sidecars').kind).not.toBe('tool');
  });

  it('a word of a tool of which nothing later is known: is an honest no', () => {
    expect(answered('is vault still open source').leads).toEqual([]);
  });
});
