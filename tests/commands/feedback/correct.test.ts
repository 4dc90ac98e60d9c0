import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { notKept, openCorrection, sendCorrection } from '../../../src/commands/feedback/correct.js';
import { correctionForm, correctionKept } from '../../../src/views/correction-form.js';
import { NOW_MS, storesAway, type TestFeedback, testFeedback } from './feedback-desk.js';

const KEPTN = { id: 'tool:keptn', kind: 'tool', name: 'Keptn' };
const FLUX = { id: 'tool:flux', kind: 'tool', name: 'Flux' };
const FIELDS = { record: 'tool:keptn', wrong: 'a', right: 'b', source: 'https://example.org' };
const BY = { workspace: 'T1', user: 'UANA', form: 'V1' };

let test: TestFeedback;
beforeEach(async () => {
  test = await testFeedback();
});
afterEach(() => test.close());

describe('openCorrection', () => {
  it('ids: open the form for those that the catalog has', () => {
    expect(openCorrection(test.desk, 'tool:keptn tool:gone tool:flux')).toEqual({
      form: correctionForm([KEPTN, FLUX]),
    });
  });

  it.each(['tool:gone', '', ' '])('%j: is refused, as there is nothing to correct', (ids) => {
    const opened = openCorrection(test.desk, ids);
    expect('refused' in opened && opened.refused.text).toContain('The catalog no longer has what this is about');
  });
});

describe('sendCorrection', () => {
  it('filled in: is kept with who sent it and when, once for a form that is sent twice', async () => {
    for (const right of ['x', 'b'])
      expect(await sendCorrection(test.desk, { ...FIELDS, right }, BY)).toEqual({
        ok: true,
        view: correctionKept(KEPTN),
      });
    expect(await test.stores.corrections.list()).toEqual([
      { ...FIELDS, id: 'V1', workspace: 'T1', user: 'UANA', sentAtMs: NOW_MS },
    ]);
  });

  it('a bad address: is refused at its field, and nothing is kept', async () => {
    const sent = await sendCorrection(test.desk, { ...FIELDS, source: 'the docs' }, BY);
    expect(sent).toMatchObject({ ok: false, errors: { source: expect.stringContaining('no web address') as string } });
    expect(await test.stores.corrections.list()).toEqual([]);
  });

  it('a record that is gone: is said to be, and nothing is kept', async () => {
    const sent = await sendCorrection(test.desk, { ...FIELDS, record: 'tool:gone' }, BY);
    expect(sent).toMatchObject({ ok: false, errors: { source: expect.stringContaining('no longer has') as string } });
    expect(await test.stores.corrections.list()).toEqual([]);
  });

  it('the database away: leaves the form open with what was typed, and says so', async () => {
    expect(await sendCorrection({ ...test.desk, stores: storesAway() }, FIELDS, BY)).toEqual(notKept());
  });

  it('a bug: is reported, and its reference is at the field', async () => {
    const bug = new Error('boom');
    const broken = { ...test.stores.corrections, put: () => Promise.reject(bug) };
    const desk = { ...test.desk, stores: { ...test.stores, corrections: broken } };
    const sent = await sendCorrection(desk, FIELDS, BY);
    expect(sent).toMatchObject({ ok: false, errors: { source: expect.stringContaining('ref-1') as string } });
    expect(test.reported).toEqual([bug]);
  });
});
