import { describe, expect, it } from 'vitest';
import { checkInputs } from '../../../src/playground/page/state/check-inputs.js';
import { allValues } from '../../../src/playground/page/state/element-value.js';
import type { Json } from '../../../src/playground/page-api.js';

const input = (id: string, element: Json, more: Json = {}): Json => ({
  type: 'input',
  block_id: id,
  label: { type: 'plain_text', text: id },
  element: { action_id: 'a', ...element },
  ...more,
});
const option = { text: { type: 'plain_text', text: 'One' }, value: '1' };

describe('allValues', () => {
  it('every element that holds something: is there, entered before initial before nothing', () => {
    const blocks: Json[] = [
      input('text', { type: 'plain_text_input', initial_value: 'old' }),
      input('number', { type: 'number_input', initial_value: '7' }),
      input('empty', { type: 'plain_text_input' }),
      input('many', { type: 'multi_static_select', options: [option] }),
      input('when', { type: 'datetimepicker', initial_date_time: 1_795_000_000 }),
      {
        type: 'section',
        block_id: 'section',
        accessory: { type: 'static_select', action_id: 's', initial_option: option, options: [option] },
      },
      {
        type: 'actions',
        block_id: 'actions',
        elements: [
          { type: 'button', action_id: 'b' },
          { type: 'datepicker', action_id: 'd', initial_date: '2026-11-23' },
        ],
      },
    ];
    const entered = { text: { a: { type: 'plain_text_input', value: 'new' } } };
    expect(allValues(blocks, entered)).toEqual({
      text: { a: { type: 'plain_text_input', value: 'new' } },
      number: { a: { type: 'number_input', value: '7' } },
      empty: { a: { type: 'plain_text_input', value: null } },
      many: { a: { type: 'multi_static_select', selected_options: [] } },
      when: { a: { type: 'datetimepicker', selected_date_time: 1_795_000_000 } },
      section: { s: { type: 'static_select', selected_option: option } },
      actions: { d: { type: 'datepicker', selected_date: '2026-11-23' } },
    });
  });
});

describe('checkInputs', () => {
  it('an empty field: is asked for unless it is optional', () => {
    const blocks = [
      input('must', { type: 'plain_text_input' }),
      input('may', { type: 'plain_text_input' }, { optional: true }),
      input('boxes', { type: 'checkboxes', options: [option] }),
    ];
    const required = 'Please complete this required field.';
    expect(checkInputs(blocks, {})).toEqual({ must: required, boxes: required });
  });

  it('what was entered: is measured', () => {
    const blocks = [
      input('short', { type: 'plain_text_input', min_length: 3, initial_value: 'ab' }),
      input('long', { type: 'plain_text_input', max_length: 3, initial_value: 'abcd' }),
      input('mail', { type: 'email_text_input', initial_value: 'nobody' }),
      input('link', { type: 'url_text_input', initial_value: 'javascript:x' }),
      input('whole', { type: 'number_input', is_decimal_allowed: false, initial_value: '1.5' }),
      input('big', { type: 'number_input', is_decimal_allowed: true, max_value: '10', initial_value: '10.5' }),
      input('good', { type: 'plain_text_input', min_length: 1, max_length: 3, initial_value: 'abc' }),
    ];
    expect(checkInputs(blocks, {})).toEqual({
      short: 'Enter at least 3 characters.',
      long: 'Enter at most 3 characters.',
      mail: 'Enter a valid email address.',
      link: 'Enter a valid URL.',
      whole: 'Enter a whole number.',
      big: 'Enter a number of at most 10.',
    });
  });
});
