import { ApiError } from './api-error.js';
import type { Files } from './files.js';
import { withIdentifiers } from './identifiers.js';
import { checkPayload } from './limits/check.js';
import { measures } from './limits/measure.js';
import type { Json, Measure } from './page-api.js';
import type { Slack } from './slack.js';

/** What a message says, once Slack has taken it. */
export interface Content {
  readonly text: string;
  readonly blocks: readonly Json[];
  /** As it was sent, for the inspector. */
  readonly payload: Json;
  readonly measures: readonly Measure[];
}

const OF_MESSAGE = ['text', 'blocks', 'attachments', 'markdown_text', 'metadata'];

/** Takes what is said in a message, or throws `ApiError` as Slack refuses it. */
export function acceptMessage(given: Json, slack: Pick<Slack, 'state' | 'files'>): Content {
  const payload = Object.fromEntries(Object.entries(given).filter(([key]) => OF_MESSAGE.includes(key)));
  const { text = '', blocks = [], markdown_text: markdown, attachments } = payload;
  if (typeof blocks === 'string' || !Array.isArray(blocks)) throw new ApiError('invalid_blocks_format');
  const says = [text, markdown].some((one) => typeof one === 'string' && one !== '');
  if (!says && blocks.length === 0 && attachments === undefined) throw new ApiError('no_text');
  refuseProblems('message', payload);
  refuseMissingFiles(blocks, slack.files);
  const shown: readonly Json[] = typeof markdown === 'string' ? [{ type: 'markdown', text: markdown }] : blocks;
  return {
    text: typeof markdown === 'string' ? markdown : String(text),
    blocks: withIdentifiers(shown, slack.state),
    payload,
    measures: measures('message', payload),
  };
}

/** A picture by its file's id is refused until the file is all there (https://docs.slack.dev/messaging/working-with-files). */
function refuseMissingFiles(blocks: readonly unknown[], files: Files): void {
  JSON.stringify(blocks, (key, value: unknown) => {
    const id =
      key === 'slack_file' && typeof value === 'object' && value !== null && 'id' in value ? value.id : undefined;
    if (id !== undefined && (typeof id !== 'string' || files.get(id)?.stage !== 'complete')) {
      throw new ApiError('invalid_blocks', {
        response_metadata: { messages: ['[ERROR] invalid slack file [json-pointer:/blocks]'] },
      });
    }
    return value;
  });
}

/** Throws `ApiError` with everything that Slack would say against a payload. */
export function refuseProblems(surface: 'message' | 'stream' | 'modal' | 'home', payload: Json): void {
  const problems = checkPayload(surface, payload);
  const [first] = problems;
  if (!first) return;
  const errors = problems.map(({ message, path }) => `${message} [json-pointer:${path}]`);
  throw new ApiError(first.error, { errors, response_metadata: { messages: errors.map((one) => `[ERROR] ${one}`) } });
}
