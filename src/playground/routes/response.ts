import type { Answer } from '../answer.js';
import { ApiError } from '../api-error.js';
import type { Json } from '../page-api.js';
import { respond } from '../responses.js';
import type { Slack } from '../slack.js';
import { isJson } from '../web-api/arguments.js';
import { carryOut } from './carry-out.js';
import { readBody } from './read-body.js';
import type { Visit } from './route.js';

/** `/response/<id>`: an address that came with a command or a press. A refusal uses none of its five answers up. */
export async function responseRoute({ slack, request, response, rest: id }: Visit): Promise<void> {
  const body = parsed((await readBody(request)).toString());
  await carryOut(slack, response, { method: 'response_url', args: body ?? {}, work: () => answer(slack, id, body) });
}

/** Refusals have a status of their own here, for clients read nothing else of this answer. */
function answer(slack: Slack, id: string, body: Json | undefined): Answer {
  const about = slack.responseUrls.about(id);
  if (typeof about === 'string') return { status: 404, body: { ok: false, error: about } };
  if (!body) return { status: 400, body: { ok: false, error: 'invalid_payload' } };
  try {
    respond(slack, about, body);
    slack.responseUrls.spend(id);
    return { status: 200, body: { ok: true } };
  } catch (error) {
    if (error instanceof ApiError) return { status: 400, body: { ok: false, error: error.code, ...error.details } };
    throw error;
  }
}

function parsed(text: string): Json | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return isJson(value) ? value : undefined;
  } catch {
    return undefined;
  }
}
