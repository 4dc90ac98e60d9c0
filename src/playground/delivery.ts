import type { Credentials } from './credentials.js';
import type { Delivered, DeliveryKind, Retry } from './delivered.js';
import { postSigned } from './delivery-http.js';
import { Retries } from './delivery-retries.js';
import type { Json } from './page-api.js';
import { SocketConnections } from './socket.js';
import type { WorkspaceState } from './state.js';

/** Slack waits this long for an answer (docs.slack.dev/interactivity/handling-user-interaction, docs.slack.dev/apis/events-api). */
const LIMIT_MS = 3_000;

/** How long after a failed attempt at an event the next one is made (docs.slack.dev/apis/events-api, "Retries"). */
const RETRY_AFTER_MS = [0, 60_000, 300_000];

/**
 * Takes to the bot what people do: over Socket Mode while it holds a socket open, else by signed requests to the address it
 * was connected at. Never throws for what the bot does.
 */
export class Delivery {
  readonly sockets: SocketConnections;
  readonly #state: WorkspaceState;
  readonly #signingSecret: string;
  readonly #limitMs: number;
  readonly #retries: Retries;
  readonly #underWay = new Set<Promise<unknown>>();
  readonly #closing = new AbortController();
  #requestUrl: string | undefined;

  /** `limitMs` is in real time; the retries of events keep to the workspace's clock. */
  constructor(about: {
    readonly state: WorkspaceState;
    readonly credentials: Pick<Credentials, 'signingSecret' | 'appId'>;
    readonly limitMs?: number;
  }) {
    this.#state = about.state;
    this.#signingSecret = about.credentials.signingSecret;
    this.#limitMs = about.limitMs ?? LIMIT_MS;
    this.#retries = new Retries(about.state.clock);
    this.sockets = new SocketConnections({
      appId: about.credentials.appId,
      limitMs: this.#limitMs,
      onChange: () => this.#showConnection(),
    });
  }

  /** From now on requests go to this address: the bot's only Request URL. */
  connect(requestUrl: string): void {
    this.#requestUrl = requestUrl;
    this.#showConnection();
  }

  /** A new address for one connection in Socket Mode, as `apps.connections.open` gives. */
  socketUrl(): string {
    return this.sockets.url();
  }

  /** Events that fail are sent again three times unless the bot says not to; what comes back is the first attempt's ending. */
  send(kind: DeliveryKind, body: Json, headers: Readonly<Record<string, string>> = {}): Promise<Delivered> {
    return this.#track(this.#attempt({ kind, body, headers, tried: 0 }));
  }

  /** How many events wait for their next attempt. */
  get waitingRetries(): number {
    return this.#retries.waiting;
  }

  /** Until nothing is under way. Retries whose time has not come are not waited for: it may take the clock to bring it. */
  async settled(): Promise<void> {
    while (this.#underWay.size > 0) await Promise.all(this.#underWay);
  }

  async close(): Promise<void> {
    this.#closing.abort();
    this.#retries.close();
    await this.sockets.close();
    await this.settled();
  }

  async #attempt(sent: Sent, retry?: Retry): Promise<Delivered> {
    const timedOut = this.sockets.isOpen ? 'timeout' : 'http_timeout';
    const { delivered, mayRetry } = await this.#carry(sent, retry);
    const after = RETRY_AFTER_MS[sent.tried];
    const reason = reasonOf(delivered, timedOut);
    if (sent.kind === 'event' && mayRetry && reason && after !== undefined && !this.#closing.signal.aborted) {
      const next = { ...sent, tried: sent.tried + 1 };
      this.#retries.after(after, () => void this.#track(this.#attempt(next, { num: next.tried, reason })));
    }
    return delivered;
  }

  async #carry(sent: Sent, retry: Retry | undefined): Promise<{ delivered: Delivered; mayRetry: boolean }> {
    if (this.sockets.isOpen) {
      return { delivered: await this.sockets.send(sent.kind, sent.body, retry), mayRetry: true };
    }
    if (this.#requestUrl === undefined) return { delivered: { how: 'unreachable' }, mayRetry: true };
    return postSigned({
      ...sent,
      url: this.#requestUrl,
      retry,
      signingSecret: this.#signingSecret,
      nowMs: this.#state.clock.nowMs(),
      limitMs: this.#limitMs,
      signal: this.#closing.signal,
    });
  }

  #track<T>(work: Promise<T>): Promise<T> {
    this.#underWay.add(work);
    const done = (): void => void this.#underWay.delete(work);
    work.then(done, done);
    return work;
  }

  #showConnection(): void {
    const connection = this.sockets.isOpen ? 'socket' : this.#requestUrl === undefined ? 'none' : 'http';
    if (this.#state.scene.connection !== connection) this.#state.changeScene({ connection });
  }
}

interface Sent {
  readonly kind: DeliveryKind;
  readonly body: Json;
  readonly headers: Readonly<Record<string, string>>;
  /** How many attempts there were before. */
  readonly tried: number;
}

function reasonOf(delivered: Delivered, timedOut: 'timeout' | 'http_timeout'): Retry['reason'] | undefined {
  switch (delivered.how) {
    case 'answered':
      return undefined;
    case 'timed-out':
      return timedOut;
    case 'refused':
      return 'http_error';
    case 'unreachable':
      return 'connection_failed';
  }
}
