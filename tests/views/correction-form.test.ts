import { describe, expect, it } from 'vitest';
import { type NamedRecord, recordNamed } from '../../src/core/feedback/record-named.js';
import { checkPayload } from '../../src/playground/limits/check.js';
import { correctionForm, correctionKept, filledCorrection } from '../../src/views/correction-form.js';
import { bundledCatalog } from '../support/bundled.js';

const catalog = bundledCatalog();
const KEPTN: NamedRecord = { id: 'tool:keptn', kind: 'tool', name: 'Keptn' };
const LONG: NamedRecord = { id: 'highlight:e/x', kind: 'highlight', name: '<!channel> & '.repeat(100) };

const submitted = (record: string | undefined, texts: Record<string, string> = {}) => ({
  private_metadata: 'tool:keptn tool:flux',
  state: {
    values: {
      ...(record === undefined ? {} : { record: { field: { selected_option: { value: record } } } }),
      ...Object.fromEntries(Object.entries(texts).map(([id, value]) => [id, { field: { value } }])),
    },
  },
});

describe('correction form', () => {
  it('of one record: says which, asks what is wrong, what is right and where it says so, and what is kept', async () => {
    await expect(`${JSON.stringify(correctionForm([KEPTN]), null, 2)}\n`).toMatchFileSnapshot(
      'golden/correction-form.json',
    );
  });

  it('of any record, and of several: is a view that Slack takes, in which nothing mentions', () => {
    const ids = [...catalog.highlights.keys()].map((slug) => `highlight:${slug}`);
    const [first = KEPTN, ...others] = ids.flatMap((id) => recordNamed(catalog, id) ?? []);
    const forms = [
      ...[first, ...others, LONG].map((one) => correctionForm([one])),
      correctionForm([first, ...others.slice(0, 9)]),
      correctionForm([LONG, KEPTN]),
      correctionKept(LONG),
    ];
    expect(forms.flatMap((form) => checkPayload('modal', { ...form }))).toEqual([]);
    expect(JSON.stringify([correctionForm([LONG]), correctionKept(LONG)])).not.toContain('<!channel>');
  });

  it('filled in: gives the record that was chosen, and texts without space around', () => {
    expect(filledCorrection(submitted('1', { wrong: ' a\n', right: 'b', source: ' https://x.org ' }))).toEqual({
      record: 'tool:flux',
      wrong: 'a',
      right: 'b',
      source: 'https://x.org',
    });
  });

  it('nothing chosen or sent: is about the first, and empty', () => {
    expect(filledCorrection(submitted(undefined))).toEqual({ record: 'tool:keptn', wrong: '', right: '', source: '' });
    expect(filledCorrection(submitted('7')).record).toBe('');
    expect(filledCorrection(submitted('x')).record).toBe('');
  });
});
