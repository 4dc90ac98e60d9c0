import { createContext } from 'preact';
import { useContext, useState } from 'preact/hooks';
import type { Json, Outcome, Place, Values } from '../../page-api.js';
import { child, isOn, text } from '../json.js';
import { allValues, heldBy, valueField } from './element-value.js';
import { placeKey, usePage } from './page-context.js';

/** A question to answer before an element does anything. */
export interface Asked {
  readonly confirm: Json;
  readonly yes: () => void;
}

/** The message or view that blocks are drawn on. */
export interface Surface {
  readonly entered: Values;
  /** Block id → what is wrong there. */
  readonly errors: Readonly<Record<string, string>>;
  /** The element that the bot has yet to answer for. */
  readonly busy: string | undefined;
  /** Why the last press came to nothing. */
  readonly warning: string | undefined;
  readonly asked: Asked | undefined;
  readonly stopAsking: () => void;
  readonly enter: (blockId: string, element: Json, value: unknown) => void;
  /** Enters a value and tells the bot. */
  readonly choose: (blockId: string, element: Json, value: unknown) => void;
  /** Tells the bot of a press. */
  readonly press: (blockId: string, element: Json, chosen: Json) => void;
  readonly search: (blockId: string, element: Json, query: string) => Promise<Outcome>;
}

export const SurfaceContext = createContext<Surface | undefined>(undefined);

/** The state of a surface; its drawer provides it to what stands on it. */
export function useNewSurface(
  place: Place,
  blocks: readonly Json[],
  errors: Readonly<Record<string, string>>,
): Surface {
  const page = usePage();
  const [busy, setBusy] = useState<string>();
  const [warning, setWarning] = useState<string>();
  const [asked, setAsked] = useState<Asked>();
  const entered = page.entered.get(placeKey(place)) ?? {};

  const withValue = (blockId: string, element: Json, value: unknown): Values => {
    const [type, actionId] = [text(element, 'type'), text(element, 'action_id')];
    const field = valueField(type);
    return field === undefined
      ? entered
      : { ...entered, [blockId]: { ...entered[blockId], [actionId]: { type, [field]: value } } };
  };
  const send = async (blockId: string, element: Json, chosen: Json, values: Values): Promise<void> => {
    const actionId = text(element, 'action_id');
    setBusy(`${blockId} ${actionId}`);
    setWarning(undefined);
    const outcome = await page.act({ do: 'use', place, blockId, actionId, chosen, values: allValues(blocks, values) });
    setBusy(undefined);
    if (!outcome.ok) setWarning(outcome.error);
  };
  const ask = (element: Json, yes: () => void): void => {
    const confirm = child(element, 'confirm');
    if (confirm) setAsked({ confirm, yes });
    else yes();
  };
  return {
    entered,
    errors,
    busy,
    warning,
    asked,
    stopAsking: () => setAsked(undefined),
    enter: (blockId, element, value) => page.enter(placeKey(place), withValue(blockId, element, value)),
    choose: (blockId, element, value) =>
      ask(element, () => {
        const values = withValue(blockId, element, value);
        page.enter(placeKey(place), values);
        void send(blockId, element, { [valueField(text(element, 'type')) ?? 'value']: value }, values);
      }),
    press: (blockId, element, chosen) => ask(element, () => void send(blockId, element, chosen, entered)),
    search: (blockId, element, query) =>
      page.act({ do: 'search', place, blockId, actionId: text(element, 'action_id'), query }),
  };
}

/** What every element is drawn from. */
export interface ElementProps {
  readonly element: Json;
  readonly block: Json;
  /** Id of what names the element, such as its input's label. */
  readonly labelledBy?: string;
}

/** An element's side of its surface. */
export interface UsedElement {
  readonly held: unknown;
  /** Takes a value; the bot hears of it where the block says so. */
  readonly change: (value: unknown) => void;
  /** Takes a value that is not finished, such as half a word. */
  readonly edit: (value: unknown) => void;
  readonly press: (chosen: Json) => void;
  readonly search: (query: string) => Promise<Outcome>;
  readonly isBusy: boolean;
  readonly error: string | undefined;
  /** Whether the bot hears of changes at once. */
  readonly dispatches: boolean;
}

export function useElement({ element, block }: ElementProps): UsedElement {
  const surface = useContext(SurfaceContext);
  if (!surface) throw new Error('an element was drawn outside a surface');
  const [blockId, actionId] = [text(block, 'block_id'), text(element, 'action_id')];
  const dispatches = text(block, 'type') !== 'input' || isOn(block, 'dispatch_action');
  return {
    held: heldBy(element, surface.entered[blockId]?.[actionId]),
    change: (value) => (dispatches ? surface.choose : surface.enter)(blockId, element, value),
    edit: (value) => surface.enter(blockId, element, value),
    press: (chosen) => surface.press(blockId, element, chosen),
    search: (query) => surface.search(blockId, element, query),
    isBusy: surface.busy === `${blockId} ${actionId}`,
    error: surface.errors[blockId],
    dispatches,
  };
}
