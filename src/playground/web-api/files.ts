import { acceptMessage } from '../accept.js';
import { ApiError } from '../api-error.js';
import type { StoredFile } from '../files.js';
import { postMessage } from '../messages.js';
import type { Json } from '../page-api.js';
import type { Slack } from '../slack.js';
import { list, needed, optional, wrongArgument } from './arguments.js';
import { writableChannel } from './channels.js';
import { type MethodCall, type Methods, TIER } from './method.js';

/** https://docs.slack.dev/messaging/working-with-files: an address to send to, the bytes, and the word that they are all there. */
export const FILES: Methods = {
  'files.getUploadURLExternal': {
    scopes: ['files:write'],
    perMinute: TIER.four,
    run({ slack, args }) {
      const name = needed(args, 'filename');
      const size = Number(needed(args, 'length'));
      if (!Number.isInteger(size) || size < 1) throw wrongArgument('must be a positive integer [json-pointer:/length]');
      const id = slack.state.nextId('F');
      slack.files.put({
        id,
        name,
        title: name,
        mimetype: 'application/octet-stream',
        bytes: Buffer.alloc(0),
        stage: 'asked',
        size,
        createdAtMs: slack.state.clock.nowMs(),
      });
      return { upload_url: `${slack.address}/upload/${id}`, file_id: id };
    },
  },

  'files.completeUploadExternal': {
    scopes: ['files:write'],
    perMinute: TIER.four,
    run(call) {
      const { slack, args } = call;
      const channelId = optional(args, 'channel_id');
      const channel = channelId === undefined ? undefined : writableChannel(slack, channelId);
      const completed = list(args, 'files').map((one): StoredFile => {
        const file = slack.files.get(needed(one, 'id'));
        if (file?.stage !== 'sent') throw new ApiError('file_not_found');
        return { ...file, title: optional(one, 'title') ?? file.name, stage: 'complete' };
      });
      if (completed.length === 0) throw wrongArgument('missing required field: files');
      const content = channel ? shared(call, completed) : undefined;
      for (const file of completed) slack.files.put(file);
      if (channel && content) {
        const threadTs = optional(args, 'thread_ts');
        postMessage(slack, {
          ...content,
          channel: channel.id,
          user: slack.credentials.botUserId,
          ...(threadTs === undefined ? {} : { threadTs }),
        });
      }
      return { files: completed.map((file) => fileJson(slack, file)) };
    },
  },

  'files.info': {
    scopes: ['files:read'],
    perMinute: TIER.four,
    run: ({ slack, args }) => ({ file: fileJson(slack, completeFile(slack, needed(args, 'file'))) }),
  },

  'files.delete': {
    scopes: ['files:write'],
    perMinute: TIER.three,
    run({ slack, args }) {
      slack.files.drop(completeFile(slack, needed(args, 'file')).id);
      return {};
    },
  },
};

function completeFile({ files }: Slack, id: string): StoredFile {
  const file = files.get(id);
  if (file?.stage !== 'complete') throw new ApiError('file_not_found');
  return file;
}

/** What is posted where files are shared: what was said of them, and each one. */
function shared({ slack, args }: MethodCall, files: readonly StoredFile[]): ReturnType<typeof acceptMessage> {
  const comment = optional(args, 'initial_comment');
  const said = Array.isArray(args['blocks']) ? args['blocks'] : comment === undefined ? [] : [mrkdwn(comment)];
  return acceptMessage(
    {
      text: comment ?? files.map(({ title }) => title).join(', '),
      blocks: [...said, ...files.map((file) => fileBlock(slack, file))],
    },
    slack,
  );
}

function fileBlock(slack: Slack, { id, name, title, mimetype }: StoredFile): Json {
  const url = fileAddress(slack, { id, name });
  if (!mimetype.startsWith('image/')) return mrkdwn(`<${url}|${title}>`);
  return { type: 'image', image_url: url, alt_text: title, title: { type: 'plain_text', text: title } };
}

function mrkdwn(text: string): Json {
  return { type: 'section', text: { type: 'mrkdwn', text } };
}

function fileAddress({ address }: Slack, { id, name }: Pick<StoredFile, 'id' | 'name'>): string {
  return `${address}/files/${id}/${encodeURIComponent(name)}`;
}

function fileJson(slack: Slack, file: StoredFile): Json {
  const { id, name, title, mimetype, size, createdAtMs } = file;
  return {
    id,
    name,
    title,
    mimetype,
    size,
    created: Math.floor(createdAtMs / 1_000),
    user: slack.credentials.botUserId,
    url_private: fileAddress(slack, file),
    permalink: fileAddress(slack, file),
  };
}
