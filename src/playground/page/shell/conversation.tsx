import type { VNode } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { Channel } from '../../page-api.js';
import type { PageModel } from '../state/model.js';
import { usePage } from '../state/page-context.js';
import { channelEntries, statusIn } from '../state/read-model.js';
import { Avatar } from './avatar.js';
import { Composer } from './composer.js';
import { Entries } from './entries.js';
import { Home } from './home.js';
import { Icon } from './icon.js';
import { Tabs } from './tabs.js';

export interface ConversationProps {
  readonly model: PageModel;
  readonly channel: Channel;
  /** `ts` of the message to show. */
  readonly marked: string | undefined;
  /** Back to the list of channels, on a narrow screen. */
  readonly onBack: () => void;
}

/** A channel, or the direct message with the bot and its Home. */
export function Conversation({ model, channel, marked, onBack }: ConversationProps): VNode {
  const { scene } = usePage();
  const isDirect = channel.kind === 'direct';
  const [tab, setTab] = useState<'home' | 'messages'>(
    isDirect && scene.hasHome && marked === undefined ? 'home' : 'messages',
  );
  const isHome = isDirect && scene.hasHome && tab === 'home';
  return (
    <main class="conversation">
      <div class="pane-head">
        <button type="button" class="icon-button back-button" aria-label="Back to channels" onClick={onBack}>
          <Icon name="back" />
        </button>
        {isDirect ? <Avatar person={scene.bot} /> : <Icon name={channel.kind === 'private' ? 'lock' : 'hash'} />}
        <h1>{channel.name}</h1>
        {isDirect ? <span class="app-badge">APP</span> : <span class="topic">{channel.topic}</span>}
        {!isDirect && (
          <span
            class="members"
            role="img"
            aria-label={`${channel.members.length} members`}
            title={`${channel.members.length} members`}
          >
            <Icon name="people" /> {channel.members.length}
          </span>
        )}
      </div>
      {isDirect && scene.hasHome && <Tabs tab={tab} onTab={setTab} />}
      {isHome ? <Home model={model} /> : <Messages model={model} channel={channel} marked={marked} />}
    </main>
  );
}

function Messages({ model, channel, marked }: Omit<ConversationProps, 'onBack'>): VNode {
  const { scene, me, act } = usePage();
  const isDirect = channel.kind === 'direct';
  // Slack tells the bot of its Messages tab as of its Home: once for each opening.
  useEffect(() => {
    if (isDirect) void act({ do: 'open', what: 'messages' });
  }, [isDirect]);
  const status = channel.kind === 'direct' ? statusIn(model, channel.id) : undefined;
  const beginning =
    channel.kind === 'direct'
      ? `This is the beginning of your direct messages with ${scene.bot.realName}.`
      : `This is the beginning of ${channel.kind === 'private' ? 'the private channel ' : '#'}${channel.name}. ${inIt(channel, scene.bot)}`;
  return (
    <div class="messages" role={channel.kind === 'direct' && scene.hasHome ? 'tabpanel' : undefined}>
      <Entries
        entries={channelEntries(model, channel.id)}
        marked={marked}
        label={`Messages in ${channel.name}`}
        beginning={beginning}
      />
      <div class="status-line" role="status">
        {status && `${scene.bot.realName} ${status.text}`}
      </div>
      <Composer
        channel={channel}
        prompts={model.prompts.get(channel.id)}
        closed={closedBecause(channel, channel.kind === 'direct' && !scene.takesMessages, me.id)}
      />
    </div>
  );
}

const inIt = ({ members }: Channel, bot: { readonly id: string; readonly realName: string }): string =>
  members.includes(bot.id) ? `${bot.realName} is in this channel.` : `${bot.realName} is not in this channel.`;

function closedBecause(channel: Channel, takesNoMessages: boolean, me: string): string | undefined {
  if (channel.isArchived) return 'This channel is archived: nobody can write here.';
  if (takesNoMessages) return 'Sending messages to this app has been turned off.';
  return channel.members.includes(me) ? undefined : 'You are not in this channel.';
}
