import { randomBytes } from 'node:crypto';
import { refuseProblems } from './accept.js';
import { ApiError } from './api-error.js';
import { withIdentifiers } from './identifiers.js';
import { measures } from './limits/measure.js';
import type { Json, OpenView } from './page-api.js';
import type { Slack } from './slack.js';

/** Modals that may lie upon each other (https://docs.slack.dev/surfaces/modals). */
const MAX_DEPTH = 3;

export interface NewView {
  readonly user: string;
  readonly view: Json;
  readonly kind: 'modal';
  /** The modal to lie upon; without it, a new stack takes the place of the one on screen. */
  readonly onto?: string;
}

/** Opens or pushes a modal; throws `ApiError`. */
export function openView(slack: Slack, { user, view, kind, onto }: NewView): OpenView {
  const below = onto === undefined ? undefined : known(slack, onto);
  const depth = below ? below.depth + 1 : 0;
  accept(slack, kind, view);
  if (depth >= MAX_DEPTH) throw new ApiError('push_limit_reached');
  const above = slack.state.viewsOf(user, 'modal').filter((one) => one.depth >= depth);
  for (const one of above) slack.state.dropView(one.id);
  const id = slack.state.nextId('V');
  const opened: OpenView = {
    id,
    kind,
    owner: user,
    depth,
    errors: {},
    measures: measures(kind, view),
    view: whole(slack, view, {
      id,
      root_view_id: below?.view['root_view_id'] ?? id,
      previous_view_id: below?.id ?? null,
    }),
  };
  slack.state.putView(opened);
  return opened;
}

/** Puts other content into a view that is open; throws `ApiError`, `hash_conflict` when it has changed since `hash`. */
export function updateView(slack: Slack, id: string, view: Json, hash?: string): OpenView {
  const open = known(slack, id);
  accept(slack, open.kind, view, open);
  refuseStale(open, hash);
  const { root_view_id, previous_view_id } = open.view;
  const updated: OpenView = {
    ...open,
    errors: {},
    measures: measures(open.kind, view),
    view: whole(slack, view, { id, root_view_id, previous_view_id }),
  };
  slack.state.putView(updated);
  return updated;
}

/** Shows a person their Home; throws `ApiError`. */
export function publishHome(slack: Slack, user: string, view: Json, hash?: string): OpenView {
  const [open] = slack.state.viewsOf(user, 'home');
  accept(slack, 'home', view, open);
  if (open) refuseStale(open, hash);
  const id = open?.id ?? slack.state.nextId('V');
  const published: OpenView = {
    id,
    kind: 'home',
    owner: user,
    depth: 0,
    errors: {},
    measures: measures('home', view),
    view: whole(slack, view, { id, root_view_id: id, previous_view_id: null }),
  };
  slack.state.putView(published);
  return published;
}

/** Closes a modal and what lies upon it, or with `all` the whole stack. Gives what was closed, the upper one first. */
export function closeView({ state }: Slack, id: string, { all = false }: { readonly all?: boolean } = {}): OpenView[] {
  const view = state.view(id);
  if (!view) return [];
  const closed = state
    .viewsOf(view.owner, 'modal')
    .filter((one) => all || one.depth >= view.depth)
    .reverse();
  for (const one of closed) state.dropView(one.id);
  return closed;
}

function known({ state }: Slack, id: string): OpenView {
  const view = state.view(id);
  if (!view) throw new ApiError('not_found');
  return view;
}

function accept({ state }: Slack, kind: OpenView['kind'], view: Json, replaced?: OpenView): void {
  if (view['type'] !== kind) {
    const message = `must be of type "${kind}" [json-pointer:/view/type]`;
    throw new ApiError('invalid_arguments', { response_metadata: { messages: [`[ERROR] ${message}`] } });
  }
  refuseProblems(kind, view);
  const taken = view['external_id'];
  if (typeof taken !== 'string' || taken === '') return;
  const owners = [...state.scene.people, state.scene.bot].map(({ id }) => id);
  const others = owners.flatMap((owner) => [...state.viewsOf(owner, 'modal'), ...state.viewsOf(owner, 'home')]);
  if (others.some((one) => one.id !== replaced?.id && one.view['external_id'] === taken)) {
    throw new ApiError('duplicate_external_id');
  }
}

function refuseStale({ view }: OpenView, hash: string | undefined): void {
  if (hash !== undefined && hash !== view['hash']) throw new ApiError('hash_conflict');
}

/** A view with all the keys that Slack gives back with it. */
function whole({ state, credentials }: Slack, view: Json, place: Json): Json {
  const blocks: readonly Json[] = Array.isArray(view['blocks']) ? view['blocks'] : [];
  const { teamId, appId, botId } = credentials;
  return {
    title: null,
    submit: null,
    close: null,
    private_metadata: '',
    callback_id: '',
    external_id: '',
    clear_on_close: false,
    notify_on_close: false,
    ...view,
    ...place,
    blocks: withIdentifiers(blocks, state),
    state: { values: {} },
    hash: `${Math.floor(state.clock.nowMs() / 1_000)}.${randomBytes(4).toString('hex')}`,
    team_id: teamId,
    app_id: appId,
    app_installed_team_id: teamId,
    bot_id: botId,
  };
}
