import { describe, expect, it } from 'vitest';
import { checkPayload } from '../../../src/playground/limits/check.js';
import { type Field, TABLE, type Thing } from '../../../src/playground/limits/table.js';
import {
  type Json,
  option,
  type Placed,
  payloadOf,
  placedAll,
  placedBlocks,
  placedElements,
  type Surface,
  valueFor,
} from './samples.js';

const ALL = placedAll().map((placed) => [placed.name, placed] as const);
const found = ({ surface, payload }: Placed, value: Json) => checkPayload(surface, payload(value));

/** Keys that stand only with others, by the rules in words: what has to be beside them. */
function companions(key: string, value: unknown): Json {
  if (key === 'default_collapsed') return { is_collapsible: true };
  if (key === 'row_header_column_index') {
    const row = Array.from({ length: Number(value) + 1 }, () => ({ type: 'raw_text', text: 'x' }));
    return { rows: [row, row] };
  }
  return {};
}

/** A sample with a key set, and without those that exclude it. */
function having({ sample, thing }: Placed, key: string, value: unknown): Json {
  const others = [...(thing.oneOf ?? []), ...(thing.notWith ?? [])].filter((group) => group.includes(key)).flat();
  const rest = Object.entries(sample).filter(([name]) => name === key || !others.includes(name));
  const choices = key.startsWith('initial_option') && 'options' in (thing.fields ?? {}) ? { options: [option] } : {};
  return { ...Object.fromEntries(rest), [key]: value, ...choices, ...companions(key, value) };
}

const fieldsOf = (thing: Thing): (readonly [string, Field])[] =>
  Object.entries(thing.fields ?? {}).filter(([key]) => key !== 'type');

/** Where a key may not stand though its thing may. */
function isBarred(key: string, { name, surface }: Placed): boolean {
  if (key === 'focus_on_load') return surface === 'message';
  if (key === 'response_url_enabled') return !name.endsWith('in a input of a modal');
  return false;
}

/** Sizes that a field allows at its ends, and sizes just past them. */
function sizes({ $ref, kind, minLen, maxLen, min, max }: Field): { right: number[]; wrong: number[] } {
  if ($ref) return { right: [1, 255], wrong: [0, 256] };
  const isLong = kind === 'text' || kind === 'string' || kind === 'url';
  if (!isLong && kind !== 'array' && kind !== 'integer') return { right: [], wrong: [] };
  const [low, high] = isLong ? [minLen, maxLen] : [min, max];
  const wrong = [
    ...(low ? [low - 1] : []),
    ...(kind === 'integer' && low === 0 ? [-1] : []),
    ...(high ? [high + 1] : []),
  ];
  return { right: [low, high].flatMap((size) => size ?? []), wrong };
}

describe('every thing of the table', () => {
  it.each(ALL)('%s: the smallest there is passes', (_name, placed) => {
    expect(found(placed, placed.sample)).toEqual([]);
  });

  it.each(ALL)('%s: every key passes at its least and its most', (_name, placed) => {
    const refused = fieldsOf(placed.thing)
      .filter(([key]) => !isBarred(key, placed))
      .flatMap(([key, field]) => {
        const right = sizes(field).right.filter((size) => field.kind !== 'url' || size > 20);
        const values = [valueFor(field, key), ...right.map((size) => valueFor(field, key, size))];
        return values.flatMap((value) => found(placed, having(placed, key, value)));
      });
    expect(refused).toEqual([]);
  });

  it.each(ALL)('%s: every key is refused one past its least and its most', (_name, placed) => {
    const passed = fieldsOf(placed.thing).flatMap(([key, field]) => {
      // A URL of no characters is refused whatever its least; a string with a pattern has no other size.
      const wrong = field.pattern ? [] : sizes(field).wrong;
      return wrong.flatMap((size) => {
        const value = field.kind === 'url' && size === 0 ? '' : valueFor(field, key, size);
        const problems = found(placed, { ...having(placed, key, value), [key]: value });
        return problems.some(({ path }) => path.startsWith(`${placed.path}/${key}`)) ? [] : [`${key} of ${size}`];
      });
    });
    expect(passed).toEqual([]);
  });

  it.each(ALL)('%s: every key is refused with a value of another kind, and nothing else is', (_name, placed) => {
    const passed = fieldsOf(placed.thing).flatMap(([key, field]) => {
      if (field.kind === 'ignored') return [];
      const others = [{ no: 1 }, [0], null, '\u0000', ...(field.kind === 'number' ? [] : [0.5])];
      return others.flatMap((value) => {
        if (typeof value === 'string' && ['string', undefined].includes(field.kind) && !field.pattern && !field.format)
          return [];
        const problems = found(placed, having(placed, key, value)).map(({ path }) => path);
        return problems.length > 0 &&
          problems.every((path) => path.startsWith(placed.path)) &&
          problems.some((path) => path.startsWith(`${placed.path}/${key}`))
          ? []
          : [`${key}: ${JSON.stringify(value)}`];
      });
    });
    expect(passed).toEqual([]);
  });

  it.each(ALL)('%s: a missing key is named', (_name, placed) => {
    const required = (placed.thing.required ?? []).filter((key) => key in placed.sample && key !== 'type');
    const named = required.map((key) => {
      const { [key]: _gone, ...rest } = placed.sample;
      return found(placed, rest);
    });
    const error = placed.surface === 'message' ? 'invalid_blocks' : 'invalid_arguments';
    expect(named).toEqual(required.map((key) => [{ path: placed.path, message: `must have ${key}`, error }]));
  });

  it.each(ALL)('%s: a key that Slack does not know is refused', (_name, placed) => {
    const problems = ['tooltip', 'constructor', '__proto__', 'a/b~c'].map((key) =>
      found(placed, JSON.parse(`{${JSON.stringify(key)}: 1, ${JSON.stringify(placed.sample).slice(1)}`)),
    );
    const error = placed.surface === 'message' ? 'invalid_blocks' : 'invalid_arguments';
    expect(problems).toEqual(
      ['tooltip', 'constructor', '__proto__', 'a~1b~0c'].map((key) => [
        { path: `${placed.path}/${key}`, message: 'is no key that Slack knows here', error },
      ]),
    );
  });

  it.each(ALL)('%s: exactly one of, at least one of and not together hold', (_name, { thing, ...placed }) => {
    const sampleFor = (key: string) => valueFor(thing.fields?.[key] ?? {}, key);
    const without = (keys: readonly string[]) =>
      Object.fromEntries(Object.entries(placed.sample).filter(([key]) => !keys.includes(key)));
    const all = (keys: readonly string[]) => ({
      ...without(keys),
      ...Object.fromEntries(keys.map((key) => [key, sampleFor(key)])),
    });
    const messages = (value: Json) =>
      found({ ...placed, thing }, value).map(({ path, message }) => `${path}: ${message}`);
    for (const group of thing.oneOf ?? []) {
      const expected = [`${placed.path}: must have exactly one of ${group.join(' and ')}`];
      expect([messages(without(group)), messages(all(group))]).toEqual([expected, expected]);
    }
    for (const group of thing.anyOf ?? []) expect(messages(without(group))).toHaveLength(1);
    for (const group of thing.notWith ?? [])
      expect(messages(all(group))).toEqual([`${placed.path}: must not have ${group.join(' and ')} together`]);
  });
});

describe('surfaces', () => {
  const surfaces: Surface[] = ['message', 'modal', 'home'];

  it('every block: is refused on each surface that is not its own', () => {
    const refused = Object.entries(TABLE.blocks).flatMap(([type, thing]) => {
      const { sample } = placedBlocks().find(({ name }) => name.startsWith(`${type} in`)) ?? { sample: { type } };
      return surfaces.flatMap((surface) => {
        const problems = checkPayload(surface, payloadOf(surface, [sample])).filter(({ path }) => path === '/blocks/0');
        const isOwn = thing.surfaces?.includes(surface) && !thing.receiveOnly;
        return problems.length > 0 === isOwn ? [`${type} in a ${surface}`] : [];
      });
    });
    expect(refused).toEqual([]);
  });

  it('every element: is refused on each surface that is not its own', () => {
    const passed = placedElements().flatMap(({ name, sample, thing, path, payload }) =>
      surfaces
        .filter((surface) => !thing.surfaces?.includes(surface))
        .filter((surface) => {
          const { blocks } = payload(sample);
          const problems = checkPayload(surface, payloadOf(surface, Array.isArray(blocks) ? blocks : []));
          return !problems.some((problem) => problem.path === path);
        })
        .map((surface) => `${name}, but a ${surface}`),
    );
    expect(passed).toEqual([]);
  });

  it('every element: is refused in each block that is not its own', () => {
    const blocks = ['actions', 'context', 'context_actions', 'input'];
    const passed = Object.entries(TABLE.elements).flatMap(([type, thing]) =>
      blocks
        .filter((block) => !thing.in?.includes(block))
        .filter((block) => {
          const { sample } = placedElements().find(({ name }) => name.startsWith(`${type} in`)) ?? { sample: { type } };
          const host =
            block === 'input' ? { element: sample, label: { type: 'plain_text', text: 'x' } } : { elements: [sample] };
          return checkPayload('message', payloadOf('message', [{ type: block, ...host }])).length === 0;
        })
        .map((block) => `${type} in ${block}`),
    );
    expect(passed).toEqual([]);
  });

  it('table: what a block lists and what an element says of its blocks agree', () => {
    const listed = Object.entries(TABLE.blocks).flatMap(([block, { fields = {} }]) =>
      Object.values(fields)
        .flatMap((field) => [...(field.elements ?? []), ...(field.items?.elements ?? [])])
        .map((element) => `${element} in ${block}`),
    );
    const said = Object.entries(TABLE.elements).flatMap(([element, thing]) =>
      (thing.in ?? []).map((block) => `${element} in ${block}`),
    );
    expect([...new Set(listed)].sort()).toEqual(said.sort());
  });
});
