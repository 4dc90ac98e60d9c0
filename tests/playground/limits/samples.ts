import { type Field, TABLE, type Thing } from '../../../src/playground/limits/table.js';

export type Json = Record<string, unknown>;
export type Surface = 'message' | 'modal' | 'home';

const image = { type: 'image', alt_text: 'x', image_url: 'https://example.com/x.png' };
const option = { text: { type: 'plain_text', text: 'x' }, value: 'x' };
const cell = { type: 'raw_text', text: 'x' };

/** What is written by hand because the table says it in words: things that have to agree with each other. */
const BY_HAND: Readonly<Record<string, unknown>> = {
  chart: { type: 'pie', segments: [{ label: 'x', value: 1 }] },
  details: { citation_type: 'web', title: 'x' },
  row: [cell],
};

const STRINGS: Readonly<Record<string, string>> = {
  "^[a-z0-9_+\\-']+$": 'wave',
  '^#?[0-9a-fA-F]{6}$': '#00aa00',
  '^F[A-Z0-9]{8,}$': 'F0HALLWAY1',
  number: '1',
  'iana-timezone': 'Europe/Lisbon',
};

/** The smallest thing of a type that the table allows. */
function sampleOf(type: string, thing: Thing): Json {
  const keys = [
    ...(thing.required ?? []),
    ...[...(thing.oneOf ?? []), ...(thing.anyOf ?? [])].map(([first = '']) => first),
  ];
  const fields = keys.filter((key) => key !== 'type').map((key) => [key, valueFor(thing.fields?.[key] ?? {}, key)]);
  return { type, ...Object.fromEntries(fields) };
}

/** The smallest value of a field; a text or a list with as many characters or items as asked. */
export function valueFor(field: Field, key: string, size?: number): unknown {
  const byHand = BY_HAND[field.kind ?? ''] ?? (field.kind === 'union' ? BY_HAND[key] : undefined);
  if (byHand !== undefined) return byHand;
  if (field.kind === 'column_setting_or_null') return null;
  if (field.$ref) return 'x'.repeat(size ?? 1);
  const length = size ?? Math.max(field.minLen ?? 1, 1);
  switch (field.kind) {
    case 'string':
      return STRINGS[field.pattern ?? field.format ?? ''] ?? 'x'.repeat(length);
    case 'url':
      return 'https://example.com/'.padEnd(size ?? 0, 'x');
    case 'text':
      return { type: field.textTypes?.[0], text: 'x'.repeat(length) };
    case 'enum':
      // The first status of a task is one that it may only have in a plan.
      return field.values?.at(-1);
    case 'boolean':
      return true;
    case 'integer':
    case 'number':
      return size ?? field.min ?? 1;
    case 'date':
      return '2021-05-07';
    case 'time':
      return '09:30';
    case 'unix':
      return 1_620_380_000;
    case 'id':
      return `${field.prefix?.[0]}0HALLWAY`;
    case 'ignored':
      return 'x';
    case 'array':
      return Array.from({ length: size ?? Math.max(field.min ?? 1, 1) }, (_, index) =>
        field.values ? (field.values[index] ?? 'x') : valueFor(field.items ?? {}, key),
      );
    default:
      return objectFor(field, key);
  }
}

function objectFor(
  { elements, blocks, composition, richText, textTypes, shape, fields, required }: Field,
  key: string,
): unknown {
  const [block] = blocks ?? [];
  const [element] = elements ?? [];
  const [part] = composition ?? [];
  const [rich] = richText ?? [];
  if (element) return sampleOf(element, TABLE.elements[element] ?? {});
  if (block) return sampleOf(block, TABLE.blocks[block] ?? {});
  if (part === 'slack_icon') return { type: 'icon', name: 'archive' };
  if (part) return withoutType(sampleOf(part, TABLE.composition[part] ?? {}));
  if (rich) return { type: rich, elements: [] };
  if (textTypes) return { type: textTypes[0], text: 'x' };
  if (shape) return { trigger: { url: 'https://example.com/' } };
  return Object.fromEntries((required ?? []).map((name) => [name, valueFor(fields?.[name] ?? {}, key)]));
}

function withoutType({ type: _type, ...rest }: Json): Json {
  return rest;
}

/** Block type → a block of it around an element, and where the element is in it. */
const HOSTS: Readonly<Record<string, (element: Json) => { block: Json; at: string }>> = {
  actions: (element) => ({ block: { type: 'actions', elements: [element] }, at: '/elements/0' }),
  section: (element) => ({
    block: { type: 'section', text: { type: 'mrkdwn', text: 'x' }, accessory: element },
    at: '/accessory',
  }),
  input: (element) => ({ block: { type: 'input', label: { type: 'plain_text', text: 'x' }, element }, at: '/element' }),
  context: (element) => ({ block: { type: 'context', elements: [element] }, at: '/elements/0' }),
  context_actions: (element) => ({ block: { type: 'context_actions', elements: [element] }, at: '/elements/0' }),
  card: (element) =>
    element['type'] === 'image'
      ? { block: { type: 'card', hero_image: element }, at: '/hero_image' }
      : { block: { type: 'card', actions: [element] }, at: '/actions/0' },
  container: (element) => ({
    block: {
      type: 'container',
      title: { type: 'plain_text', text: 'x' },
      child_blocks: [{ type: 'divider' }],
      icon: element,
    },
    at: '/icon',
  }),
  task_card: (element) => ({
    block: { type: 'task_card', task_id: 'x', title: 'x', status: 'complete', sources: [element] },
    at: '/sources/0',
  }),
};

/** A thing somewhere in a payload that is right in all else. */
export interface Placed {
  readonly name: string;
  readonly thing: Thing;
  readonly sample: Json;
  readonly surface: Surface;
  readonly path: string;
  readonly payload: (value: Json) => Json;
}

export function payloadOf(surface: Surface, blocks: readonly unknown[]): Json {
  const text = { type: 'plain_text', text: 'x' };
  if (surface === 'message') return { text: 'x', blocks };
  return surface === 'home' ? { type: 'home', blocks } : { type: 'modal', title: text, submit: text, blocks };
}

const SURFACES: readonly Surface[] = ['modal', 'home', 'message'];

/** Every block that may be sent, on every surface that it may stand on. */
export function placedBlocks(): Placed[] {
  return Object.entries(TABLE.blocks).flatMap(([type, thing]) =>
    SURFACES.filter((surface) => thing.surfaces?.includes(surface) && !thing.receiveOnly).map((surface) => ({
      name: `${type} in a ${surface}`,
      thing: { ...thing, fields: { block_id: TABLE.common.block_id, ...thing.fields } },
      sample: sampleOf(type, thing),
      surface,
      path: '/blocks/0',
      payload: (block) => payloadOf(surface, [block]),
    })),
  );
}

/** Every element, in every block and on every surface that it may stand in. */
export function placedElements(): Placed[] {
  return Object.entries(TABLE.elements).flatMap(([type, thing]) =>
    (thing.in ?? []).flatMap((host) =>
      SURFACES.filter((on) => thing.surfaces?.includes(on) && TABLE.blocks[host]?.surfaces?.includes(on)).map(
        (surface) => ({
          name: `${type} in a ${host} of a ${surface}`,
          thing,
          sample: sampleOf(type, thing),
          surface,
          path: `/blocks/0${HOSTS[host]?.({ type }).at}`,
          payload: (element: Json) => payloadOf(surface, [HOSTS[host]?.(element).block]),
        }),
      ),
    ),
  );
}

/** Every composition object that is not text, where it is used. */
function placedCompositions(): Placed[] {
  const within = (name: string, at: string, element: (value: Json) => Json, block = 'actions'): Placed => ({
    name,
    thing: TABLE.composition[name] ?? {},
    sample: withoutType(sampleOf(name, TABLE.composition[name] ?? {})),
    surface: 'modal',
    path: `/blocks/0${block === 'actions' ? '/elements/0' : '/element'}${at}`,
    payload: (value) => payloadOf('modal', [HOSTS[block]?.(element(value)).block]),
  });
  const button = { type: 'button', text: { type: 'plain_text', text: 'x' } };
  const icons = TABLE.composition['slack_icon'] ?? {};
  return [
    within('confirm', '/confirm', (confirm) => ({ ...button, confirm })),
    within('option', '/options/0', (one) => ({ type: 'overflow', options: [one] })),
    within('option_group', '/option_groups/0', (one) => ({ type: 'static_select', option_groups: [one] })),
    within('conversation_filter', '/filter', (filter) => ({ type: 'conversations_select', filter })),
    within(
      'dispatch_action_config',
      '/dispatch_action_config',
      (config) => ({ type: 'plain_text_input', dispatch_action_config: config }),
      'input',
    ),
    {
      ...within('slack_file', '', (file) => file),
      path: '/blocks/0/slack_file',
      payload: (file) => payloadOf('modal', [{ type: 'image', alt_text: 'x', slack_file: file }]),
    },
    {
      name: 'slack_icon',
      thing: icons,
      sample: { type: 'icon', name: 'archive' },
      surface: 'message',
      path: '/blocks/0/slack_icon',
      payload: (icon) => payloadOf('message', [{ type: 'card', hero_image: image, slack_icon: icon }]),
    },
    ...['raw_text', 'raw_number'].map((type) => ({
      name: type,
      thing: TABLE.composition[type] ?? {},
      sample: sampleOf(type, TABLE.composition[type] ?? {}),
      surface: 'message' as const,
      path: '/blocks/0/rows/0/0',
      payload: (value: Json) => payloadOf('message', [{ type: 'table', rows: [[value]] }]),
    })),
  ];
}

/** Every leaf of rich text in every container that takes it, and the containers themselves. */
function placedRichText(): Placed[] {
  const inBlock = (element: Json): Json => payloadOf('message', [{ type: 'rich_text', elements: [element] }]);
  const leaves = Object.entries(TABLE.richText.leaves).map(([type, { in: _in, ...thing }]) => ({
    name: `${type} in rich text`,
    thing,
    sample: sampleOf(type, thing),
    surface: 'message' as const,
    path: '/blocks/0/elements/0/elements/0',
    payload: (leaf: Json) => inBlock({ type: 'rich_text_section', elements: [leaf] }),
  }));
  const containers = Object.entries(TABLE.richText.containers).map(([type, { elements: _elements, ...thing }]) => ({
    name: type,
    thing,
    sample: {
      ...sampleOf(type, { ...thing, required: [] }),
      elements: [],
      ...(type === 'rich_text_list' && { style: 'bullet' }),
    },
    surface: 'message' as const,
    path: '/blocks/0/elements/0',
    payload: inBlock,
  }));
  return [...leaves, ...containers];
}

export function placedAll(): Placed[] {
  return [...placedBlocks(), ...placedElements(), ...placedCompositions(), ...placedRichText()];
}

export { cell, option };
