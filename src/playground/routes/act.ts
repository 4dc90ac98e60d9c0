import { z } from 'zod';
import type { Act } from '../page-api.js';
import { act } from '../people/act.js';
import { readBody } from './read-body.js';
import { sendLine, type Visit } from './route.js';

const JSON_OBJECT = z.record(z.string(), z.unknown());
const VALUES = z.record(z.string(), z.record(z.string(), JSON_OBJECT));
const PLACE = z.discriminatedUnion('in', [
  z.object({ in: z.literal('message'), channel: z.string(), ts: z.string() }),
  z.object({ in: z.literal('view'), id: z.string() }),
]);
const ELEMENT = { as: z.string(), place: PLACE, blockId: z.string(), actionId: z.string() };

const ACT = z.discriminatedUnion('do', [
  z.object({
    do: z.literal('say'),
    as: z.string(),
    channel: z.string(),
    threadTs: z.string().exactOptional(),
    text: z.string(),
  }),
  z.object({ do: z.literal('use'), ...ELEMENT, chosen: JSON_OBJECT, values: VALUES }),
  z.object({ do: z.literal('search'), ...ELEMENT, query: z.string() }),
  z.object({ do: z.literal('submit'), as: z.string(), view: z.string(), values: VALUES }),
  z.object({ do: z.literal('close'), as: z.string(), view: z.string(), all: z.boolean().exactOptional() }),
  z.object({ do: z.literal('open'), as: z.string(), what: z.enum(['home', 'messages']) }),
  z.object({ do: z.literal('react'), as: z.string(), channel: z.string(), ts: z.string(), name: z.string() }),
  z.object({ do: z.literal('dismiss'), as: z.string(), channel: z.string(), ts: z.string() }),
  z.object({ do: z.literal('clock'), as: z.string(), toMs: z.number() }),
]);

/** `/playground/act`: something a person does, from this page alone. */
export async function actRoute({ slack, request, response }: Visit): Promise<void> {
  const { origin, host } = request.headers;
  // Browsers name the origin of every POST; what names none is no page.
  if (origin !== undefined && origin !== `http://${host}`) {
    return sendLine(response, 403, 'Only the playground’s own page may act.');
  }
  if (!request.headers['content-type']?.startsWith('application/json')) {
    return sendLine(response, 415, 'Send application/json.');
  }
  const read = ACT.safeParse(parsed((await readBody(request)).toString()));
  if (!read.success) return sendLine(response, 400, z.prettifyError(read.error));
  const done: Act = read.data;
  const outcome = await act(slack, done);
  response.writeHead(200, { 'content-type': 'application/json; charset=utf-8' }).end(JSON.stringify(outcome));
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}
