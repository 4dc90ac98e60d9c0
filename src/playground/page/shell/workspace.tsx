import type { VNode } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Channel, Person, Place, Scene, Values } from '../../page-api.js';
import { post } from '../state/live.js';
import type { PageModel } from '../state/model.js';
import { type Page, PageContext } from '../state/page-context.js';
import { modalOnScreen } from '../state/read-model.js';
import { useNow } from '../state/use-now.js';
import { ReaderContext } from '../text/reader.js';
import { Conversation } from './conversation.js';
import { Inspector } from './inspector.js';
import { Modal } from './modal.js';
import { Sidebar } from './sidebar.js';
import { Thread } from './thread.js';
import { TopBar } from './top-bar.js';

export interface WorkspaceProps {
  readonly model: PageModel;
  readonly scene: Scene;
  readonly me: Person;
  readonly isLost: boolean;
  /** The message that the page's address names. */
  readonly asked: { readonly channel: string | undefined; readonly ts: string | undefined };
  readonly onActAs: (person: string) => void;
  readonly theme: string;
  readonly onTheme: (theme: string) => void;
}

/** The workspace with one person acting: what is open, and what all parts share. */
export function Workspace({ model, scene, me, isLost, asked, onActAs, theme, onTheme }: WorkspaceProps): VNode {
  const nowMs = useNow(scene.clockAheadMs);
  const open = startingChannel(scene.channels, me.id, asked.channel);
  const [channelId, setChannelId] = useState(open?.id ?? '');
  const [marked, setMarked] = useState(asked.ts);
  const [thread, setThread] = useState(() => {
    const message = model.messages.get(`${asked.channel} ${asked.ts}`);
    return message?.threadTs === message?.ts ? undefined : message?.threadTs;
  });
  const [inspected, setInspected] = useState<Place>();
  const [entered, setEntered] = useState<ReadonlyMap<string, Values>>(new Map());
  const drafts = useRef(new Map<string, string>()).current;
  const [screen, setScreen] = useState<'sidebar' | 'conversation'>('conversation');
  const channel = scene.channels.find(({ id }) => id === channelId) ?? scene.channels[0];
  useEffect(() => {
    if (channel) document.title = `${channel.kind === 'direct' ? '' : '#'}${channel.name} – ${scene.workspaceName}`;
  }, [channel, scene.workspaceName]);
  const openChannel = (id: string): void => {
    setChannelId(id);
    setThread(undefined);
    setInspected(undefined);
    setMarked(undefined);
    setScreen('conversation');
    // To be here again after a reload, and as somebody else.
    history.replaceState(null, '', `?channel=${id}`);
  };
  const page: Page = {
    scene,
    me,
    nowMs,
    act: (deed) => post({ as: me.id, ...deed }),
    entered,
    enter: (place, values) => setEntered((all) => new Map(all).set(place, values)),
    drafts,
    openChannel,
    openThread: (ts) => {
      setInspected(undefined);
      setThread(ts);
    },
    inspect: setInspected,
  };
  const modal = modalOnScreen(model);
  const nameOf = (id: string): string | undefined =>
    [...scene.people, scene.bot].find((one) => one.id === id)?.realName;
  const reader = {
    me: me.id,
    timeZone: me.timeZone,
    nowMs,
    personName: nameOf,
    channelName: (id: string) =>
      scene.channels.find((one) => one.id === id && (one.kind === 'public' || one.members.includes(me.id)))?.name,
    openChannel,
  };
  return (
    <PageContext.Provider value={page}>
      <ReaderContext.Provider value={reader}>
        <div class={`app on-${screen}${thread !== undefined || inspected ? ' with-side' : ''}`}>
          <TopBar theme={theme} onTheme={onTheme} isLost={isLost} />
          <Sidebar model={model} open={channelId} onActAs={onActAs} />
          {channel && (
            <Conversation
              key={channel.id}
              model={model}
              channel={channel}
              marked={marked}
              onBack={() => setScreen('sidebar')}
            />
          )}
          {inspected ? (
            <Inspector model={model} place={inspected} onClose={() => setInspected(undefined)} />
          ) : (
            thread !== undefined &&
            channel && (
              <Thread
                key={thread}
                model={model}
                channel={channel}
                threadTs={thread}
                onClose={() => setThread(undefined)}
              />
            )
          )}
        </div>
        {modal && <Modal key={modal.id} view={modal} />}
      </ReaderContext.Provider>
    </PageContext.Provider>
  );
}

/** The channel asked for; in place of somebody else's direct message with the bot one's own; else the first. */
function startingChannel(channels: readonly Channel[], me: string, asked = ''): Channel | undefined {
  const seen = channels.filter(({ kind, members }) => kind === 'public' || members.includes(me));
  const direct = asked.startsWith('D') ? seen.find(({ kind }) => kind === 'direct') : undefined;
  return seen.find(({ id }) => id === asked) ?? direct ?? seen[0];
}
