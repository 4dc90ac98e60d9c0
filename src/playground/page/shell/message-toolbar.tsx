import type { VNode } from 'preact';
import type { ChatMessage } from '../../page-api.js';
import { usePage } from '../state/page-context.js';
import { Icon } from './icon.js';

export interface MessageToolbarProps {
  readonly message: ChatMessage;
  readonly inThread: boolean;
  /** Whether the payload is over a limit, which the inspector tells more of. */
  readonly isOver: boolean;
}

/** What can be done with a message; seen when it is pointed at or has the focus. */
export function MessageToolbar({ message, inThread, isOver }: MessageToolbarProps): VNode {
  const { act, openThread, inspect } = usePage();
  const { channel, ts } = message;
  const isPrivate = message.visibleTo !== undefined;
  return (
    <div class="toolbar-edge">
      <div class="toolbar" role="group" aria-label="Message actions">
        {!isPrivate && (
          <button
            type="button"
            class="icon-button"
            aria-label="Add a thumbs-up reaction"
            title="React with 👍"
            onClick={() => void act({ do: 'react', channel, ts, name: '+1' })}
          >
            <span class="emoji">👍</span>
          </button>
        )}
        {!isPrivate && !inThread && (
          <button
            type="button"
            class="icon-button"
            aria-label="Reply in thread"
            title="Reply in thread"
            onClick={() => openThread(message.threadTs ?? ts)}
          >
            <Icon name="thread" />
          </button>
        )}
        <button
          type="button"
          class={isOver ? 'icon-button over' : 'icon-button'}
          aria-label="Inspect the JSON"
          title="Inspect the JSON"
          onClick={() => inspect({ in: 'message', channel, ts })}
        >
          <Icon name="code" />
        </button>
      </div>
    </div>
  );
}
