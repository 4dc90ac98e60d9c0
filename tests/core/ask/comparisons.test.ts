import { describe, expect, it } from 'vitest';
import { answered } from '../../support/ask.js';

describe('a comparison', () => {
  it('of talks on one thing: names all of them, whatever their conferences', () => {
    expect(answered('In what way do the two CERN presentations differ?').leads).toEqual([
      'talk:kcd-amsterdam-2023/cern-kubernetes-openshift',
      'talk:kubecon-eu-2021/cern-drupal-operators',
    ]);
  });

  it('of tools with an or between them: sets them side by side', () => {
    expect(answered('thanos or cortex or m3?').leads).toEqual(['tool:thanos', 'tool:cortex', 'tool:m3']);
  });

  it('of two tools with which and when: sets them side by side', () => {
    expect(answered('jaeger, opentelemetry: which when').leads).toEqual(['tool:jaeger', 'tool:opentelemetry']);
  });

  it('an or between other things than the tools named: is none', () => {
    expect(answered('declare a bucket or a database with kubectl and yaml').kind).not.toBe('comparison');
  });

  it('of three tools: names only the statement that it shows', () => {
    const named = answered('thanos or cortex or m3?').named.filter((id) => id.startsWith('highlight:'));
    expect(named).toHaveLength(1);
  });
});

describe('what a tool is', () => {
  it.each([
    ['someone said "titus" in the netflix story, what is that?', 'tool:titus'],
    ['sorry stupid question, whats a KEP', 'tool:kep'],
  ])('%j: is told, whatever was said around it', (text, tool) => {
    expect(answered(text).leads[0]).toBe(tool);
  });
});
