import { ApiError } from '../api-error.js';
import type { Json } from '../page-api.js';
import { answerCall } from '../web-api/answer-call.js';
import { readArguments } from '../web-api/arguments.js';
import { carryOut } from './carry-out.js';
import { readBody } from './read-body.js';
import type { Visit } from './route.js';

/** `/api/<method>`: the Web API. */
export async function apiRoute({ slack, request, response, url, rest: method }: Visit): Promise<void> {
  const body = (await readBody(request)).toString();
  const given = read(body, request.headers['content-type'] ?? '', url);
  if (given instanceof ApiError) {
    const work = () => ({ status: 200, body: { ok: false, error: given.code } });
    return carryOut(slack, response, { method, args: {}, work });
  }
  const { token: inBody, ...args } = given;
  const [, inHeader] = /^Bearer (\S+)$/.exec(request.headers.authorization ?? '') ?? [];
  const token = inHeader ?? (typeof inBody === 'string' ? inBody : undefined);
  await carryOut(slack, response, { method, args, work: () => answerCall(slack, { method, args, token }) });
}

function read(body: string, contentType: string, url: URL): Json | ApiError {
  try {
    return readArguments(body, contentType, url.searchParams);
  } catch (error) {
    if (error instanceof ApiError) return error;
    throw error;
  }
}
