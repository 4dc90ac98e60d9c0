import { describe, expect, it } from 'vitest';
import { suggest } from '../../src/core/suggest.js';
import { commandOf, nameSuggestions } from '../../src/views/suggestions.js';
import { bundledCatalog, bundledKnowledge } from '../support/bundled.js';

const offered = (typed: string) => nameSuggestions(suggest(bundledKnowledge(), typed, 20));
const labels = (typed: string): string[] =>
  offered(typed).flatMap(({ options }) => options.map(({ text }) => text.text));

describe('name suggestions', () => {
  it('typed: the beginning of a name, a word of it, an alias or a slip finds it', () => {
    expect(labels('kept')).toContain('Keptn');
    expect(labels('ketpn')).toContain('Keptn');
    expect(labels('operator')).toEqual(expect.arrayContaining(['Jaeger Operator']));
    expect(labels('zzzzqq')).toEqual([]);
  });

  it('groups: tools with what became of them, talks with where they were held', () => {
    const [tools, talks] = offered('etcd');
    expect(tools).toMatchObject({ label: { text: 'Tools' } });
    expect(tools?.options[0]).toMatchObject({ text: { text: 'etcd' }, value: 'tool:etcd' });
    expect(talks).toMatchObject({ label: { text: 'Talks' } });
    expect(talks?.options[0]?.value).toMatch(/^talk:kubecon-/);
  });

  it('choice: every option leads to the record that it names, and is as short as Slack asks', () => {
    const catalog = bundledCatalog();
    const all = nameSuggestions({ tools: [...catalog.tools.values()], talks: [...catalog.talks.values()] });
    const options = all.flatMap((group) => group.options);
    expect(options).toHaveLength(catalog.tools.size + catalog.talks.size);
    for (const { value = '', text, description } of options) {
      expect([text.text.length <= 75, value.length <= 75, (description?.text.length ?? 0) <= 75]).toEqual([
        true,
        true,
        true,
      ]);
      expect(commandOf(value, catalog)).toBeDefined();
    }
    expect(commandOf('tool:keptn', catalog)).toEqual({ command: 'tool', text: 'Keptn' });
    expect(commandOf('tool:gone', catalog)).toBeUndefined();
    expect(commandOf('nonsense', catalog)).toBeUndefined();
  });
});
