import { Clock } from './clock.js';
import { type Credentials, makeCredentials } from './credentials.js';
import { Delivery } from './delivery.js';
import { Files } from './files.js';
import { readManifest } from './manifest.js';
import { Misbehaviour } from './misbehaviour.js';
import type { Act, Outcome } from './page-api.js';
import { act } from './people/act.js';
import { ResponseUrls } from './response-urls.js';
import { startingScene } from './scene.js';
import { listen, serve } from './server.js';
import type { Call, Slack } from './slack.js';
import { attachSocket } from './socket.js';
import { WorkspaceState } from './state.js';
import { Triggers } from './triggers.js';
import { Rates } from './web-api/rates.js';

export interface WorkspaceOptions {
  /** Path of the app's manifest. */
  readonly manifest: string;
  /** 0, the default, takes any that is free. */
  readonly port?: number;
  /** What the bot was granted; by default all that its manifest asks for. */
  readonly scopes?: readonly string[];
  /** Lines to try first. */
  readonly suggestions?: readonly string[];
  /** Folder of the built page; without it there is none. */
  readonly pageDir?: string;
  readonly realMs?: () => number;
  /** Whether calls that come too fast are refused, as they are in Slack; so by default. */
  readonly pace?: 'slack' | 'none';
  /** In `production` nothing starts. */
  readonly nodeEnv?: string | undefined;
}

export interface Workspace {
  /** Such as `http://127.0.0.1:4321`. */
  readonly address: string;
  readonly apiUrl: string;
  readonly credentials: Credentials;
  readonly state: WorkspaceState;
  readonly clock: Clock;
  readonly misbehaviour: Misbehaviour;
  readonly calls: readonly Call[];
  /** Sends everything to this address from now on, as an app without Socket Mode asks for. */
  connect(requestUrl: string): void;
  act(act: Act): Promise<Outcome>;
  /** Resolves when no delivery is under way. Retries whose time the clock has not reached are not waited for. */
  settled(): Promise<void>;
  close(): Promise<void>;
}

const SUGGESTIONS = ['/tool keptn'];

/**
 * Starts a Slack workspace on 127.0.0.1. Rejects when the port is taken, when there is no manifest at the path, and in
 * production, where a workspace without a password has no place.
 */
export async function startWorkspace(options: WorkspaceOptions): Promise<Workspace> {
  if (options.nodeEnv === 'production') {
    throw new Error('The playground does not start in production. Start it with NODE_ENV unset or "development".');
  }
  const manifest = readManifest(options.manifest);
  const credentials = makeCredentials();
  const clock = new Clock(options.realMs);
  const state = new WorkspaceState(startingScene(manifest, credentials, options.suggestions ?? SUGGESTIONS), clock);
  const { server, address } = await listen(options.port ?? 0);
  const slack: Slack = {
    state,
    credentials,
    manifest,
    scopes: options.scopes ?? manifest.scopes,
    responseUrls: new ResponseUrls(clock, address),
    triggers: new Triggers(clock),
    delivery: new Delivery({ state, credentials }),
    misbehaviour: new Misbehaviour(),
    rates: new Rates(clock, options.pace ?? 'slack'),
    files: new Files(),
    calls: [],
    address,
  };
  const serving = serve(server, slack, { pageDir: options.pageDir });
  attachSocket(server, slack);

  return {
    address,
    apiUrl: `${address}/api/`,
    credentials,
    state,
    clock,
    misbehaviour: slack.misbehaviour,
    calls: slack.calls,
    connect: (requestUrl) => slack.delivery.connect(requestUrl),
    act: (done) => act(slack, done),
    settled: () => slack.delivery.settled(),
    async close() {
      await slack.delivery.close();
      await serving.stop();
    },
  };
}
