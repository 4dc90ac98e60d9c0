import { describe, expect, it } from 'vitest';
import { answered } from '../../support/ask.js';

describe('what a question takes for granted', () => {
  it.each([
    ['why was flux archived'],
    ['why did CERN leave OpenShift'],
    ['why did spotify go back from traffic director to istio?'],
    ['which version of kubernetes does cern run'],
    ['in which year was Razorpay founded'],
    ['how many nodes does Spotify have'],
    ['can you paste the rule that CERN used in OPA'],
    ['what is Tom Kerkhove’s conclusion on KEDA'],
    ['did Netflix use Istio?'],
    ['is there an argo rollouts session'],
    ['best talks from valencia?'],
    ['how was kubecon the year before last?'],
    ['who is the CEO of Spotify'],
    ['kubernetes 1.30 release notes'],
    ['what did dapr 1.5 bring'],
    ['which company runs the biggest cluster'],
    ['which talk had the most attendees'],
    ['what happened to open service mesh'],
    ['is argo image updater maintained'],
    ['what did the Dutch police do'],
    ['who complained about helm'],
    ['does anyone use crossplane in production'],
    ['is it true that netflix dropped kubernetes'],
    ['what are the security bugs in thanos'],
    ['who founded cilium'],
    ['why did Spotify embrace Istio'],
    ['which firms gave up on service mesh'],
    ['Does Salesforce use Flux or Argo?'],
    ['which database does Salesforce use'],
    ['top five talks please'],
    ['which tool was recommended most often'],
    ['who is opposed to Backstage?'],
    ['Which speakers were sceptical about eBPF?'],
    ['who organised kcd amsterdam'],
    ['what alert threshold did Pierre Zemb recommend for etcd?'],
    ['What did Squarespace’s speaker explain?'],
    ['Which talk did Hugo Martins give?'],
    ['throughput of Linkerd vs Istio'],
    ['when was the CNCF founded'],
  ])('%j: is refused when no record says so', (text) => {
    const { kind, leads } = answered(text);
    expect({ kind, leads }).toEqual({ kind: 'no', leads: [] });
  });

  it.each([
    ['why did Firefly leave Lambda?', 'highlight:kcd-amsterdam-2023/firefly-left-lambda-for-ecs'],
    ['why was keptn archived', 'tool:keptn'],
    ['how many cores has Picnic', 'highlight:kcd-amsterdam-2023/picnic-cpu-ram-storage-size'],
    ['what hardware does picnic use on EKS', 'highlight:kcd-amsterdam-2023/picnic-returned-to-eks-graviton'],
    ['what was new in cilium 1.13', 'highlight:kcd-amsterdam-2023/cilium-can-replace-ingress-controller'],
    ['most common gitops solution?', 'highlight:kcd-amsterdam-2023/argo-cd-most-used-gitops'],
    ['what happened to app mesh', 'tool:app-mesh'],
    ['who complained about the ingress resource', 'speaker:ara-pulido'],
    ['which company went back to AWS', 'organisation:picnic'],
    ['which mesh does Spotify use', 'highlight:kcd-amsterdam-2023/spotify-traffic-director-no-sidecars'],
    ['did anyone criticise operators', 'highlight:kcd-amsterdam-2023/operators-powerful-but-sharp'],
    ['best session according to hugo', 'highlight:kubecon-eu-2021/d3-managed-kubernetes-favourite-session'],
    ['when did openssf start', 'highlight:kubecon-na-2021/open-source-security-foundation-announced'],
    ['picnic cluster size?', 'highlight:kcd-amsterdam-2023/picnic-cpu-ram-storage-size'],
    ['was it around 500 people in amsterdam', 'edition:kcd-amsterdam-2023'],
    ['does any company use spiffe', 'highlight:kubecon-na-2021/squarespace-uses-spiffe-and-spire'],
    ['Where was KubeCon EU 2022 to be held?', 'highlight:kubecon-na-2021/next-european-kubecon-in-valencia'],
  ])('%j: is answered when a record does', (text, lead) => {
    expect(answered(text).leads[0]).toBe(lead);
  });
});
