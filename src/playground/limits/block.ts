import { chartThing } from './chart.js';
import { richTextThing } from './rich-text.js';
import { checkRowShape } from './rows.js';
import { checkRules } from './rules.js';
import { faultOf, lengthFault } from './scalar.js';
import { entryOf, type Field, TABLE, type Thing } from './table.js';
import { shapeThing, textThing, variantThing, withType } from './things.js';
import { at, isObject, oneOf, shown, type Walk } from './walk.js';

/** A value on the way, and what it stands in. */
interface Spot {
  readonly value: unknown;
  readonly path: string;
  /** Type of the block around it; empty for what stands in none. */
  readonly inside: string;
  /** The thing it is a field of. */
  readonly of?: Thing;
}

const BLOCK: Field = { blocks: Object.keys(TABLE.blocks) };

/** Checks blocks, each with all that is in it. */
export function checkBlocks(blocks: readonly unknown[], path: string, walk: Walk): void {
  for (const [index, value] of blocks.entries()) checkNested(BLOCK, { value, path: at(path, index), inside: '' }, walk);
}

/** Checks a field of something that is no block, such as the title of a view. */
export function checkFieldAt(field: Field, { value, path }: Pick<Spot, 'value' | 'path'>, walk: Walk): void {
  checkField(field, { value, path, inside: '' }, walk);
}

function checkField(field: Field, spot: Spot, walk: Walk): void {
  switch (field.kind) {
    case undefined:
      checkUnkinded(field, spot, walk);
      return;
    case 'text':
      checkNested({ ...field, textTypes: field.textTypes ?? [] }, spot, walk);
      return;
    case 'object':
      checkNested(field, spot, walk);
      return;
    case 'array':
      checkArray(field, spot, walk);
      return;
    case 'union':
      checkUnion(field, spot, walk);
      return;
    case 'row':
      checkRow(spot, walk);
      return;
    case 'column_setting_or_null':
      if (spot.value !== null) checkNested({ fields: spot.of?.columnSetting ?? {} }, spot, walk);
      return;
    case 'ignored':
      return;
    default: {
      const fault = faultOf(field, spot.value);
      if (fault) walk.report(spot.path, fault);
    }
  }
}

function checkUnkinded(field: Field, spot: Spot, walk: Walk): void {
  if (field.$ref === 'common.action_id') checkField(TABLE.common.action_id, spot, walk);
  else checkNested(field, spot, walk);
}

function checkArray(field: Field, { value, path, inside, of }: Spot, walk: Walk): void {
  if (!Array.isArray(value)) {
    walk.report(path, `must be a list, is ${shown(value)}`);
    return;
  }
  const fault = lengthFault(value.length, 'item', field);
  if (fault) walk.report(path, fault);
  const { textMinLen, textMaxLen, values } = field;
  const items: Field = values
    ? { kind: 'enum', values }
    : { ...field.items, ...(textMinLen && { minLen: textMinLen }), ...(textMaxLen && { maxLen: textMaxLen }) };
  for (const [index, item] of value.entries())
    checkField(items, { value: item, path: at(path, index), inside, ...(of && { of }) }, walk);
  if (values && new Set(value).size < value.length) walk.report(path, 'must not name anything twice');
  if (items.kind === 'row' && of?.row) checkRowShape(value, of.row, path, walk);
}

/** An object: of the keys given with the field, of a composition, or of one of several types by its `type`. */
function checkNested(field: Field, spot: Spot, walk: Walk): void {
  const { value, path } = spot;
  if (!isObject(value)) {
    walk.report(path, `must be an object, is ${shown(value)}`);
    return;
  }
  const composition = entryOf(TABLE.composition, field.composition?.[0]);
  if (composition) checkKeys(composition, spot, walk);
  else if (field.shape) checkKeys(shapeThing(field.shape), spot, walk);
  else if (field.fields) checkKeys({ fields: field.fields, required: field.required ?? [] }, spot, walk);
  else checkTyped(field, spot, walk);
}

function checkTyped(field: Field, spot: Spot, walk: Walk): void {
  const { blocks = [], elements = [], richText = [], textTypes = [] } = field;
  const type = isObject(spot.value) ? spot.value['type'] : undefined;
  const types = [...blocks, ...elements, ...richText, ...textTypes];
  if (typeof type === 'string' && types.includes(type)) {
    if (blocks.includes(type)) checkBlock(type, spot, walk);
    else if (elements.includes(type)) checkElement(type, spot, walk);
    else checkKeys(richText.includes(type) ? withType(richTextThing(type)) : textThing(type, field), spot, walk);
  } else {
    walk.report(
      type === undefined ? spot.path : at(spot.path, 'type'),
      `must be of type ${oneOf(types)}, is ${shown(type)}`,
    );
  }
}

function checkBlock(type: string, { value, path, inside }: Spot, walk: Walk): void {
  const block = TABLE.blocks[type];
  if (!block || !isObject(value)) return;
  if (block.receiveOnly) walk.report(path, `must not be sent: Slack alone makes ${type} blocks`);
  else checkSurface(block, { path, name: `${type} block` }, walk);
  walk.blocks.push({ type, path, block: value });
  const id = value['block_id'];
  if (typeof id === 'string') {
    if (walk.blockIds.has(id)) walk.report(at(path, 'block_id'), `must be the only block called ${shown(id)}`);
    walk.blockIds.add(id);
  }
  const within = { ...walk, actionIds: new Set<string>() };
  const thing = withType({ ...block, fields: { block_id: TABLE.common.block_id, ...block.fields } });
  checkKeys(thing, { value, path, inside: type }, within);
  checkRules({ type, value, path, inside }, within);
}

function checkElement(type: string, spot: Spot, walk: Walk): void {
  const element = TABLE.elements[type];
  const { value, path, inside } = spot;
  if (!element || !isObject(value)) return;
  checkSurface(element, { path, name: type }, walk);
  if (element.in && !element.in.includes(inside)) walk.report(path, `must not stand in a ${inside} block`);
  const id = value['action_id'];
  if (typeof id === 'string') {
    if (walk.actionIds.has(id)) walk.report(at(path, 'action_id'), `must be the only ${shown(id)} in its block`);
    walk.actionIds.add(id);
  }
  if (value['focus_on_load'] === true) walk.focused.push(at(path, 'focus_on_load'));
  checkKeys(withType(element), spot, walk);
  checkRules({ type, value, path, inside }, walk);
}

function checkSurface({ surfaces }: Thing, { path, name }: { path: string; name: string }, walk: Walk): void {
  if (surfaces && !surfaces.includes(walk.surface))
    walk.report(path, `must not stand in a ${walk.surface}: a ${name} is for ${oneOf(surfaces)} only`);
}

/** A key without a value is as good as not there: JSON has no other way to send it. */
function checkKeys(thing: Thing, { value, path, inside }: Spot, walk: Walk): void {
  if (!isObject(value)) return;
  const has = (key: string): boolean => Object.hasOwn(value, key) && value[key] !== undefined;
  for (const key of thing.required ?? []) if (!has(key)) walk.report(path, `must have ${key}`);
  for (const group of thing.oneOf ?? []) {
    if (group.filter(has).length !== 1) walk.report(path, `must have exactly one of ${group.join(' and ')}`);
  }
  for (const group of thing.anyOf ?? []) if (!group.some(has)) walk.report(path, `must have ${oneOf(group)}`);
  for (const group of thing.notWith ?? []) {
    if (group.filter(has).length > 1) walk.report(path, `must not have ${group.join(' and ')} together`);
  }
  for (const key of Object.keys(value).filter(has)) {
    const field = entryOf(thing.fields, key);
    if (field) checkField(field, { value: value[key], path: at(path, key), inside, of: thing }, walk);
    else walk.report(at(path, key), 'is no key that Slack knows here');
  }
}

function checkUnion({ by = 'type', variants }: Field, spot: Spot, walk: Walk): void {
  const { value, path } = spot;
  const tag = isObject(value) ? value[by] : undefined;
  const thing = by === 'type' ? chartThing(String(tag)) : variantThing(entryOf(variants, tag));
  if (thing) checkKeys({ ...thing, fields: { ...thing.fields, [by]: { kind: 'string' } } }, spot, walk);
  else walk.report(path, `must have a ${by} that Slack knows, is ${shown(tag)}`);
}

function checkRow({ value, path, inside, of }: Spot, walk: Walk): void {
  if (!Array.isArray(value)) {
    walk.report(path, `must be a list of cells, is ${shown(value)}`);
    return;
  }
  const { cell = [], cellBlocks = [] } = of?.row ?? {};
  for (const [index, one] of value.entries()) {
    const spot = { value: one, path: at(path, index), inside };
    const type = isObject(one) ? one['type'] : undefined;
    if (typeof type === 'string' && cell.includes(type)) checkKeys(withType(TABLE.composition[type]), spot, walk);
    else if (typeof type === 'string' && cellBlocks.includes(type)) checkNested(BLOCK, spot, walk);
    else walk.report(spot.path, `must be a cell of type ${oneOf([...cell, ...cellBlocks])}, is ${shown(type)}`);
  }
}
