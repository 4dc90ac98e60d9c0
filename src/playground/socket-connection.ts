import { randomUUID } from 'node:crypto';
import type { RawData, WebSocket } from 'ws';
import type { Delivered, DeliveryKind, Retry } from './delivered.js';
import type { Json } from './page-api.js';

/** One socket of the bot's: sends envelopes and hears which were taken (docs.slack.dev/apis/events-api/using-socket-mode). */
export class SocketConnection {
  readonly #socket: WebSocket;
  readonly #limitMs: number;
  /** Envelope id → who waits to hear that it was taken. */
  readonly #waiting = new Map<string, (delivered: Delivered) => void>();

  constructor(socket: WebSocket, limitMs: number) {
    this.#socket = socket;
    this.#limitMs = limitMs;
    socket.on('message', (data) => this.#hear(data));
    // The socket closes after an error of its own accord.
    socket.on('error', () => {});
    socket.on('close', () => {
      for (const end of this.#waiting.values()) end({ how: 'unreachable' });
    });
  }

  hello(appId: string, numConnections: number): void {
    this.#say({
      type: 'hello',
      num_connections: numConnections,
      debug_info: { host: 'playground', build_number: 1, approximate_connection_time: 18_060 },
      connection_info: { app_id: appId },
    });
  }

  disconnect(reason: string): void {
    this.#say({ type: 'disconnect', reason, debug_info: { host: 'playground' } });
  }

  send(kind: DeliveryKind, body: Json, retry?: Retry): Promise<Delivered> {
    const id = randomUUID();
    return new Promise((resolve) => {
      const end = (delivered: Delivered): void => {
        clearTimeout(timer);
        this.#waiting.delete(id);
        resolve(delivered);
      };
      const timer = setTimeout(() => end({ how: 'timed-out' }), this.#limitMs);
      this.#waiting.set(id, end);
      this.#say(envelope(id, kind, body, retry));
    });
  }

  #hear(data: RawData): void {
    const ack = parsed(data);
    const id = ack?.['envelope_id'];
    if (typeof id !== 'string') return;
    this.#waiting.get(id)?.({ how: 'answered', body: answer(ack?.['payload']) });
  }

  #say(message: Json): void {
    this.#socket.send(JSON.stringify(message));
  }
}

const TYPES = {
  command: 'slash_commands',
  event: 'events_api',
  interactive: 'interactive',
  options: 'interactive',
} as const satisfies Record<DeliveryKind, string>;

function envelope(id: string, kind: DeliveryKind, payload: Json, retry: Retry | undefined): Json {
  return {
    envelope_id: id,
    type: TYPES[kind],
    payload,
    // A message's buttons are answered at their response address; what is waited for, in the acknowledgement.
    accepts_response_payload: kind === 'command' || kind === 'options' || payload['type'] === 'view_submission',
    ...(kind === 'event' && { retry_attempt: retry?.num ?? 0, retry_reason: retry?.reason ?? '' }),
  };
}

function parsed(data: RawData): Json | undefined {
  try {
    const value = JSON.parse(Buffer.isBuffer(data) ? data.toString() : '') as unknown;
    return typeof value === 'object' && value !== null ? (value as Json) : undefined;
  } catch {
    return undefined;
  }
}

/** An empty object is how Slack's own client acknowledges with nothing to say. */
function answer(payload: unknown): unknown {
  const isEmpty = typeof payload === 'object' && payload !== null && Object.keys(payload).length === 0;
  return isEmpty ? undefined : payload;
}
