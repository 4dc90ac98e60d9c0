import type { VNode } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { OpenView } from '../../page-api.js';
import { list, text, wording } from '../json.js';
import { checkInputs } from '../state/check-inputs.js';
import { allValues } from '../state/element-value.js';
import { usePage } from '../state/page-context.js';
import { Dialog } from './dialog.js';
import { Icon } from './icon.js';
import { InspectorBody } from './inspector.js';
import { measuresOver } from './measures.js';
import { SurfaceBlocks } from './surface-blocks.js';

/** The modal on screen. Its form is checked as Slack checks it before the bot is asked. */
export function Modal({ view: open }: { readonly view: OpenView }): VNode {
  const { act, entered } = usePage();
  const [wrong, setWrong] = useState<Readonly<Record<string, string>>>({});
  const [isBusy, setIsBusy] = useState(false);
  const [warning, setWarning] = useState<string>();
  const [isInspected, setIsInspected] = useState(false);
  const body = useRef<HTMLFormElement>(null);
  const blocks = list(open.view, 'blocks');
  const values = entered.get(open.id) ?? {};
  const errors = { ...open.errors, ...wrong };
  const wrongIds = Object.keys(errors).join(' ');
  useEffect(() => {
    if (wrongIds !== '') body.current?.querySelector<HTMLElement>('[aria-invalid=true]')?.focus();
  }, [wrongIds]);
  useEffect(() => body.current?.querySelector<HTMLElement>('input, textarea')?.focus(), []);
  const close = (all?: true): void => void act({ do: 'close', view: open.id, ...(all ? { all } : {}) });
  const submit = async (event: Event): Promise<void> => {
    event.preventDefault();
    const found = checkInputs(blocks, values);
    setWrong(found);
    if (Object.keys(found).length > 0) return;
    setIsBusy(true);
    const outcome = await act({ do: 'submit', view: open.id, values: allValues(blocks, values) });
    setIsBusy(false);
    setWarning(outcome.ok ? undefined : outcome.error);
  };
  const hasSubmit = wording(open.view, 'submit') !== '' || blocks.some((block) => text(block, 'type') === 'input');
  const back = (
    <button type="button" class="icon-button" aria-label="Back" onClick={() => close()}>
      <Icon name="back" />
    </button>
  );
  const inspect = (
    <button
      type="button"
      class={`icon-button${measuresOver(open.measures) ? ' over' : ''}`}
      aria-label="Inspect this modal"
      aria-pressed={isInspected}
      title="Inspect"
      onClick={() => setIsInspected(!isInspected)}
    >
      <Icon name="code" />
    </button>
  );
  return (
    <Dialog
      look={isInspected ? 'modal inspected' : 'modal'}
      label={wording(open.view, 'title')}
      onClose={() => close(true)}
      onEscape={() => close()}
      before={open.depth > 0 && back}
      after={inspect}
    >
      <form ref={body} noValidate class="modal-form" onSubmit={(event) => void submit(event)}>
        <div class="dialog-body">
          {isInspected ? (
            <InspectorBody measures={open.measures} json={open.view} />
          ) : (
            <SurfaceBlocks place={{ in: 'view', id: open.id }} blocks={blocks} errors={errors} />
          )}
          {warning !== undefined && (
            <div class="surface-warning" role="alert">
              <Icon name="warning" /> {warning}
            </div>
          )}
        </div>
        <div class="dialog-foot">
          <button type="button" class="slack-button" onClick={() => close()}>
            {wording(open.view, 'close') || 'Cancel'}
          </button>
          {hasSubmit && (
            <button type="submit" class="slack-button primary" disabled={isBusy} aria-busy={isBusy}>
              {wording(open.view, 'submit') || 'Submit'}
              {isBusy && <span class="spinner" aria-hidden="true" />}
            </button>
          )}
        </div>
      </form>
    </Dialog>
  );
}
