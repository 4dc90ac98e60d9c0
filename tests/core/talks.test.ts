import { describe, expect, it } from 'vitest';
import { findTalks, type TalkAnswer } from '../../src/core/talks.js';
import { bundledCatalog, bundledKnowledge } from '../support/bundled.js';

const find = (asked: string): TalkAnswer => findTalks(bundledKnowledge(), asked);
const slugs = (answer: TalkAnswer): string[] => {
  if (answer.kind === 'talk') return [answer.talk.slug];
  if (answer.kind === 'talks') return answer.talks.map(({ talk }) => talk.slug);
  return answer.kind === 'nearest' ? answer.talks.map(({ slug }) => slug) : [];
};

describe('findTalks', () => {
  it.each([
    ['Lessons Learned from Operating ETCD', 'kubecon-eu-2021/operating-etcd'],
    ['lessons learned operating', 'kubecon-eu-2021/operating-etcd'],
    ['gRPS Proxyless Service', 'kcd-amsterdam-2023/grpc-proxyless-service'],
    ['art of hiding', 'kubecon-eu-2021/art-of-hiding-yourself'],
    ['Pierre Zemb', 'kubecon-eu-2021/operating-etcd'],
    ['zemb', 'kubecon-eu-2021/operating-etcd'],
    ['Rastislav Szabó', 'kubecon-eu-2021/kubecarrier-multi-cluster'],
    ['szabo', 'kubecon-eu-2021/kubecarrier-multi-cluster'],
    ['Natalia Reka Ivanko', 'kubecon-eu-2021/uncovering-kubernetes-attack'],
    ['Kaslien Fields', 'kubecon-na-2021/road-to-multicluster'],
    ['Kaslin Feilds', 'kubecon-na-2021/road-to-multicluster'],
    ['razorpay', 'kubecon-na-2021/razorpay-dev-stack'],
    ['talks by Netflix', 'kubecon-eu-2021/sidecars-at-netflix'],
    ['migrating away from lambda', 'kcd-amsterdam-2023/lambda-to-kubernetes-jobs'],
    ['spotify backstage techdocs', 'kubecon-eu-2021/spotify-techdocs'],
  ])('%j: is one talk', (asked, slug) => {
    const answer = find(asked);
    expect(answer.kind === 'talk' ? answer.talk.slug : slugs(answer)).toBe(slug);
  });

  it('several: each with why, the strongest reason first', () => {
    const answer = find('etcd');
    expect(
      answer.kind === 'talks' &&
        answer.talks.map(({ talk, reasons }) => [talk.slug, ...reasons.map(({ kind }) => kind)]),
    ).toEqual([
      ['kubecon-eu-2021/operating-etcd', 'title'],
      ['kubecon-eu-2021/why-managed-kubernetes', 'tool'],
    ]);
  });

  it('edition and day: narrow what was asked', () => {
    expect(slugs(find('KubeCon EU 2021 day 3 security'))).toEqual(
      [
        'kubecon-eu-2021/hacking-kubernetes-for-beginners',
        'kubecon-eu-2021/art-of-hiding-yourself',
        'kubecon-eu-2021/uncovering-kubernetes-attack',
      ].sort(
        (a, b) =>
          slugs(find('KubeCon EU 2021 day 3 security')).indexOf(a) -
          slugs(find('KubeCon EU 2021 day 3 security')).indexOf(b),
      ),
    );
    expect(slugs(find('kcd'))).toHaveLength(12);
    expect(slugs(find('kubecon europe day 4'))).toHaveLength(11);
    expect(slugs(find('2021'))).toHaveLength(46);
  });

  it('conference, year or day that is not there: says so', () => {
    expect(find('kubecon 2022')).toMatchObject({ kind: 'outside', reason: 'edition', year: 2022 });
    expect(find('kubecon eu day 1')).toMatchObject({ kind: 'outside', reason: 'day', day: 1 });
    expect(find('kcd day 2')).toMatchObject({ kind: 'outside', reason: 'day', day: 2 });
  });

  it('false premise: no talk, and what there is elsewhere', () => {
    const answer = find('who from Netflix spoke at KCD Amsterdam');
    expect(answer).toMatchObject({ kind: 'nearest', talks: [] });
    expect(answer.kind === 'nearest' && answer.elsewhere.map(({ slug }) => slug)).toEqual([
      'kubecon-eu-2021/sidecars-at-netflix',
    ]);
  });

  it('words of the notes: used when no name or title fits', () => {
    const answer = find('vulnerable curl pipe scripts');
    expect(slugs(answer)[0]).toBe('kubecon-na-2021/safer-curl-bash');
  });

  it.each(['zzzz', '<@U1>', '\u202Eabc zzz', 'who'])('%j: gives no talk as the answer', (asked) => {
    expect(find(asked).kind).not.toBe('talk');
  });

  it('nothing: is nothing asked', () => {
    expect(find(' ')).toEqual({ kind: 'nothing-asked' });
  });

  it('asks: nine in ten of a talk find it among the first five', () => {
    const all = [...bundledCatalog().talks.values()].flatMap((talk) => talk.asks.map((ask) => ({ talk, ask })));
    const found = all.filter(({ talk, ask }) => slugs(find(ask)).slice(0, 5).includes(talk.slug));
    expect(found.length / all.length).toBeGreaterThan(0.9);
  });
});
