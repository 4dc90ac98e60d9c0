import { randomUUID } from 'node:crypto';
import type { IncomingMessage, Server } from 'node:http';
import type { Duplex } from 'node:stream';
import { type WebSocket, WebSocketServer } from 'ws';
import type { Delivered, DeliveryKind, Retry } from './delivered.js';
import type { Json } from './page-api.js';
import { SocketConnection } from './socket-connection.js';

/** An app may hold this many sockets at a time (docs.slack.dev/apis/events-api/using-socket-mode). */
const MOST_CONNECTIONS = 10;

/** Well under the 30 s after which Slack's own client takes a silent server for dead. */
const PING_MS = 10_000;

/** Before the paths of requests: what a URL needs to be read. */
const ORIGIN = 'ws://127.0.0.1';

/** Why Slack ends a connection: it is about to restart, it is told to, or Socket Mode was switched off. */
type DisconnectReason = 'warning' | 'refresh_requested' | 'link_disabled' | 'too_many_websockets';

/** Lets the bot open its sockets at `/socket` of the workspace's server. */
export function attachSocket(
  server: Server,
  slack: { readonly delivery: { readonly sockets: SocketConnections } },
): void {
  slack.delivery.sockets.attach(server);
}

/** Slack's end of Socket Mode: tickets for connections, the open connections, and whose turn it is. */
export class SocketConnections {
  readonly #about: { readonly appId: string; readonly limitMs: number; readonly onChange: () => void };
  readonly #sockets = new WebSocketServer({ noServer: true });
  readonly #tickets = new Set<string>();
  readonly #pings: NodeJS.Timeout;
  #server: Server | undefined;
  /** In the order of their turns. */
  #open: SocketConnection[] = [];

  constructor(about: { readonly appId: string; readonly limitMs: number; readonly onChange: () => void }) {
    this.#about = about;
    this.#pings = setInterval(() => {
      for (const socket of this.#sockets.clients) socket.ping();
    }, PING_MS);
    this.#pings.unref();
  }

  get isOpen(): boolean {
    return this.#open.length > 0;
  }

  attach(server: Server): void {
    this.#server = server;
    server.on('upgrade', (request, socket, head) => this.#upgrade(request, socket, head));
  }

  /** Good for one connection. Throws when there is no server that listens. */
  url(): string {
    const address = this.#server?.address();
    if (!address || typeof address === 'string') throw new Error('no server listens for sockets');
    const ticket = randomUUID();
    this.#tickets.add(ticket);
    return `ws://127.0.0.1:${address.port}/socket?ticket=${ticket}`;
  }

  /** Over the connection whose turn it is; `unreachable` when there is none. */
  async send(kind: DeliveryKind, body: Json, retry?: Retry): Promise<Delivered> {
    const connection = this.#open.shift();
    if (!connection) return { how: 'unreachable' };
    this.#open.push(connection);
    return connection.send(kind, body, retry);
  }

  /** Tells every connection to go and come again; nothing more is sent on them. */
  disconnect(reason: DisconnectReason): void {
    const told = this.#open;
    this.#open = [];
    for (const connection of told) connection.disconnect(reason);
    this.#about.onChange();
  }

  async close(): Promise<void> {
    clearInterval(this.#pings);
    for (const socket of this.#sockets.clients) socket.terminate();
    await new Promise<void>((resolve) => this.#sockets.close(() => resolve()));
  }

  #upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void {
    // Node no longer listens to a socket that asks for an upgrade, and any page may ask and go away.
    socket.on('error', () => {});
    // A ticket is a secret that only the bearer of the app token is given, so that no page in a browser can connect.
    const path = request.url ?? '/';
    const asked = URL.canParse(path, ORIGIN) ? new URL(path, ORIGIN) : undefined;
    if (asked?.pathname !== '/socket' || !this.#tickets.delete(asked.searchParams.get('ticket') ?? '')) {
      socket.end('HTTP/1.1 401 Unauthorized\r\nConnection: close\r\nContent-Length: 0\r\n\r\n');
      return;
    }
    this.#sockets.handleUpgrade(request, socket, head, (ready) => this.#welcome(ready));
  }

  #welcome(socket: WebSocket): void {
    const connection = new SocketConnection(socket, this.#about.limitMs);
    if (this.#open.length >= MOST_CONNECTIONS) {
      connection.disconnect('too_many_websockets');
      return;
    }
    this.#open.push(connection);
    socket.on('close', () => {
      this.#open = this.#open.filter((one) => one !== connection);
      this.#about.onChange();
    });
    connection.hello(this.#about.appId, this.#open.length);
    this.#about.onChange();
  }
}
