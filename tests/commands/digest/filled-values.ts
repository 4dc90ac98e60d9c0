import type { ModalView } from '@slack/types';
import type { FormValues } from '../../../src/views/digest-filled.js';

/** What Slack sends when a form is submitted as it was opened. */
export function filledValues({ blocks }: ModalView): FormValues {
  return Object.fromEntries(
    blocks.flatMap((block) => {
      if (block.type !== 'input' || !('element' in block)) return [];
      const { element } = block;
      const initial = element as {
        readonly initial_option?: { readonly value?: string };
        readonly initial_options?: readonly { readonly value?: string }[];
        readonly initial_time?: string;
      };
      const value = {
        selected_option: initial.initial_option ?? null,
        selected_options: initial.initial_options ?? [],
        selected_time: initial.initial_time ?? null,
      };
      return [[block.block_id ?? '', { [element.action_id ?? '']: value }]];
    }),
  );
}
