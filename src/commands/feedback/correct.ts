import type { ModalView } from '@slack/types';
import { StoreUnavailable } from '../../core/errors.js';
import { type CorrectionFields, checkCorrection } from '../../core/feedback/check-correction.js';
import { recordNamed } from '../../core/feedback/record-named.js';
import { correctionForm, correctionKept } from '../../views/correction-form.js';
import type { Message } from '../../views/message.js';
import { refused } from '../../views/trouble.js';
import type { FeedbackDesk } from './desk.js';

/** Who sends a correction, and with which form. */
export interface Sending {
  /** Slack's team id. */
  readonly workspace: string;
  readonly user: string;
  /** Unique for each opened form; sent twice, a correction is kept once. */
  readonly form: string;
}

/** What is shown in the form's place, or what is wrong at its fields, which stays open with all that was typed. */
export type Sent =
  | { readonly ok: true; readonly view: ModalView }
  | { readonly ok: false; readonly errors: Partial<Record<keyof CorrectionFields, string>> };

const GONE =
  'The catalog no longer has what this is about, so there is nothing to correct. Ask again for what it has now.';

/** The field at which it is said that nothing was kept: the last, just above the button. */
const LAST = 'source';

/** The form for records by their ids, a space between, or why there is none. */
export function openCorrection(
  { catalog }: FeedbackDesk,
  ids: string,
): { readonly form: ModalView } | { readonly refused: Message } {
  const [first, ...others] = ids.split(' ').flatMap((id) => recordNamed(catalog, id) ?? []);
  return first ? { form: correctionForm([first, ...others]) } : { refused: refused(GONE) };
}

/** Keeps a correction. Never throws. */
export async function sendCorrection(desk: FeedbackDesk, fields: CorrectionFields, by: Sending): Promise<Sent> {
  const errors = checkCorrection(fields);
  if (Object.keys(errors).length > 0) return { ok: false, errors };
  const record = recordNamed(desk.catalog, fields.record);
  if (!record) return { ok: false, errors: { [LAST]: GONE } };
  try {
    const { workspace, user, form: id } = by;
    await desk.stores.corrections.put({ ...fields, id, workspace, user, sentAtMs: desk.nowMs() });
    return { ok: true, view: correctionKept(record) };
  } catch (error) {
    return error instanceof StoreUnavailable
      ? notKept()
      : {
          ok: false,
          errors: {
            [LAST]: `Something went wrong on our side. Send it again; if it stays, tell whoever runs Hallway: ${desk.report(error)}`,
          },
        };
  }
}

/** The database is out of reach, or too slow to wait for. */
export function notKept(): Extract<Sent, { ok: false }> {
  const why = "Hallway's memory is unreachable just now. What you typed is still here: send it again in a minute.";
  return { ok: false, errors: { [LAST]: why } };
}
