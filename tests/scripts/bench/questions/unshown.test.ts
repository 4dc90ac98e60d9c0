import { describe, expect, it } from 'vitest';
import { unshown } from '../../../../src/scripts/bench/questions/unshown.js';
import { bundledCatalog } from '../../../support/bundled.js';

const reply = { kind: 'tool', refuses: false, leads: [] };

describe('unshown', () => {
  it('records: are shown by their names, in any markup, or not at all', () => {
    const named = ['tool:keptn', 'speaker:pierre-zemb', 'edition:kubecon-eu-2021', 'topic:gitops'];
    expect(unshown(bundledCatalog(), { ...reply, named, text: '*Keptn* · KubeCon EU 2021 · by Pierre\nZemb' })).toEqual(
      ['topic:gitops'],
    );
  });

  it('long statements: are recognised by how they begin', () => {
    const highlight = [...bundledCatalog().highlights.values()].find(({ statement }) => statement.length > 60);
    const named = [`highlight:${highlight?.slug ?? ''}`];
    const said = highlight?.statement ?? '';
    expect(highlight).toBeDefined();
    expect(unshown(bundledCatalog(), { ...reply, named, text: `${said.slice(0, 60)}…` })).toEqual([]);
    expect(unshown(bundledCatalog(), { ...reply, named, text: said.slice(0, 20) })).toEqual(named);
  });

  it('record that is not there: cannot be shown', () => {
    expect(unshown(bundledCatalog(), { ...reply, named: ['tool:none'], text: 'none' })).toEqual(['tool:none']);
  });
});
