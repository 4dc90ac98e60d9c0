import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { checkSettings, openSettings, saveSettings } from '../../../src/commands/digest/settings.js';
import { filledDigestForm } from '../../../src/views/digest-filled.js';
import { ANA, ANA_DIRECT, type TestDesk, testDesk } from '../../support/digest-desk.js';
import { filledValues } from './filled-values.js';

let test: TestDesk;
beforeEach(async () => {
  test = await testDesk();
});
afterEach(() => test.close());

describe('settings form', () => {
  it('opened where none is set: begins with the zone of who asks', async () => {
    const opened = await openSettings(test.desk, ANA, 'C1');
    expect(JSON.stringify(opened)).toContain('"initial_option":{"text":{"type":"plain_text","text":"Europe/Lisbon"');
  });

  it('opened from elsewhere: is for members alone', async () => {
    test.refusals.set('whisper C9', 'user_not_in_channel');
    const opened = await openSettings(test.desk, ANA_DIRECT, 'C9');
    expect(opened).toMatchObject({ refused: { text: expect.stringContaining('Only members') as string } });
  });

  it('opened and saved as it is: changes nothing, whatever is set', async () => {
    await test.ask('on 08:15 tue,thu tokyo topics +security -gitops editions kubecon-eu-2021 when done stop');
    const opened = await openSettings(test.desk, ANA, 'C1');
    if (!('form' in opened)) throw new Error('no form');
    const checked = checkSettings(test.desk, filledDigestForm(filledValues(opened.form)));
    if (!checked.ok) throw new Error('refused');
    expect((await saveSettings(test.desk, ANA, 'C1', checked.chosen)).text).toContain('*Nothing changed*');
    expect(test.lines).toHaveLength(1);
  });

  it('saved: replaces what was chosen, and tells the channel', async () => {
    await test.ask('on topics +security');
    const checked = checkSettings(test.desk, {
      days: ['2', '1'],
      time: '17:45',
      timeZone: 'Asia/Kolkata',
      topics: ['gitops'],
      withoutTopics: [],
      editions: [],
      whenDone: 'stop',
    });
    if (!checked.ok) throw new Error('refused');
    const { text } = await saveSettings(test.desk, ANA, 'C1', checked.chosen);
    expect(text).toContain('*The digest is set* in <#C1>.');
    expect(await test.subscription()).toMatchObject({
      schedule: { days: [1, 2], time: '17:45', timeZone: 'Asia/Kolkata' },
      wish: { topics: ['gitops'], withoutTopics: [], editions: [] },
      whenDone: 'stop',
    });
    expect(test.lines.at(-1)?.text).toContain(
      'undo: `/digest on topics +security`, then `/digest off topics +gitops`, then `/digest on 09:00 mon-fri Europe/Lisbon when done changes`',
    );
  });

  it('filled in wrongly: says at each field what is wrong', () => {
    const filled = filledDigestForm({
      topics: { field: { selected_options: [{ value: 'security' }] } },
      without: { field: { selected_options: [{ value: 'security' }] } },
      zone: { 'hallway-zone': { selected_option: { value: 'Mars/Base' } } },
    });
    expect(checkSettings(test.desk, filled)).toEqual({
      ok: false,
      errors: {
        days: 'Choose at least one day. To stop the digest type /digest off.',
        time: 'Choose a time.',
        zone: 'Type a city and choose a zone from the list.',
        without: 'Security is among the topics wanted too. Take it out of one.',
      },
    });
  });
});
