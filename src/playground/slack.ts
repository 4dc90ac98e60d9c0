import type { Credentials } from './credentials.js';
import type { Delivery } from './delivery.js';
import type { Files } from './files.js';
import type { AppManifest } from './manifest.js';
import type { Misbehaviour } from './misbehaviour.js';
import type { Json } from './page-api.js';
import type { ResponseUrls } from './response-urls.js';
import type { WorkspaceState } from './state.js';
import type { Triggers } from './triggers.js';
import type { Rates } from './web-api/rates.js';

/** A request that the bot made, as tests and the page's inspector read it. Holds no token. */
export interface Call {
  /** Such as `chat.postMessage`; `response_url` for an answer sent there. */
  readonly method: string;
  readonly args: Json;
  /** By the workspace's clock. */
  readonly atMs: number;
  /** Missing while none was sent. */
  answer: Json | undefined;
  /** HTTP status; missing while none was sent. */
  status: number | undefined;
}

/** One workspace: what its parts share. */
export interface Slack {
  readonly state: WorkspaceState;
  readonly credentials: Credentials;
  readonly manifest: AppManifest;
  /** What the bot was granted. */
  readonly scopes: readonly string[];
  readonly responseUrls: ResponseUrls;
  readonly triggers: Triggers;
  readonly delivery: Delivery;
  readonly misbehaviour: Misbehaviour;
  readonly rates: Rates;
  readonly files: Files;
  /** In the order in which they came. */
  readonly calls: Call[];
  /** Such as `http://127.0.0.1:4321`. */
  readonly address: string;
}
