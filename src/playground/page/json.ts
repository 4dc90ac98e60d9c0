import type { Json } from '../page-api.js';

/*
 * Reads Block Kit, which is whatever the bot sent: a field of another type than expected reads as missing.
 */

export const isJson = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The string in a field, or the empty one. */
export function text(of: Json | undefined, field: string): string {
  const value = of?.[field];
  return typeof value === 'string' ? value : '';
}

/** The string in a field, when it holds one. */
export function maybeText(of: Json | undefined, field: string): string | undefined {
  const value = of?.[field];
  return typeof value === 'string' && value !== '' ? value : undefined;
}

export function number(of: Json | undefined, field: string): number | undefined {
  const value = of?.[field];
  return typeof value === 'number' ? value : undefined;
}

export const isOn = (of: Json | undefined, field: string): boolean => of?.[field] === true;

export function child(of: Json | undefined, field: string): Json | undefined {
  const value = of?.[field];
  return isJson(value) ? value : undefined;
}

/** The objects in a list; the empty list where there is none. */
export function list(of: Json | undefined, field: string): readonly Json[] {
  const value = of?.[field];
  return Array.isArray(value) ? value.filter(isJson) : [];
}

/** The strings in a list. */
export function texts(of: Json | undefined, field: string): readonly string[] {
  const value = of?.[field];
  return Array.isArray(value) ? value.filter((one): one is string => typeof one === 'string') : [];
}

/** The text of a text object in a field, such as a label. */
export const wording = (of: Json | undefined, field: string): string => text(child(of, field), 'text');
