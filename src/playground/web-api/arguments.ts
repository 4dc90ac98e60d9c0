import { ApiError } from '../api-error.js';
import type { Json } from '../page-api.js';

/** Arguments that a form carries as JSON. */
const JSON_ARGUMENTS = /^(?:attachments|blocks|chunks|files|loading_messages|message|metadata|prompts|view)$/;
/** Arguments that a form carries as `true` and `false`; none of them is words of a person. */
const FLAGS =
  /^(?:exclude_archived|inclusive|include_[a-z_]+|is_private|link_names|mrkdwn|reply_broadcast|return_im|unfurl_[a-z_]+)$/;

/** Reads the arguments of a call, whether they came as a form, as JSON or in the address. Throws `ApiError`. */
export function readArguments(body: string, contentType: string, query: URLSearchParams): Json {
  const inAddress = fromForm(query);
  if (contentType.startsWith('application/json')) return { ...inAddress, ...fromJson(body) };
  return { ...inAddress, ...fromForm(new URLSearchParams(body)) };
}

function fromJson(body: string): Json {
  const value = parsed(body);
  if (value === undefined) throw new ApiError('invalid_json');
  if (!isJson(value)) throw new ApiError('json_not_object');
  return value;
}

function fromForm(form: URLSearchParams): Json {
  return Object.fromEntries(
    [...form].map(([key, text]) => {
      if (FLAGS.test(key)) return [key, text === 'true' || text === '1'];
      // What is no JSON stays as it is, for the method to refuse under its own name for it.
      return [key, JSON_ARGUMENTS.test(key) ? (parsed(text) ?? text) : text];
    }),
  );
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

export function isJson(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** An argument that has to be there, as text; throws `ApiError`. */
export function needed(args: Json, name: string): string {
  const value = optional(args, name);
  if (value === undefined) throw wrongArgument(`missing required field: ${name}`);
  return value;
}

/** An argument as text; undefined when it is missing or empty. */
export function optional(args: Json, name: string): string | undefined {
  const value = args[name];
  if (typeof value === 'number') return String(value);
  return typeof value === 'string' && value !== '' ? value : undefined;
}

/** An argument that has to be an object; throws `ApiError`. */
export function neededObject(args: Json, name: string): Json {
  const value = args[name];
  if (!isJson(value)) throw wrongArgument(`${value === undefined ? 'missing required' : 'invalid'} field: ${name}`);
  return value;
}

/** An argument that is a list of objects, empty when it is missing; throws `ApiError`. */
export function list(args: Json, name: string): readonly Json[] {
  const value = args[name] ?? [];
  if (!Array.isArray(value) || !value.every(isJson)) throw wrongArgument(`must be an array of objects: ${name}`);
  return value;
}

/** A number between 1 and a limit; throws `ApiError` `invalid_limit`. */
export function limit(args: Json, { byDefault, most }: { readonly byDefault: number; readonly most: number }): number {
  const value = args['limit'] === undefined ? byDefault : Number(args['limit']);
  if (!Number.isInteger(value) || value < 1) throw new ApiError('invalid_limit');
  return Math.min(value, most);
}

export function wrongArgument(message: string): ApiError {
  return new ApiError('invalid_arguments', { response_metadata: { messages: [`[ERROR] ${message}`] } });
}
