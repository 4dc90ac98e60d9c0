import type { Clock } from './clock.js';
import type {
  Change,
  Channel,
  ChatMessage,
  Json,
  Notice,
  OpenView,
  Person,
  Prompts,
  Scene,
  Status,
} from './page-api.js';

/** A message as the workspace keeps it: what people see, and what Slack keeps beside it. */
export interface StoredMessage extends ChatMessage {
  /** As `chat.postMessage` was given it; read back only with `include_all_metadata`. */
  readonly metadata?: Json;
}

/** Everything that one workspace knows. Whoever changes it says so, and every open page hears of it. */
export class WorkspaceState {
  readonly clock: Clock;
  readonly #listeners = new Set<(change: Change, seenBy: readonly string[] | 'all') => void>();
  readonly #messages = new Map<string, StoredMessage>();
  readonly #views = new Map<string, OpenView>();
  readonly #notices = new Map<string, { readonly to: string; readonly notice: Notice }>();
  readonly #statuses = new Map<string, Status>();
  readonly #prompts = new Map<string, Prompts>();
  #scene: Omit<Scene, 'nowMs' | 'clockAheadMs'>;
  #lastTs = 0;
  #lastId = 0;

  constructor(scene: Omit<Scene, 'nowMs' | 'clockAheadMs'>, clock: Clock) {
    this.#scene = scene;
    this.clock = clock;
  }

  get scene(): Scene {
    return { ...this.#scene, nowMs: this.clock.nowMs(), clockAheadMs: this.clock.aheadMs };
  }

  changeScene(change: Partial<Omit<Scene, 'nowMs' | 'clockAheadMs'>>): void {
    this.#scene = { ...this.#scene, ...change };
    this.sceneChanged();
  }

  /** Tells every page of the scene again, as after a change of the clock. */
  sceneChanged(): void {
    this.#tell({ put: 'scene', scene: this.scene }, 'all');
  }

  channel(id: string): Channel | undefined {
    return this.#scene.channels.find((one) => one.id === id);
  }

  /** Whoever can read the channel from now on hears of what was said there. */
  changeChannel(id: string, change: Partial<Channel>): void {
    const before = this.#members(id);
    this.changeScene({ channels: this.#scene.channels.map((one) => (one.id === id ? { ...one, ...change } : one)) });
    const joined = this.#members(id).filter((one) => !before.includes(one));
    if (joined.length === 0) return;
    for (const message of this.messages(id)) {
      if (message.visibleTo === undefined) this.#tell({ put: 'message', message: shown(message) }, joined);
    }
  }

  person(id: string): Person | undefined {
    return [...this.#scene.people, this.#scene.bot].find((one) => one.id === id);
  }

  /** A message id that is unique in the workspace and later than every one before: seconds and six digits, as Slack's. */
  nextTs(): string {
    this.#lastTs = Math.max(this.#lastTs + 1, this.clock.nowMs() * 1_000);
    return (this.#lastTs / 1_000_000).toFixed(6);
  }

  /** An id in Slack's manner, such as `V0000000B7`. */
  nextId(prefix: string): string {
    this.#lastId += 1;
    return `${prefix}${this.#lastId.toString(36).toUpperCase().padStart(9, '0')}`;
  }

  /** In the order of their ids. */
  messages(channel: string): StoredMessage[] {
    return [...this.#messages.values()]
      .filter((one) => one.channel === channel)
      .sort((a, b) => Number(a.ts) - Number(b.ts));
  }

  message(channel: string, ts: string): StoredMessage | undefined {
    return this.#messages.get(`${channel} ${ts}`);
  }

  putMessage(message: StoredMessage): void {
    this.#messages.set(`${message.channel} ${message.ts}`, message);
    this.#tell({ put: 'message', message: shown(message) }, this.#readersOf(message));
  }

  dropMessage(channel: string, ts: string): void {
    const message = this.message(channel, ts);
    if (!message) return;
    this.#messages.delete(`${channel} ${ts}`);
    this.#tell({ drop: 'message', channel, ts }, this.#readersOf(message));
  }

  view(id: string): OpenView | undefined {
    return this.#views.get(id);
  }

  viewsOf(owner: string, kind: OpenView['kind']): OpenView[] {
    return [...this.#views.values()]
      .filter((one) => one.owner === owner && one.kind === kind)
      .sort((a, b) => a.depth - b.depth);
  }

  putView(view: OpenView): void {
    this.#views.set(view.id, view);
    this.#tell({ put: 'view', view }, [view.owner]);
  }

  dropView(id: string): void {
    const view = this.#views.get(id);
    if (!view) return;
    this.#views.delete(id);
    this.#tell({ drop: 'view', id }, [view.owner]);
  }

  putStatus(status: Status): void {
    this.#statuses.set(`${status.channel} ${status.threadTs}`, status);
    this.#tell({ put: 'status', status }, this.channel(status.channel)?.members ?? []);
  }

  /** Takes a status away, as the message that it announced does. */
  clearStatus(channel: string, threadTs: string | undefined): void {
    const status = this.#statuses.get(`${channel} ${threadTs}`);
    if (status && status.text !== '') this.putStatus({ ...status, text: '' });
  }

  putPrompts(prompts: Prompts): void {
    this.#prompts.set(prompts.channel, prompts);
    this.#tell({ put: 'prompts', prompts }, this.channel(prompts.channel)?.members ?? []);
  }

  /** Shows a person a line of Slack's own; gives its id. */
  putNotice(to: string, notice: Omit<Notice, 'id' | 'ts'>): string {
    const whole = { ...notice, id: this.nextId('N'), ts: this.nextTs() };
    this.#notices.set(whole.id, { to, notice: whole });
    this.#tell({ put: 'notice', notice: whole }, [to]);
    return whole.id;
  }

  dropNotice(id: string): void {
    const kept = this.#notices.get(id);
    if (!kept) return;
    this.#notices.delete(id);
    this.#tell({ drop: 'notice', id }, [kept.to]);
  }

  /** Everything that a person may see now, as changes to a page that has nothing. */
  seenBy(person: string): Change[] {
    const sees = (channel: string): boolean => this.#members(channel).includes(person);
    return [
      { put: 'scene', scene: this.scene },
      ...[...this.#messages.values()]
        .filter((one) => this.#readersOf(one).includes(person))
        .map((message): Change => ({ put: 'message', message: shown(message) })),
      ...[...this.#views.values()].filter((one) => one.owner === person).map((view): Change => ({ put: 'view', view })),
      ...[...this.#statuses.values()]
        .filter((one) => sees(one.channel))
        .map((status): Change => ({ put: 'status', status })),
      ...[...this.#prompts.values()]
        .filter((one) => sees(one.channel))
        .map((prompts): Change => ({ put: 'prompts', prompts })),
      ...[...this.#notices.values()]
        .filter((one) => one.to === person)
        .map(({ notice }): Change => ({ put: 'notice', notice })),
    ];
  }

  /** Hears of every change that a person may see; gives the way to stop. */
  listen(person: string, hear: (change: Change) => void): () => void {
    const listener = (change: Change, seenBy: readonly string[] | 'all'): void => {
      if (seenBy === 'all' || seenBy.includes(person)) hear(change);
    };
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Ephemeral messages are for one person; a public channel is read by all, others by their members. */
  #readersOf(message: StoredMessage): readonly string[] {
    return message.visibleTo === undefined ? this.#members(message.channel) : [message.visibleTo];
  }

  #members(channel: string): readonly string[] {
    const one = this.channel(channel);
    return one?.kind === 'public' ? this.#scene.people.map(({ id }) => id) : (one?.members ?? []);
  }

  #tell(change: Change, seenBy: readonly string[] | 'all'): void {
    for (const listener of this.#listeners) listener(change, seenBy);
  }
}

/** A message without what only the Web API reads back. */
function shown(stored: StoredMessage): ChatMessage {
  const { metadata: _, ...message } = stored;
  return message;
}
