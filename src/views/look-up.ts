import type { ModalView, PlainTextOption } from '@slack/types';
import { LIMITS, MOST_ASKED } from './limits.js';
import { clip } from './mrkdwn.js';

/** Callback id of the form, and the block ids of its fields. */
export const LOOK_UP = 'hallway-look-up';
const WHERE = 'where';
export const WORDS = 'words';
const FIELD = 'field';

/** What the form needs of a command. */
interface Searched {
  readonly name: string;
  readonly summary: string;
}

/** The form that looks something up in words: where to look, and for what. */
export function lookUpForm(commands: readonly Searched[], chosen: string): ModalView {
  const options = commands.map(option);
  const initial = options.find(({ value }) => value === chosen) ?? options[0];
  return {
    type: 'modal',
    callback_id: LOOK_UP,
    title: { type: 'plain_text', text: 'Look something up', emoji: false },
    submit: { type: 'plain_text', text: 'Look up', emoji: false },
    close: { type: 'plain_text', text: 'Close', emoji: false },
    private_metadata: '1',
    blocks: [
      {
        type: 'input',
        block_id: WORDS,
        label: { type: 'plain_text', text: 'What for?', emoji: false },
        hint: {
          type: 'plain_text',
          text: 'A name, a topic, a company, a need: “flux vs argo cd”, “Szabo”, “KubeCon EU 2021 day 3 security”.',
          emoji: false,
        },
        element: { type: 'plain_text_input', action_id: FIELD, max_length: MOST_ASKED, focus_on_load: true },
      },
      {
        type: 'input',
        block_id: WHERE,
        label: { type: 'plain_text', text: 'Where?', emoji: false },
        element: {
          type: 'radio_buttons',
          action_id: FIELD,
          options,
          ...(initial ? { initial_option: initial } : {}),
        },
      },
    ],
  };
}

/** What was filled in, from the `state.values` of the submitted form; empty where Slack sent nothing. */
export function filledIn(values: FormValues): { command: string; text: string } {
  return {
    command: values[WHERE]?.[FIELD]?.selected_option?.value ?? '',
    text: values[WORDS]?.[FIELD]?.value ?? '',
  };
}

type FormValues = Readonly<
  Record<
    string,
    Readonly<
      Record<string, { value?: string | null | undefined; selected_option?: { value: string } | null | undefined }>
    >
  >
>;

function option({ name, summary }: Searched): PlainTextOption {
  return {
    text: { type: 'plain_text', text: `/${name}`, emoji: false },
    description: { type: 'plain_text', text: clip(summary, LIMITS.optionText), emoji: false },
    value: name,
  };
}
