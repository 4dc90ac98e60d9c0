import type { ChatMessage, Notice, OpenView, Status } from '../../page-api.js';
import type { PageModel } from './model.js';

/** A line of a conversation: a message, or a line of Slack's own. */
export type Entry =
  | { readonly kind: 'message'; readonly ts: string; readonly message: ChatMessage }
  | { readonly kind: 'notice'; readonly ts: string; readonly notice: Notice };

/** What a channel shows outside its threads, in order. */
export function channelEntries(model: PageModel, channel: string): Entry[] {
  return entries(
    model,
    (message) => message.channel === channel && (message.threadTs === undefined || message.threadTs === message.ts),
    (notice) => notice.channel === channel && notice.threadTs === undefined,
  );
}

/** A thread: the message that it hangs from, then the answers. */
export function threadEntries(model: PageModel, channel: string, threadTs: string): Entry[] {
  return entries(
    model,
    (message) => message.channel === channel && (message.ts === threadTs || message.threadTs === threadTs),
    (notice) => notice.channel === channel && notice.threadTs === threadTs,
  );
}

/** The modal on screen: the deepest of the stack. */
export function modalOnScreen(model: PageModel): OpenView | undefined {
  return [...model.views.values()].filter(({ kind }) => kind === 'modal').sort((a, b) => b.depth - a.depth)[0];
}

export function homeView(model: PageModel): OpenView | undefined {
  return [...model.views.values()].find(({ kind }) => kind === 'home');
}

/** What the bot says that it is doing in a conversation; without a thread any of the channel's. */
export function statusIn(model: PageModel, channel: string, threadTs?: string): Status | undefined {
  return [...model.statuses.values()].find(
    (one) => one.channel === channel && (threadTs === undefined || one.threadTs === threadTs),
  );
}

/** Whether a message goes on from the one before: same writer, same kind, within five minutes, as Slack groups them. */
export function goesOn(entry: Entry, before: Entry | undefined): boolean {
  if (entry.kind !== 'message' || before?.kind !== 'message') return false;
  return (
    entry.message.user === before.message.user &&
    (entry.message.visibleTo === undefined) === (before.message.visibleTo === undefined) &&
    before.message.replyCount === 0 &&
    Number(entry.ts) - Number(before.ts) < 300
  );
}

function entries(
  { messages, notices }: PageModel,
  isMessage: (message: ChatMessage) => boolean,
  isNotice: (notice: Notice) => boolean,
): Entry[] {
  return [
    ...[...messages.values()].filter(isMessage).map((message): Entry => ({ kind: 'message', ts: message.ts, message })),
    ...[...notices.values()].filter(isNotice).map((notice): Entry => ({ kind: 'notice', ts: notice.ts, notice })),
  ].sort((a, b) => Number(a.ts) - Number(b.ts));
}
