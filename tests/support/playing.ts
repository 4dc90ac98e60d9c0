import { join } from 'node:path';
import { createLogger } from '../../src/logger.js';
import type { Change, ChatMessage, Json, OpenView, Outcome, Place, Values } from '../../src/playground/page-api.js';
import { startWorkspace, type Workspace, type WorkspaceOptions } from '../../src/playground/workspace.js';
import { connectBot } from '../../src/scripts/connect-bot.js';
import { temporaryFolder } from '../../src/scripts/temporary-folder.js';

const ROOT = join(import.meta.dirname, '../..');
const MANIFEST_PATH = join(ROOT, 'manifest.yml');
const LONGEST_STOP_MS = 2_000;

/** A workspace with the whole bot connected, as `npm run playground` starts them. */
export interface Playing {
  readonly workspace: Workspace;
  /** Everything that the bot logged, as lines of JSON. */
  readonly logged: string[];
  /** One of the workspace's people, by the first name in small letters. */
  as(name: string): Player;
  /** Ends the bot alone and starts a new one in its place. */
  restartBot(): Promise<void>;
  close(): Promise<void>;
}

/** Someone at the page, without the page. */
export interface Player {
  readonly id: string;
  /** Id of the direct message with the bot. */
  readonly direct: string;
  say(channel: string, text: string, threadTs?: string): Promise<Outcome>;
  /** Types a line and waits for the bot's answer to it in the same conversation. */
  ask(channel: string, text: string, threadTs?: string): Promise<ChatMessage>;
  /** Presses the button with this label. */
  press(on: ChatMessage | OpenView, label: string): Promise<Outcome>;
  submit(view: OpenView, values: Values): Promise<Outcome>;
  open(what: 'home' | 'messages'): Promise<Outcome>;
  /** What is on this person's screen now. */
  messages(channel: string): ChatMessage[];
  modals(): OpenView[];
  home(): OpenView | undefined;
  notices(): string[];
  /** The first thing that is or comes to be on this person's screen and is what was looked for. */
  until<T>(find: () => T | undefined): Promise<T>;
}

export async function play(
  options: Partial<WorkspaceOptions> & {
    readonly mode?: 'http' | 'socket';
    readonly settings?: Record<string, string>;
  } = {},
): Promise<Playing> {
  const { mode = 'http', settings = {}, ...rest } = options;
  const workspace = await emptyWorkspace(rest);
  const logged: string[] = [];
  const logger = createLogger('trace', { write: (line: string) => void logged.push(line) });
  const folder = temporaryFolder();
  const about = { mode, dataDir: folder.path, logger, settings };
  let bot = await connectBot(workspace, about);
  return {
    workspace,
    logged,
    as: (name) => player(workspace, name),
    async restartBot() {
      await bot.stop(LONGEST_STOP_MS);
      bot = await connectBot(workspace, about);
    },
    async close() {
      await bot.stop(LONGEST_STOP_MS);
      await workspace.close();
      folder.remove();
    },
  };
}

/** A workspace that knows Hallway, with no bot in it. */
export function emptyWorkspace(options: Partial<WorkspaceOptions> = {}): Promise<Workspace> {
  return startWorkspace({ manifest: MANIFEST_PATH, pace: 'none', ...options });
}

/** One of a workspace's people, by the first name in small letters. */
export function player(workspace: Workspace, name: string): Player {
  const { state } = workspace;
  const id = `U0${name.toUpperCase()}`;
  const seen = (): Change[] => state.seenBy(id);
  const messages = (channel: string): ChatMessage[] =>
    seen()
      .flatMap((change) => ('message' in change && change.message.channel === channel ? [change.message] : []))
      .sort((a, b) => Number(a.ts) - Number(b.ts));
  const views = (kind: OpenView['kind']): OpenView[] => state.viewsOf(id, kind);
  const until = <T>(find: () => T | undefined): Promise<T> =>
    new Promise((resolve) => {
      const look = (): boolean => {
        const found = find();
        if (found !== undefined) resolve(found);
        return found !== undefined;
      };
      if (look()) return;
      const stop = state.listen(id, () => {
        if (look()) stop();
      });
    });
  return {
    id,
    direct: `D0${name.toUpperCase()}`,
    say: (channel, text, threadTs) =>
      workspace.act({ as: id, do: 'say', channel, text, ...(threadTs === undefined ? {} : { threadTs }) }),
    async ask(channel, text, threadTs) {
      const before = new Set(messages(channel).map(({ ts }) => ts));
      const outcome = await this.say(channel, text, threadTs);
      if (!outcome.ok) throw new Error(outcome.error);
      return await until(() =>
        messages(channel).find(({ ts, user }) => !before.has(ts) && user === workspace.credentials.botUserId),
      );
    },
    press(on, label) {
      const { blockId, actionId, element } = buttonOn(on, label);
      const chosen = element['value'] === undefined ? {} : { value: element['value'] };
      return workspace.act({ as: id, do: 'use', place: placeOf(on), blockId, actionId, chosen, values: {} });
    },
    submit: (view, values) => workspace.act({ as: id, do: 'submit', view: view.id, values }),
    open: (what) => workspace.act({ as: id, do: 'open', what }),
    messages,
    modals: () => views('modal'),
    home: () => views('home')[0],
    notices: () => seen().flatMap((change) => ('notice' in change ? [change.notice.text] : [])),
    until,
  };
}

function placeOf(on: ChatMessage | OpenView): Place {
  return 'ts' in on ? { in: 'message', channel: on.channel, ts: on.ts } : { in: 'view', id: on.id };
}

/** Labels of every button, top to bottom. */
export function labelsOn(on: ChatMessage | OpenView): string[] {
  return buttonsOn(on).map(({ label }) => label);
}

/** All that is read on a message or a view, as one text. */
export function textOn(on: ChatMessage | OpenView): string {
  const texts: string[] = [];
  JSON.stringify(blocksOf(on), (key, value: unknown) => {
    if (key === 'text' && typeof value === 'string') texts.push(value);
    return value;
  });
  return texts.join('\n');
}

function buttonOn(on: ChatMessage | OpenView, label: string) {
  const button = buttonsOn(on).find((one) => one.label === label);
  if (!button) throw new Error(`There is no button “${label}”; there are: ${labelsOn(on).join(', ')}`);
  return button;
}

function buttonsOn(on: ChatMessage | OpenView): { label: string; blockId: string; actionId: string; element: Json }[] {
  return blocksOf(on).flatMap((block) => {
    const elements = [block['accessory'], ...((block['elements'] ?? []) as Json[])].filter(
      (one): one is Json => typeof one === 'object' && one !== null,
    );
    return elements.flatMap((element) => {
      const of = { blockId: String(block['block_id']), actionId: String(element['action_id']) };
      return pressable(element).map((one) => ({ ...of, label: String((one['text'] as Json)['text']), element: one }));
    });
  });
}

/** What of an element is a button: itself, or the two of a pair for feedback. */
function pressable(element: Json): Json[] {
  if (element['type'] === 'button') return [element];
  if (element['type'] !== 'feedback_buttons') return [];
  return [element['positive_button'], element['negative_button']] as Json[];
}

function blocksOf(on: ChatMessage | OpenView): readonly Json[] {
  return 'ts' in on ? on.blocks : (on.view['blocks'] as Json[]);
}
