import { describe, expect, it } from 'vitest';
import { checkPayload } from '../../src/playground/limits/check.js';
import { answerModal, depthOf } from '../../src/views/modal.js';
import { ask } from '../support/ask.js';
import { bundledCatalog } from '../support/bundled.js';

const catalog = bundledCatalog();

function modalOf(command: string, text: string) {
  return answerModal({ command, text }, ask(`/${command} ${text}`), 1);
}

describe('answer modal', () => {
  it('every card, list and comparison: is a view that Slack takes', () => {
    const lines = [
      ...[...catalog.tools.values()].map(({ name }) => ['tool', name]),
      ...[...catalog.talks.values()].map(({ title }) => ['talk', title]),
      ...[...catalog.topics.values()].flatMap(({ name }) => ['tool', 'talk', 'highlights'].map((of) => [of, name])),
      ['tool', 'cilium vs istio vs linkerd vs envoy'],
      ['highlights', 'themes'],
      ['tool', ''],
    ];
    const refused = lines.flatMap(([command = '', text = '']) =>
      checkPayload('modal', { ...modalOf(command, text) }).map(({ path, message }) => [command, text, path, message]),
    );
    expect(refused).toEqual([]);
  });

  it('table: becomes text with all that it says', () => {
    const said = JSON.stringify(modalOf('tool', 'flux vs argo cd').blocks);
    expect(said).not.toContain('"table"');
    const rows = ask('/tool flux vs argo cd').blocks.flatMap((block) => (block.type === 'table' ? block.rows : []));
    // The corner names nothing.
    const cells = rows
      .flat()
      .slice(1)
      .flatMap((cell) => ('text' in cell ? [cell.text] : []));
    expect(cells.length).toBeGreaterThan(10);
    for (const text of cells) expect(said).toContain(JSON.stringify(text.replaceAll('&', '&amp;')).slice(1, -1));
  });

  it('Share: is left out, as a modal is in no channel; the rest of the buttons stay', () => {
    const labels = (blocks: readonly { type: string; elements?: unknown }[]): unknown[] =>
      blocks.flatMap((block) =>
        block.type === 'actions' ? (block.elements as { text: { text: string } }[]).map(({ text }) => text.text) : [],
      );
    const inMessage = labels(ask('/tool contour').blocks as never);
    expect(inMessage).toContain('Share');
    expect(labels(modalOf('tool', 'contour').blocks as never)).toEqual(inMessage.filter((label) => label !== 'Share'));
  });

  it('depth: is carried by the modal, and never leaves what Slack allows', () => {
    expect(depthOf(answerModal({ command: 'tool', text: 'contour' }, ask('/tool contour'), 2))).toBe(2);
    expect([depthOf({}), depthOf({ private_metadata: '9' }), depthOf({ private_metadata: 'x' })]).toEqual([1, 3, 1]);
  });
});
