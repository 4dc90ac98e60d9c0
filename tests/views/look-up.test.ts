import { describe, expect, it } from 'vitest';
import { COMMANDS } from '../../src/commands/table.js';
import { checkPayload } from '../../src/playground/limits/check.js';
import { filledIn, lookUpForm } from '../../src/views/look-up.js';

describe('look-up form', () => {
  it('form: is a view that Slack takes, with the command chosen that it was opened for', async () => {
    const form = lookUpForm(COMMANDS, 'talk');
    expect(checkPayload('modal', { ...form })).toEqual([]);
    await expect(`${JSON.stringify(form, null, 2)}\n`).toMatchFileSnapshot('golden/look-up.json');
  });

  it('values: are read where Slack puts them; what is missing is empty', () => {
    expect(
      filledIn({
        words: { field: { value: 'flux vs argo' } },
        where: { field: { selected_option: { value: 'tool' } } },
      }),
    ).toEqual({ command: 'tool', text: 'flux vs argo' });
    expect(filledIn({ words: { field: { value: null } }, where: { field: { selected_option: null } } })).toEqual({
      command: '',
      text: '',
    });
    expect(filledIn({})).toEqual({ command: '', text: '' });
  });
});
