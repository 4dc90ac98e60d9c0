import type { Json, Values } from '../page-api.js';
import { elementsIn } from './elements.js';

/**
 * What is wrong with what was entered in a modal's inputs, by block id, as far as Slack sees it without asking the bot: empty
 * where something is needed, too short, too long, or no number, address or link.
 */
export function wrongAnswers(blocks: readonly Json[], values: Values): Record<string, string> {
  const wrong: Record<string, string> = {};
  for (const { blockId, actionId, type, element, block } of elementsIn(blocks)) {
    if (block['type'] !== 'input') continue;
    const { type: _, ...held } = values[blockId]?.[actionId] ?? {};
    const [value] = Object.values(held);
    const isEmpty = value === null || value === undefined || (Array.isArray(value) && value.length === 0);
    const problem = isEmpty ? missing(block) : problemWith(type, value, element);
    if (problem !== undefined) wrong[blockId] = problem;
  }
  return wrong;
}

function missing(block: Json): string | undefined {
  return block['optional'] === true ? undefined : 'Please complete this required field.';
}

function problemWith(type: string, value: unknown, element: Json): string | undefined {
  if (typeof value !== 'string') return undefined;
  const { min_length: least, max_length: most } = element;
  if (typeof least === 'number' && value.length < least) return `Please enter at least ${least} characters.`;
  if (typeof most === 'number' && value.length > most) return `Please enter at most ${most} characters.`;
  switch (type) {
    case 'number_input':
      return wrongNumber(value, element);
    case 'email_text_input':
      return /^\S+@\S+\.\S+$/.test(value) ? undefined : 'Please enter an email address.';
    case 'url_text_input':
      return URL.canParse(value) ? undefined : 'Please enter a link.';
    default:
      return undefined;
  }
}

function wrongNumber(value: string, element: Json): string | undefined {
  const isDecimal = element['is_decimal_allowed'] === true;
  if (!(isDecimal ? /^-?\d+(\.\d+)?$/ : /^-?\d+$/).test(value)) {
    return isDecimal ? 'Please enter a number.' : 'Please enter a whole number.';
  }
  // Written as text, as numbers are in what is entered.
  const { min_value: least, max_value: most } = element;
  if (typeof least === 'string' && Number(value) < Number(least)) return `Please enter at least ${least}.`;
  if (typeof most === 'string' && Number(value) > Number(most)) return `Please enter at most ${most}.`;
  return undefined;
}
