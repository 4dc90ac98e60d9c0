import type { Json, Values } from '../../page-api.js';
import { child, isOn, number, text } from '../json.js';
import { heldBy } from './element-value.js';

/** Block id → what is wrong with what was entered there, in the words that Slack itself uses before it asks the bot. */
export function checkInputs(blocks: readonly Json[], entered: Values): Record<string, string> {
  const wrong: Record<string, string> = {};
  for (const block of blocks) {
    const element = child(block, 'element');
    if (text(block, 'type') !== 'input' || !element) continue;
    const blockId = text(block, 'block_id');
    const held = heldBy(element, entered[blockId]?.[text(element, 'action_id')]);
    const problem = isEmpty(held)
      ? isOn(block, 'optional')
        ? undefined
        : 'Please complete this required field.'
      : problemOf(element, held);
    if (problem !== undefined) wrong[blockId] = problem;
  }
  return wrong;
}

const isEmpty = (held: unknown): boolean =>
  held === undefined || held === null || held === '' || (Array.isArray(held) && held.length === 0);

function problemOf(element: Json, held: unknown): string | undefined {
  if (typeof held !== 'string') return undefined;
  switch (text(element, 'type')) {
    case 'plain_text_input':
      return lengthProblem(element, held);
    case 'email_text_input':
      return /^\S+@\S+\.\S+$/.test(held) ? undefined : 'Enter a valid email address.';
    case 'url_text_input':
      return /^https?:\/\/\S+$/i.test(held) ? undefined : 'Enter a valid URL.';
    case 'number_input':
      return numberProblem(element, held);
    default:
      return undefined;
  }
}

function lengthProblem(element: Json, held: string): string | undefined {
  const least = number(element, 'min_length') ?? 0;
  const most = number(element, 'max_length') ?? 3_000;
  if (held.length < least) return `Enter at least ${least} characters.`;
  return held.length > most ? `Enter at most ${most} characters.` : undefined;
}

function numberProblem(element: Json, held: string): string | undefined {
  const pattern = isOn(element, 'is_decimal_allowed') ? /^-?\d+(?:\.\d+)?$/ : /^-?\d+$/;
  if (!pattern.test(held)) return isOn(element, 'is_decimal_allowed') ? 'Enter a number.' : 'Enter a whole number.';
  const bound = (field: string): number | undefined => {
    const value = text(element, field);
    return value === '' ? undefined : Number(value);
  };
  const [least, most] = [bound('min_value'), bound('max_value')];
  if (least !== undefined && Number(held) < least) return `Enter a number of at least ${least}.`;
  return most !== undefined && Number(held) > most ? `Enter a number of at most ${most}.` : undefined;
}
