import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import type { Channel } from '../../page-api.js';
import type { PageModel } from '../state/model.js';
import { usePage } from '../state/page-context.js';
import { clockTime, townOf } from '../time/show-time.js';
import { Avatar } from './avatar.js';
import { Icon } from './icon.js';

export interface SidebarProps {
  readonly model: PageModel;
  /** Id of the channel on screen. */
  readonly open: string;
  readonly onActAs: (person: string) => void;
}

/** The workspace's name, who acts, and the channels. */
export function Sidebar({ model, open, onActAs }: SidebarProps): VNode {
  const { scene, me, nowMs } = usePage();
  const [seen, setSeen] = useState<ReadonlyMap<string, number>>(new Map());
  const mine = scene.channels.filter(({ kind, members }) => kind === 'public' || members.includes(me.id));
  const latest = (channel: string): number =>
    Math.max(
      0,
      ...[...model.messages.values()]
        .filter((one) => one.channel === channel && one.user !== me.id)
        .map(({ ts }) => Number(ts)),
    );
  const newest = latest(open);
  if ((seen.get(open) ?? -1) < newest) setSeen(new Map(seen).set(open, newest));
  const link = (channel: Channel): VNode => (
    <ChannelLink
      key={channel.id}
      channel={channel}
      isOpen={channel.id === open}
      isNew={latest(channel.id) > (seen.get(channel.id) ?? 0)}
    />
  );
  return (
    <nav class="sidebar" aria-label="Channels">
      <div class="workspace-name">{scene.workspaceName}</div>
      <label class="acting">
        <Avatar person={me} />
        <span class="acting-words">
          <span class="acting-label">Acting as</span>
          <span class="acting-name">{me.realName}</span>
          <span class="acting-time">
            {townOf(me.timeZone)} · {clockTime(nowMs, me.timeZone)}
          </span>
        </span>
        <Icon name="down" />
        <select aria-label="Act as" value={me.id} onChange={({ currentTarget }) => onActAs(currentTarget.value)}>
          {scene.people.map(({ id, realName, timeZone }) => (
            <option key={id} value={id}>{`${realName} · ${townOf(timeZone)} ${clockTime(nowMs, timeZone)}`}</option>
          ))}
        </select>
      </label>
      <div class="sidebar-scroll">
        <h2 class="sidebar-heading">Channels</h2>
        <ul>{mine.filter(({ kind }) => kind !== 'direct').map(link)}</ul>
        <h2 class="sidebar-heading">Apps</h2>
        <ul>{mine.filter(({ kind }) => kind === 'direct').map(link)}</ul>
      </div>
      <p class="sidebar-note">A Slack workspace of its own, on this machine only.</p>
    </nav>
  );
}

function ChannelLink({
  channel,
  isOpen,
  isNew,
}: {
  readonly channel: Channel;
  readonly isOpen: boolean;
  readonly isNew: boolean;
}): VNode {
  const { scene, openChannel } = usePage();
  const look = [
    'channel-link',
    isOpen ? 'open' : '',
    isNew && !isOpen ? 'new' : '',
    channel.isArchived ? 'archived' : '',
  ];
  return (
    <li>
      <button
        type="button"
        class={look.filter(Boolean).join(' ')}
        {...(isOpen ? { 'aria-current': 'page' as const } : {})}
        onClick={() => openChannel(channel.id)}
      >
        {channel.kind === 'direct' ? (
          <Avatar person={scene.bot} />
        ) : (
          <Icon name={channel.kind === 'private' ? 'lock' : 'hash'} />
        )}
        <span class="channel-name">{channel.name}</span>
        {channel.isArchived && <span class="tag">archived</span>}
        {isNew && !isOpen && <span class="new-mark" role="img" aria-label="new messages" />}
      </button>
    </li>
  );
}
