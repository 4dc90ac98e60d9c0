import type { IncomingMessage } from 'node:http';

/** More than anything that Slack takes in one message, view or picture of this playground. */
const MAX_BYTES = 20_000_000;

/** The body of a request; throws `RangeError` when it is larger than anybody needs. */
export async function readBody(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of request) {
    const part = Buffer.from(chunk);
    bytes += part.length;
    if (bytes > MAX_BYTES) throw new RangeError('the request is too large');
    chunks.push(part);
  }
  return Buffer.concat(chunks);
}
