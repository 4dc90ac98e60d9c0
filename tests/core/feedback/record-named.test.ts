import { describe, expect, it } from 'vitest';
import { idOf } from '../../../src/core/ask/ids.js';
import { recordNamed } from '../../../src/core/feedback/record-named.js';
import { bundledCatalog } from '../../support/bundled.js';

const catalog = bundledCatalog();

describe('recordNamed', () => {
  it('every record that an answer can lead with: has its name', () => {
    const { talks, highlights, tools, speakers, organisations, topics, editions } = catalog;
    const ids = [
      ...[...talks.values()].map(idOf.talk),
      ...[...highlights.values()].map(idOf.highlight),
      ...[...tools.values()].map(idOf.tool),
      ...[...speakers.values()].map(idOf.speaker),
      ...[...organisations.values()].map(idOf.organisation),
      ...[...topics.values()].map(idOf.topic),
      ...[...editions.values()].map(idOf.edition),
    ];
    expect(ids.filter((id) => (recordNamed(catalog, id)?.name ?? '') === '')).toEqual([]);
    expect(recordNamed(catalog, 'tool:keptn')).toEqual({ id: 'tool:keptn', kind: 'tool', name: 'Keptn' });
  });

  it.each(['tool:gone', 'keptn', '', 'tool', 'constructor:name', 'source:x'])('%j: is no record', (id) => {
    expect(recordNamed(catalog, id)).toBeUndefined();
  });
});
