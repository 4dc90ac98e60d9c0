import type { VNode } from 'preact';
import type { Channel } from '../../page-api.js';
import type { PageModel } from '../state/model.js';
import { usePage } from '../state/page-context.js';
import { statusIn, threadEntries } from '../state/read-model.js';
import { Composer } from './composer.js';
import { Entries } from './entries.js';
import { SidePane } from './side-pane.js';

export interface ThreadProps {
  readonly model: PageModel;
  readonly channel: Channel;
  readonly threadTs: string;
  readonly onClose: () => void;
}

/** A thread beside its channel. */
export function Thread({ model, channel, threadTs, onClose }: ThreadProps): VNode {
  const { scene } = usePage();
  const status = statusIn(model, channel.id, threadTs);
  const where = channel.kind === 'direct' ? channel.name : `#${channel.name}`;
  return (
    <SidePane title="Thread" subtitle={where} onClose={onClose}>
      <Entries
        entries={threadEntries(model, channel.id, threadTs)}
        marked={undefined}
        label="Thread"
        inThread={threadTs}
      />
      <div class="status-line" role="status">
        {status && `${scene.bot.realName} ${status.text}`}
      </div>
      <Composer
        channel={channel}
        threadTs={threadTs}
        prompts={undefined}
        closed={channel.isArchived ? 'This channel is archived.' : undefined}
      />
    </SidePane>
  );
}
