import type { Focus } from './focus.js';
import { isIntent } from './intents.js';

/** For so long after an answer a question may go on from it. */
export const FOCUS_MS = 24 * 60 * 60 * 1_000;

/** A focus as text, to be kept. */
export function focusText(focus: Focus): string {
  return JSON.stringify(focus);
}

/** What was kept, perhaps by another version of Hallway; undefined when it is no focus of this one. */
export function readFocus(text: string): Focus | undefined {
  const { leads, names, editions, days, formats, intents, page, talks = [], beside = [] } = fieldsIn(text);
  const isFocus =
    areStrings(leads) &&
    areStrings(names) &&
    areStrings(editions) &&
    areNumbers(days) &&
    areStrings(formats) &&
    areStrings(intents) &&
    areStrings(talks) &&
    areStrings(beside) &&
    typeof page === 'number';
  if (!isFocus) return undefined;
  const told = talks.length > 0 ? { talks } : {};
  return {
    leads,
    names,
    editions,
    days,
    formats,
    intents: intents.filter(isIntent),
    page,
    ...told,
    ...(beside.length > 0 ? { beside } : {}),
  };
}

function fieldsIn(text: string): Readonly<Record<string, unknown>> {
  try {
    const parsed: unknown = JSON.parse(text);
    return typeof parsed === 'object' && parsed !== null ? { ...parsed } : {};
  } catch {
    return {};
  }
}

function areStrings(list: unknown): list is string[] {
  return Array.isArray(list) && list.every((one) => typeof one === 'string');
}

function areNumbers(list: unknown): list is number[] {
  return Array.isArray(list) && list.every((one) => typeof one === 'number');
}
