import { ApiError } from '../api-error.js';
import type { Json } from '../page-api.js';
import { isJson } from './arguments.js';

/** The metadata of a call, undefined when there is none or it is empty; throws `ApiError`. */
export function readMetadata(args: Json): Json | undefined {
  const value = args['metadata'];
  if (value === undefined || value === null) return undefined;
  if (!isJson(value)) throw new ApiError('invalid_metadata_format');
  if (Object.keys(value).length === 0) return undefined;
  if (typeof value['event_type'] !== 'string' || !isJson(value['event_payload'])) {
    throw new ApiError('invalid_metadata_schema');
  }
  return value;
}
