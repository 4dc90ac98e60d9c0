import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import type { Json, Measure, Place } from '../../page-api.js';
import type { PageModel } from '../state/model.js';
import { Measures } from './measures.js';
import { SidePane } from './side-pane.js';

export interface InspectorProps {
  readonly model: PageModel;
  readonly place: Place;
  readonly onClose: () => void;
}

/** What the bot sent for a message or a view, and its size against the limits. */
export function Inspector({ model, place, onClose }: InspectorProps): VNode {
  const found = lookUp(model, place);
  return (
    <SidePane title="Inspector" subtitle={place.in === 'message' ? place.ts : place.id} onClose={onClose}>
      <div class="inspector">{found ? <InspectorBody {...found} /> : <p class="quiet">It is gone.</p>}</div>
    </SidePane>
  );
}

export function InspectorBody({
  measures,
  json,
}: {
  readonly measures: readonly Measure[];
  readonly json: unknown;
}): VNode {
  const [isCopied, setIsCopied] = useState(false);
  const written = JSON.stringify(json, null, 2);
  return (
    <>
      {measures.length > 0 && <Measures measures={measures} />}
      <div class="json-head">
        <span class="quiet">JSON, {new Intl.NumberFormat('en').format(JSON.stringify(json).length)} characters</span>
        <button
          type="button"
          class="slack-button"
          onClick={() => void navigator.clipboard.writeText(written).then(() => setIsCopied(true))}
        >
          {isCopied ? 'Copied' : 'Copy'}
        </button>
      </div>
      <pre class="json" tabIndex={0}>
        {written}
      </pre>
    </>
  );
}

function lookUp(
  { messages, views }: PageModel,
  place: Place,
): { measures: readonly Measure[]; json: unknown } | undefined {
  if (place.in === 'view') {
    const view = views.get(place.id);
    return view && { measures: view.measures, json: view.view };
  }
  const message = messages.get(`${place.channel} ${place.ts}`);
  return message && { measures: message.measures, json: message.payload ?? asRead(message) };
}

/** A person's message has no payload: what the Web API would read back. */
const asRead = ({ user, text, ts, threadTs }: { user: string; text: string; ts: string; threadTs?: string }): Json => ({
  type: 'message',
  user,
  text,
  ts,
  ...(threadTs === undefined ? {} : { thread_ts: threadTs }),
});
