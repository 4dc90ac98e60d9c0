import type {
  InputBlock,
  ModalView,
  PlainTextElement,
  PlainTextInput,
  PlainTextOption,
  SectionBlock,
} from '@slack/types';
import { type CorrectionFields, MOST_SOURCE, MOST_TEXT } from '../core/feedback/check-correction.js';
import type { NamedRecord } from '../core/feedback/record-named.js';
import { bold, clip } from './mrkdwn.js';

/** Callback id of the form; its fields have the names of what they hold as block ids. */
export const CORRECTION = 'hallway-correction';
const FIELD = 'field';
const NAME_LENGTH = 300;
const SHORT_NAME = 50;
const KINDS: Readonly<Record<string, string>> = { highlight: 'statement', edition: 'conference' };

/** The form for what is wrong or outdated in one of these records; there is at least one. */
export function correctionForm(records: readonly [NamedRecord, ...NamedRecord[]]): ModalView {
  const [first] = records;
  return {
    type: 'modal',
    callback_id: CORRECTION,
    title: plain('Wrong or outdated?'),
    submit: plain('Send'),
    close: plain('Cancel'),
    private_metadata: records.map(({ id }) => id).join(' '),
    blocks: [
      ...(records.length > 1
        ? [choice(records)]
        : [section(`About ${bold(clip(first.name, NAME_LENGTH))} (${kindOf(first)})`)]),
      input('wrong', 'What is wrong or outdated?', { max_length: MOST_TEXT, multiline: true }),
      input('right', 'What is right?', { max_length: MOST_TEXT, multiline: true }),
      {
        ...input('source', 'Where does it say so?', { max_length: MOST_SOURCE }),
        hint: plain('The address of a page that shows it, beginning with https://'),
      },
      {
        type: 'context',
        elements: [
          {
            type: 'mrkdwn',
            text: 'What you send is kept with the date and your Slack user id for the curator of the catalog, who may ask you back.',
          },
        ],
      },
    ],
  };
}

/** What was filled in, from the submitted view; empty where Slack sent nothing. */
export function filledCorrection({ state, private_metadata: ids }: Submitted): CorrectionFields {
  const field = (id: keyof CorrectionFields): FieldValue => state.values[id]?.[FIELD] ?? {};
  const text = (id: keyof CorrectionFields): string => (field(id).value ?? '').trim();
  return {
    record: ids.split(' ')[Number(field('record').selected_option?.value ?? 0)] ?? '',
    wrong: text('wrong'),
    right: text('right'),
    source: text('source'),
  };
}

/** In the form's place once it is kept. */
export function correctionKept(record: NamedRecord): ModalView {
  return {
    type: 'modal',
    title: plain('Wrong or outdated?'),
    close: plain('Close'),
    blocks: [
      section(
        `Thank you. Your correction of ${bold(clip(record.name, NAME_LENGTH))} is kept for the curator, who checks it against the source.`,
      ),
    ],
  };
}

interface Submitted {
  readonly private_metadata: string;
  readonly state: { readonly values: Readonly<Record<string, Readonly<Record<string, FieldValue>>>> };
}

interface FieldValue {
  readonly value?: string | null | undefined;
  readonly selected_option?: { readonly value?: string | undefined } | null | undefined;
}

function choice(records: readonly [NamedRecord, ...NamedRecord[]]): InputBlock {
  const options = records.map(
    // An id may be longer than Slack takes as the value of an option: its place stands for it.
    (record, at): PlainTextOption => ({
      text: plain(`${clip(record.name, SHORT_NAME)} (${kindOf(record)})`),
      value: `${at}`,
    }),
  );
  const initial = options[0];
  return {
    type: 'input',
    block_id: 'record',
    label: plain('What is it about?'),
    element: {
      type: 'static_select',
      action_id: FIELD,
      options,
      ...(initial ? { initial_option: initial } : {}),
    },
  };
}

function input(
  id: keyof CorrectionFields,
  label: string,
  field: Pick<PlainTextInput, 'max_length' | 'multiline'>,
): InputBlock {
  return {
    type: 'input',
    block_id: id,
    label: plain(label),
    element: { type: 'plain_text_input', action_id: FIELD, ...field },
  };
}

function kindOf({ kind }: NamedRecord): string {
  return KINDS[kind] ?? kind;
}

function section(text: string): SectionBlock {
  return { type: 'section', text: { type: 'mrkdwn', text } };
}

function plain(text: string): PlainTextElement {
  return { type: 'plain_text', text, emoji: false };
}
