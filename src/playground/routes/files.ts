import type { StoredFile } from '../files.js';
import { carryOut } from './carry-out.js';
import { readBody } from './read-body.js';
import { sendLine, type Visit } from './route.js';

/** `/upload/<id>`: where the bytes of a file are sent, once, as they are or as a form. */
export async function uploadRoute({ slack, request, response, rest: id }: Visit): Promise<void> {
  const contentType = request.headers['content-type'] ?? '';
  const bytes = await fileOf(await readBody(request), contentType);
  await carryOut(slack, response, {
    method: 'upload',
    args: { file: id, size: bytes.length },
    work() {
      const file = slack.files.get(id);
      if (file?.stage !== 'asked') return { status: 404, body: { ok: false, error: 'file_not_found' } };
      if (bytes.length !== file.size) return { status: 400, body: { ok: false, error: 'length_mismatch' } };
      slack.files.put({ ...file, bytes, mimetype: mimetypeOf(bytes), stage: 'sent' });
      return { status: 200, body: { ok: true } };
    },
  });
}

/** `/files/<id>/<name>`: a file for the page to show. */
export function fileRoute({ slack, response, rest }: Visit): void {
  const file: StoredFile | undefined = slack.files.get(rest.split('/')[0] ?? '');
  if (file?.stage !== 'complete') {
    sendLine(response, 404, 'There is no such file.');
    return;
  }
  response.writeHead(200, {
    'content-type': file.mimetype,
    // Whatever was uploaded must not run beside the page.
    'content-security-policy': 'sandbox',
    'x-content-type-options': 'nosniff',
    'content-disposition': file.mimetype.startsWith('image/') ? 'inline' : 'attachment',
  });
  response.end(file.bytes);
}

async function fileOf(body: Buffer, contentType: string): Promise<Buffer> {
  if (!contentType.startsWith('multipart/form-data')) return body;
  const form = await new Response(new Uint8Array(body), { headers: { 'content-type': contentType } }).formData();
  for (const [, value] of form) {
    if (typeof value !== 'string') return Buffer.from(await value.arrayBuffer());
  }
  return Buffer.alloc(0);
}

/** By the bytes, as Slack does: what the name says is no proof. */
function mimetypeOf(bytes: Buffer): string {
  const start = bytes.subarray(0, 12).toString('latin1');
  if (start.startsWith('\x89PNG')) return 'image/png';
  if (start.startsWith('\xff\xd8\xff')) return 'image/jpeg';
  if (start.startsWith('GIF8')) return 'image/gif';
  return bytes.includes(0) ? 'application/octet-stream' : 'text/plain; charset=utf-8';
}
