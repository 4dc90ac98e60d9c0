import type { VNode } from 'preact';
import { text, wording } from '../json.js';
import type { Asked } from '../state/surface.js';
import { TextObject } from '../text/text-object.js';
import { Dialog } from './dialog.js';

/** Asks before an element acts, in the bot's words. */
export function ConfirmDialog({
  asked: { confirm, yes },
  onClose,
}: {
  readonly asked: Asked;
  readonly onClose: () => void;
}): VNode {
  return (
    <Dialog look="confirm" label={wording(confirm, 'title') || 'Are you sure?'} onClose={onClose}>
      <div class="dialog-body">
        <TextObject of={confirm['text']} />
      </div>
      <div class="dialog-foot">
        <button type="button" class="slack-button" onClick={onClose}>
          {wording(confirm, 'deny') || 'Cancel'}
        </button>
        <button
          type="button"
          class={`slack-button ${text(confirm, 'style') === 'danger' ? 'danger' : 'primary'}`}
          onClick={() => {
            onClose();
            yes();
          }}
        >
          {wording(confirm, 'confirm') || 'Yes'}
        </button>
      </div>
    </Dialog>
  );
}
