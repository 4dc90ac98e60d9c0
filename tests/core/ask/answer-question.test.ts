import { describe, expect, it } from 'vitest';
import type { Highlight } from '../../../src/catalog/catalog.js';
import { type Answer, answerQuestion } from '../../../src/core/ask/answer-question.js';
import { statedPages } from '../../../src/core/ask/stated-pages.js';
import { TODAY } from '../../support/ask.js';
import { bundledKnowledge } from '../../support/bundled.js';

/** The answer to the last of several turns of one conversation. */
const asked = (...turns: string[]): Answer => {
  let answer: Answer | undefined;
  for (const text of turns) answer = answerQuestion(bundledKnowledge(), { text, today: TODAY, focus: answer?.focus });
  if (!answer) throw new Error('no turn');
  return answer;
};

describe('answerQuestion', () => {
  it.each([
    ['which talk was about etcd?', 'talk', 'talk:kubecon-eu-2021/operating-etcd'],
    ['wich talk was abuot etcd 🙏', 'talk', 'talk:kubecon-eu-2021/operating-etcd'],
    ['who gave the etcd talk', 'speakers', 'speaker:pierre-zemb'],
    ['what is falco?', 'tool', 'tool:falco'],
    ['did cilium graduate', 'tool', 'tool:cilium'],
    ['Datadog sessions', 'talks', 'talk:kubecon-eu-2021/hacking-kubernetes-for-beginners'],
    ['flux vs argo cd', 'comparison', 'tool:flux'],
    ['is gitops growing over the years?', 'trend', 'topic:gitops'],
    ['when was kubecon eu 2021', 'edition', 'edition:kubecon-eu-2021'],
    ['how many drupal sites has cern', 'facts', 'highlight:kubecon-eu-2021/d2-cern-1500-drupal-sites'],
  ])('%j: is answered by %s, led by %s', (text, kind, lead) => {
    const answer = asked(text);
    expect({ kind: answer.kind, lead: answer.leads[0] }).toEqual({ kind, lead });
  });

  it.each([
    ['who from Netflix spoke in Amsterdam?', 'together'],
    ['talks of kubecon paris 2024', 'edition'],
    ['sessions of day 1 of kubecon eu', 'edition'],
    ["Kelsey Hightower's session", 'name'],
    ['what did they say about kyverno', 'name'],
    ['who gave the carvel demo', 'left-out'],
    ['what is the monthly fee of cast ai', 'left-out'],
    ['how old is Sarah Polan', 'left-out'],
    ['write me a helm chart for redis', 'errand'],
    ['what is 2+2', 'words'],
  ])('%j: is an honest no (%s) that leads with nothing', (text, of) => {
    const answer = asked(text);
    expect(answer.kind === 'no' ? { of: answer.reason.of, leads: answer.leads } : answer.kind).toEqual({
      of,
      leads: [],
    });
  });

  it.each(['thank you!', 'hello there', 'you stupid bot', 'are you a human?', 'ok cool', '🙌'])(
    '%j: is small talk',
    (text) => {
      expect(asked(text).kind).toBe('small-talk');
    },
  );

  it('exclusion: never names what was asked away', () => {
    const answer = asked('service meshes, not istio');
    expect(answer.leads).toContain('tool:linkerd');
    expect(answer.named).not.toContain('tool:istio');
  });

  it('why not: is about the thing, and takes nothing away', () => {
    expect(asked('why not istio at spotify').understood.not).toEqual([]);
  });

  it.each([
    ['who gave it?', ['which talk was about etcd?', 'who gave it?'], 'speaker:pierre-zemb'],
    [
      'and in 2023?',
      ['what did CERN show in 2021?', 'and in 2023?'],
      'talk:kcd-amsterdam-2023/cern-kubernetes-openshift',
    ],
    ['the second one', ['talks of cern', 'the second one'], 'talk:kcd-amsterdam-2023/cern-kubernetes-openshift'],
    ['and kui?', ['is titus still maintained', 'and kui?'], 'tool:kui'],
  ])('follow-up %j: goes on from the answer before', (_, turns, lead) => {
    expect(asked(...turns).leads).toContain(lead);
  });

  it('more: shows what came after the page before, until nothing is left', () => {
    const list = 'all talks of kcd amsterdam';
    const first = asked(list).leads;
    expect(asked(list, 'more').leads).toEqual(first.slice(8));
    expect(asked(list, 'more', 'more')).toMatchObject({ kind: 'small-talk', of: 'no-more', leads: [] });
  });

  it.each([
    ['who spoke at kubecon eu 2021?', 'speaker:'],
    ['which companies spoke in amsterdam?', 'organisation:'],
  ])('more after %j: goes on where its page ended', (list, kind) => {
    const all = asked(list).leads.filter((id) => id.startsWith(kind));
    expect(all.length).toBeGreaterThan(10);
    const rest = asked(list, 'more').leads.filter((id) => id.startsWith(kind));
    expect(rest).toEqual(all.slice(10, 60));
  });

  it('more after trends: goes on with those that were not shown, until nothing is left', () => {
    const list = 'what was hot at the european one in 2021';
    const statements = (...turns: string[]): readonly Highlight[] => {
      const answer = asked(...turns);
      return answer.kind === 'themes' ? answer.statements : [];
    };
    const pages = statedPages(statements(list));
    expect(statements(list, 'more')).toEqual(pages.slice(1).flat());
    expect(asked(list, ...pages.map(() => 'more'))).toMatchObject({ kind: 'small-talk', of: 'no-more' });
  });

  it('more of one thing: is no end of a list', () => {
    expect(asked('which talk was about etcd?', 'tell me more').leads).toEqual(['talk:kubecon-eu-2021/operating-etcd']);
  });

  it.each([
    ['talk on etcd?', 'what is falco?'],
    ['which talk was about etcd?', 'which talk was about noisy alerts?'],
    ['what is falco?', 'which talk was about noisy alerts?'],
    ['what is falco?', 'when was kubecon eu 21 exactly'],
    ['which talk was about etcd?', 'was KubeCon Europe in person back then?'],
    ['which talk was about etcd?', 'which keynotes were there in Los Angeles'],
    ['which talk was about etcd?', 'gimme the sessions from the 3rd day of kubecon eu'],
  ])('after %j, %j: is another subject, answered as if nothing was said before', (before, text) => {
    const after = asked(before, text);
    expect(after.understood.followUp).toBe(false);
    expect(after).toEqual(asked(text));
  });

  it('after an answer, what it has an answer to: goes on, though it points at nothing', () => {
    const { understood, leads } = asked('what did Picnic do?', 'why back again?');
    expect([understood.followUp, leads[0]]).toEqual([
      true,
      'highlight:kcd-amsterdam-2023/kubernetes-hides-no-power-outage',
    ]);
    expect(asked('why back again?').kind).toBe('no');
  });

  it('focus: holds ids and filters, and no word of the question', () => {
    const { focus } = asked('zebra giraffe etcd talk of day 2');
    expect(JSON.stringify(focus)).not.toMatch(/zebra|giraffe/);
    expect(asked('etcd talk of day 2').focus.leads).toContain('talk:kubecon-eu-2021/operating-etcd');
  });

  it('the same question twice: has the same answer', () => {
    expect(asked('which talk was about noisy alerts?')).toEqual(asked('which talk was about noisy alerts?'));
  });
});
