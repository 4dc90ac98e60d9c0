import type { Field } from './table.js';
import { counted, oneOf, shown } from './walk.js';

/** What is wrong with a single value by its field, as a sentence without its subject; nothing when it is right. */
export function faultOf(field: Field, value: unknown): string | undefined {
  switch (field.kind) {
    case 'boolean':
      return typeof value === 'boolean' ? undefined : `must be true or false, is ${shown(value)}`;
    case 'integer':
    case 'number':
      return numberFault(field, value);
    case 'unix':
      return Number.isInteger(value) && String(value).length === 10
        ? undefined
        : `must be a time in whole seconds of ten digits, is ${shown(value)}`;
    case 'enum':
      return typeof value === 'string' && field.values?.includes(value)
        ? undefined
        : `must be ${oneOf(field.values ?? [])}, is ${shown(value)}`;
    default:
      return typeof value === 'string' ? stringFault(field, value) : `must be a string, is ${shown(value)}`;
  }
}

/** What is wrong with the length of a text or a list. */
export function lengthFault(
  length: number,
  noun: string,
  { min = 0, max = Number.POSITIVE_INFINITY },
): string | undefined {
  if (length > max) return `must be at most ${counted(max, noun)}, has ${length}`;
  if (length < min) return `must be at least ${counted(min, noun)}, ${length === 0 ? 'is empty' : `has ${length}`}`;
  return undefined;
}

function numberFault(field: Field, value: unknown): string | undefined {
  const isRight = field.kind === 'integer' ? Number.isInteger(value) : Number.isFinite(value);
  if (typeof value !== 'number' || !isRight) {
    return `must be ${field.kind === 'integer' ? 'a whole number' : 'a number'}, is ${shown(value)}`;
  }
  if (field.min !== undefined && value < field.min) return `must be at least ${field.min}, is ${value}`;
  if (field.max !== undefined && value > field.max) return `must be at most ${field.max}, is ${value}`;
  if (field.exclusiveMin !== undefined && value <= field.exclusiveMin)
    return `must be more than ${field.exclusiveMin}, is ${value}`;
  return undefined;
}

function stringFault(field: Field, value: string): string | undefined {
  // Slack does not say how it counts; UTF-16 code units are never fewer than code points.
  const { minLen: min, maxLen: max } = field;
  const length = lengthFault(value.length, 'character', { ...(min && { min }), ...(max && { max }) });
  if (length) return length;
  switch (field.kind) {
    case 'string':
      return formatFault(field, value);
    case 'url':
      return urlFault(field, value);
    case 'id':
      return /^[A-Z][A-Z0-9]+$/.test(value) && field.prefix?.some((prefix) => value.startsWith(prefix))
        ? undefined
        : `must be an id that begins with ${oneOf(field.prefix ?? [])}, is ${shown(value)}`;
    case 'date':
      return isDate(value) ? undefined : `must be a date as YYYY-MM-DD, is ${shown(value)}`;
    case 'time':
      return /^(?:[01]\d|2[0-3]):[0-5]\d$/.test(value) ? undefined : `must be a time as HH:mm, is ${shown(value)}`;
    default:
      // A kind that the table has and this does not know is refused rather than passed.
      return `is of kind ${field.kind}, which this check does not know`;
  }
}

function formatFault({ pattern, format }: Field, value: string): string | undefined {
  if (pattern && !new RegExp(pattern).test(value)) return `must match ${pattern}, is ${shown(value)}`;
  if (format === 'number' && !/^-?\d+(?:\.\d+)?$/.test(value))
    return `must be a number in a string, is ${shown(value)}`;
  if (format === 'iana-timezone' && !isTimeZone(value)) return `must be an IANA time zone, is ${shown(value)}`;
  return undefined;
}

/** Not for a button of anybody's: they run or read something where they are opened. */
const UNSAFE_SCHEMES = ['javascript:', 'data:', 'vbscript:', 'blob:', 'file:'];

function urlFault({ schemes }: Field, value: string): string | undefined {
  if (!URL.canParse(value)) return `must be an absolute URL, is ${shown(value)}`;
  const { protocol } = new URL(value);
  if (schemes && !schemes.includes(protocol.slice(0, -1)))
    return `must be a URL with ${oneOf(schemes)}, is ${shown(value)}`;
  return UNSAFE_SCHEMES.includes(protocol) ? `must not be a ${protocol} URL` : undefined;
}

function isDate(value: string): boolean {
  const date = /^\d{4}-\d\d-\d\d$/.test(value) ? new Date(`${value}T00:00:00Z`) : undefined;
  return date !== undefined && !Number.isNaN(date.getTime()) && date.toISOString().startsWith(value);
}

function isTimeZone(value: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: value }).resolvedOptions().timeZone.length > 0;
  } catch {
    return false;
  }
}
