import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Message } from '../../src/views/message.js';

/**
 * Says what Slack would refuse in a message, by the table of its limits in `fixtures/slack-limits.json`. It reads the table;
 * it holds no limit of its own. A kind of field that no message of ours has is refused rather than passed.
 */
const TABLE = JSON.parse(readFileSync(join(import.meta.dirname, '../fixtures/slack-limits.json'), 'utf8')) as Table;

interface Field {
  readonly $ref?: string;
  readonly kind?: string;
  readonly minLen?: number;
  readonly maxLen?: number;
  readonly min?: number;
  readonly max?: number;
  readonly values?: readonly string[];
  readonly textTypes?: readonly string[];
  readonly textMaxLen?: number;
  readonly items?: Field;
  readonly elements?: readonly string[];
  readonly composition?: readonly string[];
}

interface Thing {
  readonly surfaces?: readonly string[];
  readonly required: readonly string[];
  readonly anyOf?: readonly (readonly string[])[];
  readonly fields: Readonly<Record<string, Field>>;
  readonly row?: { readonly minCells: number; readonly maxCells: number; readonly cell: readonly string[] };
  readonly columnSetting?: Readonly<Record<string, Field>>;
  readonly totals?: { readonly maxChars: number };
}

interface Table {
  readonly common: Readonly<Record<string, Field>>;
  readonly surfaces: {
    readonly message: {
      readonly maxBlocks: number;
      readonly text: { readonly recommendedMax: number };
      readonly totals: {
        readonly allBlockText: { readonly safeBudget: number };
        readonly tableBlocks: { readonly max: number };
      };
    };
  };
  readonly blocks: Readonly<Record<string, Thing>>;
  readonly elements: Readonly<Record<string, Thing>>;
  readonly composition: Readonly<Record<string, Thing>>;
}

type Json = Readonly<Record<string, unknown>>;

/** Everything that is wrong with a message, each with its path; none when Slack would take it. */
export function refusals({ text, blocks }: Message): string[] {
  const found: string[] = [];
  const { maxBlocks, text: fallback, totals } = TABLE.surfaces.message;
  if (text.length === 0) found.push('text: is empty');
  if (text.length > fallback.recommendedMax) found.push(`text: ${text.length} characters`);
  if (blocks.length > maxBlocks) found.push(`blocks: ${blocks.length}`);
  const chars = blocks.reduce((sum, block) => sum + charsOf(block), 0);
  if (chars > totals.allBlockText.safeBudget) found.push(`blocks: ${chars} characters of text`);
  if (blocks.filter(({ type }) => type === 'table').length > totals.tableBlocks.max)
    found.push('blocks: more than one table');
  const ids = new Set<unknown>();
  for (const [at, block] of blocks.entries()) {
    checkThing(TABLE.blocks[block.type], block as unknown as Json, `blocks[${at}]`, found, ids);
  }
  return found;
}

function checkThing(thing: Thing | undefined, value: Json, path: string, found: string[], ids: Set<unknown>): void {
  if (!thing) {
    found.push(`${path}: Slack knows no ${String(value['type'])} here`);
    return;
  }
  if (thing.surfaces && !thing.surfaces.includes('message')) found.push(`${path}: not in messages`);
  for (const name of thing.required) if (value[name] === undefined) found.push(`${path}.${name}: is missing`);
  for (const group of thing.anyOf ?? []) {
    if (!group.some((name) => value[name] !== undefined)) found.push(`${path}: has none of ${group.join(', ')}`);
  }
  if (typeof value['action_id'] === 'string') {
    if (ids.has(value['action_id'])) found.push(`${path}.action_id: stands here twice`);
    ids.add(value['action_id']);
  }
  for (const [name, item] of Object.entries(value)) {
    if (name === 'type') continue;
    const field = thing.fields[name] ?? (name === 'block_id' ? TABLE.common['block_id'] : undefined);
    if (!field) found.push(`${path}.${name}: unknown`);
    else checkField(field, item, `${path}.${name}`, found, ids, thing);
  }
  if (thing.totals && charsOf(value) > thing.totals.maxChars) found.push(`${path}: ${charsOf(value)} characters`);
}

function checkField(field: Field, value: unknown, path: string, found: string[], ids: Set<unknown>, of: Thing): void {
  if (field.$ref) {
    checkField(TABLE.common[field.$ref.replace('common.', '')] ?? {}, value, path, found, ids, of);
    return;
  }
  switch (field.kind) {
    case 'string':
    case 'url':
      checkLength(value, field, path, found);
      return;
    case 'text':
      checkText(value, field, path, found, ids);
      return;
    case 'boolean':
      if (typeof value !== 'boolean') found.push(`${path}: no boolean`);
      return;
    case 'enum':
      if (!field.values?.includes(String(value))) found.push(`${path}: none of ${field.values?.join(', ')}`);
      return;
    case 'object':
      checkElement(value as Json, field, path, found, ids);
      return;
    case 'array': {
      const list = value as readonly unknown[];
      if (list.length < (field.min ?? 0) || list.length > (field.max ?? Number.POSITIVE_INFINITY))
        found.push(`${path}: ${list.length} items`);
      for (const [at, item] of list.entries()) checkItem(field, item, `${path}[${at}]`, found, ids, of);
      return;
    }
    default:
      found.push(`${path}: this check does not know kind ${field.kind}`);
  }
}

function checkItem(field: Field, item: unknown, path: string, found: string[], ids: Set<unknown>, of: Thing): void {
  const { items = {} } = field;
  if (items.kind === 'row') {
    const cells = item as readonly Json[];
    if (cells.length < (of.row?.minCells ?? 0) || cells.length > (of.row?.maxCells ?? 0))
      found.push(`${path}: ${cells.length} cells`);
    for (const [at, cell] of cells.entries()) {
      if (!of.row?.cell.includes(String(cell['type']))) found.push(`${path}[${at}]: no cell of a table`);
      checkThing(TABLE.composition[String(cell['type'])], cell, `${path}[${at}]`, found, ids);
    }
    return;
  }
  if (items.kind === 'column_setting_or_null') {
    for (const [name, value] of Object.entries((item ?? {}) as Json))
      checkField(of.columnSetting?.[name] ?? {}, value, `${path}.${name}`, found, ids, of);
    return;
  }
  const type = String((item as Json)['type']);
  if (items.textTypes?.includes(type))
    checkText(item, { ...items, ...(field.textMaxLen ? { maxLen: field.textMaxLen } : {}) }, path, found, ids);
  else checkElement(item as Json, items, path, found, ids);
}

function checkElement(value: Json, field: Field, path: string, found: string[], ids: Set<unknown>): void {
  const type = String(value['type']);
  if (field.elements && !field.elements.includes(type)) found.push(`${path}: no ${type} here`);
  checkThing(TABLE.elements[type], value, path, found, ids);
}

function checkText(value: unknown, field: Field, path: string, found: string[], ids: Set<unknown>): void {
  const text = value as Json;
  const type = String(text['type']);
  if (field.textTypes && !field.textTypes.includes(type)) found.push(`${path}: no ${type} here`);
  checkThing(TABLE.composition[type], text, path, found, ids);
  checkLength(text['text'], field, `${path}.text`, found);
}

function checkLength(value: unknown, field: Field, path: string, found: string[]): void {
  if (typeof value !== 'string') {
    found.push(`${path}: no string`);
    return;
  }
  if (value.length < (field.minLen ?? 0)) found.push(`${path}: too short`);
  if (value.length > (field.maxLen ?? Number.POSITIVE_INFINITY))
    found.push(`${path}: ${value.length} characters, ${field.maxLen} at most`);
}

/** Characters of all text that a person reads in a block. */
function charsOf(value: unknown): number {
  if (Array.isArray(value)) return value.reduce<number>((sum, item) => sum + charsOf(item), 0);
  if (typeof value !== 'object' || value === null) return 0;
  return Object.entries(value).reduce(
    (sum, [key, item]) => sum + (key === 'text' && typeof item === 'string' ? item.length : charsOf(item)),
    0,
  );
}
