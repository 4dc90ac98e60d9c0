import type { Json } from '../page-api.js';
import { checkChart } from './chart.js';
import { checkInitial, checkOptions } from './options.js';
import { at, isObject, type Walk } from './walk.js';

/** A block or an element that a rule looks at. */
export interface Ruled {
  readonly type: string;
  readonly value: Json;
  readonly path: string;
  /** Type of the block around it; empty for a block of the payload itself. */
  readonly inside: string;
}

/** Checks what the table says in words: rules on several keys at once. */
export function checkRules(ruled: Ruled, walk: Walk): void {
  switch (ruled.type) {
    case 'container':
      containerCollapses(ruled, walk);
      return;
    case 'data_table':
      headerColumnIsThere(ruled, walk);
      return;
    case 'data_visualization':
      checkChart(ruled.value['chart'], at(ruled.path, 'chart'), walk);
      return;
    case 'task_card':
      pendingIsInPlan(ruled, walk);
      return;
    case 'input':
      fileInputDispatchesNothing(ruled, walk);
      return;
    case 'plain_text_input':
      ordered(ruled, ['min_length', 'max_length'], walk);
      initialValueFits(ruled, walk);
      return;
    case 'number_input':
      ordered(ruled, ['min_value', 'max_value'], walk);
      ordered(ruled, ['min_value', 'initial_value'], walk);
      ordered(ruled, ['initial_value', 'max_value'], walk);
      return;
    case 'rich_text_input':
      ordered(ruled, ['min_lines', 'max_lines'], walk);
      return;
    case 'conversations_select':
    case 'channels_select':
      responseUrlIsForModals(ruled, walk);
      return;
    default:
      checkOptions(ruled, walk);
      checkInitial(ruled, walk);
  }
}

function containerCollapses({ value, path }: Ruled, { report }: Walk): void {
  const collapses = value['is_collapsible'] === true;
  if (value['default_collapsed'] === true && !collapses)
    report(at(path, 'default_collapsed'), 'must not be true unless is_collapsible is');
  if (value['has_header_divider'] === true && collapses)
    report(at(path, 'has_header_divider'), 'must not be true when is_collapsible is');
}

function headerColumnIsThere({ value, path }: Ruled, { report }: Walk): void {
  const index = value['row_header_column_index'];
  const [header] = Array.isArray(value['rows']) ? value['rows'] : [];
  if (typeof index === 'number' && Array.isArray(header) && index >= header.length)
    report(
      at(path, 'row_header_column_index'),
      `must be less than ${header.length}, the number of columns, is ${index}`,
    );
}

function pendingIsInPlan({ value, path, inside }: Ruled, { report }: Walk): void {
  if (value['status'] === 'pending' && inside !== 'plan')
    report(at(path, 'status'), 'must not be "pending" outside a plan');
}

function fileInputDispatchesNothing({ value, path }: Ruled, { report }: Walk): void {
  const { element } = value;
  if (value['dispatch_action'] === true && isObject(element) && element['type'] === 'file_input')
    report(at(path, 'dispatch_action'), 'must not be true with a file_input');
}

function responseUrlIsForModals({ value, path, inside }: Ruled, { report, surface }: Walk): void {
  if (value['response_url_enabled'] === true && !(surface === 'modal' && inside === 'input'))
    report(at(path, 'response_url_enabled'), 'must not be true outside an input block of a modal');
}

function initialValueFits({ value, path }: Ruled, { report }: Walk): void {
  const { initial_value: initial, max_length: max, min_length: min } = value;
  if (typeof initial !== 'string' || initial.length === 0) return;
  if (typeof max === 'number' && initial.length > max)
    report(at(path, 'initial_value'), `must be at most max_length, ${max} characters, has ${initial.length}`);
  if (typeof min === 'number' && initial.length < min)
    report(at(path, 'initial_value'), `must be at least min_length, ${min} characters, has ${initial.length}`);
}

/** Numbers of inputs come as strings; those that are neither are reported by their fields. */
function ordered({ value, path }: Ruled, [low, high]: readonly [string, string], { report }: Walk): void {
  const [least, most] = [numberOf(value[low]), numberOf(value[high])];
  if (least > most) report(at(path, low), `must be at most ${high}, ${most}, is ${least}`);
}

function numberOf(value: unknown): number {
  return typeof value === 'number' || (typeof value === 'string' && value.trim() !== '') ? Number(value) : Number.NaN;
}
