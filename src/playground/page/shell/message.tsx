import type { VNode } from 'preact';
import type { ChatMessage } from '../../page-api.js';
import { usePage } from '../state/page-context.js';
import { emojiCharacter } from '../text/emoji.js';
import { TextObject } from '../text/text-object.js';
import { clockTime, dayAndTime, tsMs } from '../time/show-time.js';
import { Avatar } from './avatar.js';
import { Icon } from './icon.js';
import { measuresOver } from './measures.js';
import { MessageToolbar } from './message-toolbar.js';
import { SurfaceBlocks } from './surface-blocks.js';

export interface MessageProps {
  readonly message: ChatMessage;
  /** Drawn without its writer, since it goes on from the one before. */
  readonly isContinued: boolean;
  readonly isMarked: boolean;
  readonly inThread: boolean;
}

/** A message as the person acting sees it. */
export function Message({ message, isContinued, isMarked, inThread }: MessageProps): VNode {
  const { scene, me, act } = usePage();
  const writer = [...scene.people, scene.bot].find(({ id }) => id === message.user);
  const isPrivate = message.visibleTo !== undefined;
  const time = clockTime(tsMs(message.ts), me.timeZone);
  const looks = ['message', isContinued ? 'continued' : '', isPrivate ? 'ephemeral' : '', isMarked ? 'marked' : ''];
  const id = `message-${message.ts.replace('.', '-')}${inThread ? '-thread' : ''}`;
  return (
    <article class={looks.filter(Boolean).join(' ')} data-ts={message.ts} aria-labelledby={id}>
      {isContinued ? (
        <span class="gutter-time" aria-hidden="true">
          {time}
        </span>
      ) : (
        writer && <Avatar person={writer} />
      )}
      <div class="message-main">
        <div class={isContinued ? 'message-head unseen' : 'message-head'} id={id}>
          <span class="writer">{writer?.realName ?? message.user}</span>
          {writer?.isBot && <span class="app-badge">APP</span>}
          <time class="time" title={dayAndTime(tsMs(message.ts), me.timeZone)}>
            {time}
          </time>
        </div>
        {message.blocks.length > 0 ? (
          <SurfaceBlocks
            place={{ in: 'message', channel: message.channel, ts: message.ts }}
            blocks={message.blocks}
            errors={{}}
          />
        ) : (
          <div class="message-text">
            <TextObject of={{ type: 'mrkdwn', text: message.text }} />
          </div>
        )}
        {message.editedAt !== undefined && <span class="quiet edited">(edited)</span>}
        {message.isStreaming === true && (
          <span class="streaming" role="status">
            Writing…
          </span>
        )}
        {isPrivate && (
          <div class="only-you">
            <Icon name="eye" /> Only visible to you ·{' '}
            <button
              type="button"
              class="link-button"
              onClick={() => void act({ do: 'dismiss', channel: message.channel, ts: message.ts })}
            >
              Dismiss
            </button>
          </div>
        )}
        <Under message={message} inThread={inThread} />
      </div>
      <MessageToolbar message={message} inThread={inThread} isOver={measuresOver(message.measures)} />
    </article>
  );
}

function Under({ message, inThread }: { readonly message: ChatMessage; readonly inThread: boolean }): VNode {
  const { me, act, openThread } = usePage();
  return (
    <>
      {message.reactions.length > 0 && (
        <div class="reactions">
          {message.reactions.map(({ name, users }) => (
            <button
              key={name}
              type="button"
              class="reaction"
              aria-pressed={users.includes(me.id)}
              aria-label={`${name}, ${users.length}`}
              onClick={() => void act({ do: 'react', channel: message.channel, ts: message.ts, name })}
            >
              <span class="emoji">{emojiCharacter(name)}</span> {users.length}
            </button>
          ))}
        </div>
      )}
      {message.replyCount > 0 && !inThread && (
        <button type="button" class="reply-count" onClick={() => openThread(message.ts)}>
          {message.replyCount} {message.replyCount === 1 ? 'reply' : 'replies'}
        </button>
      )}
    </>
  );
}
