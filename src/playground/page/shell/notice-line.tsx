import type { VNode } from 'preact';
import type { Notice } from '../../page-api.js';
import { usePage } from '../state/page-context.js';
import { TextObject } from '../text/text-object.js';
import { clockTime, tsMs } from '../time/show-time.js';
import { Icon } from './icon.js';

/** A line of Slack's own, for one person. */
export function NoticeLine({ notice }: { readonly notice: Notice }): VNode {
  const { me, act } = usePage();
  return (
    <div class="message notice" data-ts={notice.ts}>
      <span class="avatar avatar-slack" aria-hidden="true">
        <Icon name="bell" />
      </span>
      <div class="message-main">
        <div class="message-head">
          <span class="writer">Slackbot</span>
          <time class="time">{clockTime(tsMs(notice.ts), me.timeZone)}</time>
        </div>
        <div class="message-text">
          <TextObject of={{ type: 'mrkdwn', text: notice.text }} />
        </div>
        <div class="only-you">
          <Icon name="eye" /> Only visible to you ·{' '}
          <button
            type="button"
            class="link-button"
            onClick={() => void act({ do: 'dismiss', channel: notice.channel, ts: notice.ts })}
          >
            Dismiss
          </button>
        </div>
      </div>
    </div>
  );
}
