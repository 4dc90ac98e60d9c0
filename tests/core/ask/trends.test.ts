import { describe, expect, it } from 'vitest';
import type { Highlight } from '../../../src/catalog/catalog.js';
import { type Answer, answerQuestion } from '../../../src/core/ask/answer-question.js';
import { statedPages } from '../../../src/core/ask/stated-pages.js';
import { TODAY } from '../../support/ask.js';
import { bundledKnowledge } from '../../support/bundled.js';

const asked = (text: string): Answer => answerQuestion(bundledKnowledge(), { text, today: TODAY });

describe('trends', () => {
  it.each([
    ['what dropped off the radar after 2021', 'fading'],
    ['whats fading 21 -> 23', 'fading'],
    ['what is fading, i.e. was present in 2021 and absent in Amsterdam', 'fading'],
    ['what was new in 2023 that nobody spoke of in 2021', 'rising'],
    ['what is new in amsterdam that was missing in 2021', 'rising'],
  ])('%j: is the topics that were %s', (text, direction) => {
    expect(asked(text)).toMatchObject({ kind: 'themes', asked: direction });
  });

  it.each([
    ['gitops - up or down over the 3 confs', 'topic:gitops'],
    ['did sidecars come and go', 'topic:sidecars'],
    ['internal dev platforms, hot or not in 2021', 'topic:internal-platforms'],
  ])('%j: follows the topic', (text, topic) => {
    expect(asked(text)).toMatchObject({ kind: 'trend' });
    expect(asked(text).leads).toContain(topic);
  });

  it.each([
    'themes kubecon na 2021',
    'what was everybody speaking of in LA',
    'top 3 trends LA',
    'biggest talking points at the american event',
    'which subjects prevailed in Los Angeles?',
    'what kept coming up in LA',
    'what did folks obsess over in Los Angeles',
    'what got people excited in LA',
  ])('%j: names every trend that the writer of the edition saw', (text) => {
    const all = [...bundledKnowledge().catalog.highlights.values()]
      .filter(({ kind, edition }) => kind === 'theme' && edition.slug === 'kubecon-na-2021')
      .map(({ slug }) => `highlight:${slug}`);
    expect(
      asked(text)
        .leads.filter((id) => id.startsWith('highlight:'))
        .toSorted(),
    ).toEqual(all.toSorted());
  });

  it.each([
    ['which topics vanished after 2021', 'fading'],
    ['what came up new in 2023 compared to 2021', 'rising'],
    ['which subjects were there at all three conferences', 'everywhere'],
    ['which topics were bigger in 2021', 'fading'],
    ['what changed between 2021 and 2023', 'changed'],
    ['themes cropping up between eu21 and ams23', 'rising'],
    ['what did people stop talking about after 2021', 'fading'],
    ['topics that were hot in 2021 but not in 2023', 'fading'],
    ['what was nobody talking about any more in 2023', 'fading'],
    ['what theme ran through all three conferences', 'everywhere'],
    ['how do the three conferences differ in their topics', 'changed'],
    ['which topics were up and which down by 2023', 'changed'],
    ['which topics dropped out after LA', 'fading'],
    ['big themes in Amsterdam as per the write-up', 'stated'],
  ])('%j: is told by what is told of each topic (%s)', (text, direction) => {
    const answer = asked(text);
    expect(answer.kind === 'themes' ? answer.asked : answer.kind).toBe(direction);
  });

  it.each([
    ['ebpf 21 vs 23', 'topic:ebpf'],
    ['is service mesh losing steam?', 'topic:service-mesh'],
    ['is flux growing', 'tool:flux'],
    ["what's everyone saying about service mesh these days", 'topic:service-mesh'],
    ['is service mesh still a thing', 'topic:service-mesh'],
    ['where is ebpf going', 'topic:ebpf'],
    ['what comes after gitops', 'topic:gitops'],
    ['sidecars: dying or thriving?', 'topic:sidecars'],
    ['has backstage caught on', 'tool:backstage'],
    ['are service meshes on their way out?', 'topic:service-mesh'],
    ['is cost a bigger topic in 2023 than in 2021', 'topic:cost'],
    ['was there a movement to hide kubernetes in europe', 'highlight:kubecon-eu-2021/d3-tools-hide-kubernetes'],
    ['did the Amsterdam notes think argo cd would last', 'highlight:kcd-amsterdam-2023/trend-argo-cd-here-to-stay'],
    ['what did tibo think about ebpf', 'highlight:kcd-amsterdam-2023/ebpf-making-waves'],
    ['what did Hugo Martins predict', 'highlight:kubecon-eu-2021/d2-platform-trends-accelerate'],
    ['whose year was 2021, as the notes have it', 'highlight:kubecon-na-2021/trend-year-of-the-developer'],
    ['why does 2021 belong to the devs', 'highlight:kubecon-na-2021/trend-year-of-the-developer'],
    ['were folks in LA anxious about tampered builds', 'highlight:kubecon-na-2021/trend-supply-chain-security'],
    ['did the writer see a shift towards many regions', 'highlight:kubecon-eu-2021/d2-multi-everything'],
    ['which two topics ruled the spring event', 'highlight:kubecon-eu-2021/d2-gitops-and-internal-platforms'],
    ['which tools nobody mentioned any more in LA', 'highlight:kubecon-na-2021/garden-tilt-skaffold-not-heard-of'],
  ])('%j: is led by %s', (text, lead) => {
    expect(asked(text).leads[0]).toBe(lead);
  });
});

describe('how a topic went', () => {
  it('in all conferences: those that most writers called a trend go first', () => {
    expect(asked('which topic came back at all three conferences').leads[0]).toBe('topic:gitops');
  });

  it('at one conference: is set against the others, and none of its talks are told as well', () => {
    const answer = asked('is tracing still a topic in Amsterdam');
    const counts =
      answer.kind === 'trend' ? answer.editions.map(({ edition, talks }) => [edition.slug, talks.length]) : [];
    expect(counts).toEqual([
      ['kubecon-eu-2021', 0],
      ['kubecon-na-2021', 3],
      ['kcd-amsterdam-2023', 0],
    ]);
  });
});

describe('statedPages', () => {
  const highlight = bundledKnowledge().catalog.highlights.get('kubecon-na-2021/trend-supply-chain-security');
  const of = (letters: number): Highlight[] =>
    highlight ? [{ ...highlight, statement: 'a'.repeat(letters), tools: [] }] : [];

  it('statements that do not fit: are on the next page, and one too long has its own', () => {
    const [short, long, huge] = [of(100), of(700), of(3000)];
    const pages = statedPages([...short, ...long, ...long, ...huge, ...short]);
    expect(pages).toEqual([[...short, ...long], long, huge, short]);
  });
});

describe('trends that nobody noted', () => {
  it.each([
    'was quantum computing a trend in LA',
    'what was the most popular talk',
    'was AI a trend',
    'was sustainability a hot topic',
    'was 2021 the year of webassembly',
    'is wasm taking off',
    'was gaming on kubernetes growing between 2021 and 2023',
  ])('%j: is an honest no', (text) => {
    expect(asked(text).kind).toBe('no');
  });
});

describe('conferences without notes', () => {
  it.each([
    ['kubecon eu 2022 city?', 'highlight:kubecon-na-2021/next-european-kubecon-in-valencia'],
    [
      'where was the kubecon after los angeles supposed to be?',
      'highlight:kubecon-na-2021/next-american-kubecon-in-detroit',
    ],
    ['after LA, in what city would europe host?', 'highlight:kubecon-na-2021/next-european-kubecon-in-valencia'],
    [
      'when did the dutch community last gather before 2023',
      'highlight:kcd-amsterdam-2023/previous-dutch-community-day',
    ],
    ['how long since the last dutch gathering', 'highlight:kcd-amsterdam-2023/previous-dutch-community-day'],
    ['which american city would follow LA', 'highlight:kubecon-na-2021/next-american-kubecon-in-detroit'],
    [
      'which spanish city would host the next european one',
      'highlight:kubecon-na-2021/next-european-kubecon-in-valencia',
    ],
    ['were the sessions at LA live or taped', 'highlight:kubecon-na-2021/half-of-sessions-pre-recorded'],
    ['was there a dutch kcd before 2023?', 'highlight:kcd-amsterdam-2023/previous-dutch-community-day'],
    ['how big was the 2019 kcd', 'highlight:kcd-amsterdam-2023/kcd-doubled-since-2019'],
  ])('%j: is answered with the statement that tells of it', (text, lead) => {
    expect(asked(text).leads).toEqual([lead]);
  });

  it.each([
    'what talks were there at kubecon eu 2022',
    'how many people attended kubecon eu 2022',
    'KCD amsterdam 2024 date',
  ])('%j: is an honest no, as nothing tells of that', (text) => {
    expect(asked(text).kind).toBe('no');
  });

  it.each([
    'kcd month',
    'was amsterdam remote or face to face',
    'was the february thing in a building or on zoom',
    'whereabouts did the 2023 meetup take place',
    'how many heads turned up in Amsterdam',
    'Visitors of the Dutch one? It is for a slide.',
  ])('%j: is answered by the edition', (text) => {
    expect(asked(text).leads).toEqual(['edition:kcd-amsterdam-2023']);
  });
});

describe('the conference before another', () => {
  it('asked for by the one it came before: is not that one', () => {
    expect(asked('where was kubecon before los angeles').leads).toEqual(['edition:kubecon-eu-2021']);
  });
});

describe('figures', () => {
  it.each([
    ['number of cncf projects', 'highlight:kubecon-na-2021/cncf-had-over-130-projects'],
    ['latency of the picnic conveyors', 'highlight:kcd-amsterdam-2023/picnic-latency-under-100-ms'],
    ['kep backlog size LA', 'highlight:kubecon-na-2021/kubernetes-had-170-open-keps'],
    ['picnic ram gb', 'highlight:kcd-amsterdam-2023/picnic-cpu-ram-storage-size'],
    ['how many drupals run at cern', 'highlight:kubecon-eu-2021/d2-cern-1500-drupal-sites'],
    ['how much $$ did the ossf collect', 'highlight:kubecon-na-2021/openssf-raised-ten-million-dollars'],
  ])('%j: is led by %s', (text, lead) => {
    expect(asked(text).leads[0]).toBe(lead);
  });

  it.each([
    'how many pods does picnic run',
    'how many nodes at netflix',
    'how many nodes does picnic have',
    'how many sidecars does netflix run',
    'how many visitors from Germany were in Amsterdam',
    'how many people sat in the etcd session',
    'how many days does it take to upgrade okd',
  ])('%j: is an honest no, as no statement has that figure', (text) => {
    expect(asked(text).kind).toBe('no');
  });
});

describe('disputes', () => {
  it.each([
    [
      "I heard 110 cncf projects, the notes say 130. who's right?",
      'highlight:kubecon-na-2021/cncf-had-over-130-projects',
    ],
    ['was it shopify that open sourced backstage?', 'highlight:kubecon-na-2021/spotify-open-sourced-backstage'],
    ['cncf projects: notes say 130+. legit?', 'highlight:kubecon-na-2021/cncf-had-over-130-projects'],
    ["Isn't Backstage from Spotify rather than Shopify?", 'highlight:kubecon-na-2021/spotify-open-sourced-backstage'],
    ['linkerd faster than istio: fact or marketing?', 'highlight:kubecon-na-2021/linkerd-called-faster-than-istio'],
    ['24 or 30 donors for openssf?', 'highlight:kubecon-na-2021/openssf-raised-ten-million-dollars'],
    ['is config connector open source or not', 'highlight:kubecon-na-2021/config-connector-was-not-open-source'],
    ['python: official otel SDK or beta?', 'highlight:kubecon-na-2021/opentelemetry-sdk-languages-in-2021'],
  ])('%j: is led by the statement that is disputed', (text, lead) => {
    expect(asked(text).leads[0]).toBe(lead);
  });

  it('two sides: what is said is told, and not only by whom', () => {
    expect(asked('who argued for automating everything and who against').kind).toBe('facts');
  });

  it('a claim that nothing speaks of: is not met by whatever else is told of the name', () => {
    expect(asked('is it true that salesforce bought kubernetes').kind).toBe('no');
  });

  it('a bare doubt: is not answered with any dispute there is', () => {
    expect(asked('is that right?').leads).toEqual([]);
  });
});
