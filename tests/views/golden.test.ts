import { describe, expect, it } from 'vitest';
import { ask } from '../support/ask.js';

/** Whole messages, reviewed like code: `npx vitest run tests/views/golden.test.ts -u` rewrites them after a change that is meant. */
describe('golden messages', () => {
  it.each([
    ['tool-card', '/tool ketpn'],
    ['tool-card-misspelt', '/tool conttour'],
    ['tool-group', '/tool chaos engineering'],
    ['tool-choices', '/tool jaeger op'],
    ['tool-need', '/tool turn off unused resources'],
    ['tool-unknown', '/tool nomad'],
    ['tool-usage', '/tool'],
    ['comparison', '/tool flux vs argo cd'],
    ['talk-card', '/talk operating etcd'],
    ['talk-card-named-only', '/talk understanding kubernetes selectors'],
    ['talk-list', '/talk etcd'],
    ['talk-nearest', '/talk who from Netflix spoke at KCD Amsterdam'],
    ['highlights-overview', '/highlights'],
    ['highlights-day', '/highlights kubecon eu day 4 numbers'],
    ['highlights-outside', '/highlights kubecon eu day 1'],
    ['themes', '/highlights themes gitops'],
    ['hallway-help', '/hallway help'],
  ])('%s: %s', async (name, line) => {
    const { text, blocks } = ask(line);
    await expect(`${JSON.stringify({ text, blocks }, null, 2)}\n`).toMatchFileSnapshot(`golden/${name}.json`);
  });

  it('text: holds all that the blocks say', () => {
    for (const line of [
      '/tool contour',
      '/talk etcd',
      '/talk operating etcd',
      '/tool flux vs argo cd',
      '/highlights themes',
      '/highlights kcd',
    ]) {
      const { text, blocks } = ask(line);
      const said = blocks.flatMap((block) => {
        if (block.type === 'section') return block.text ? [block.text.text] : [];
        if (block.type === 'context')
          return block.elements.flatMap((element) => ('text' in element ? [element.text] : []));
        return [];
      });
      expect(said.filter((part) => !text.includes(part))).toEqual([]);
    }
  });
});
