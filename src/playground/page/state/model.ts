import type { Change, ChatMessage, Notice, OpenView, Prompts, Scene, Status } from '../../page-api.js';

/** What the page knows of the workspace: all that it was told, and nothing that it made up. */
export interface PageModel {
  readonly scene: Scene | undefined;
  /** By channel and id. */
  readonly messages: ReadonlyMap<string, ChatMessage>;
  readonly views: ReadonlyMap<string, OpenView>;
  /** By channel and thread. */
  readonly statuses: ReadonlyMap<string, Status>;
  readonly prompts: ReadonlyMap<string, Prompts>;
  readonly notices: ReadonlyMap<string, Notice>;
}

export const EMPTY_MODEL: PageModel = {
  scene: undefined,
  messages: new Map(),
  views: new Map(),
  statuses: new Map(),
  prompts: new Map(),
  notices: new Map(),
};

/** The model after some changes; the one given stays as it is. */
export function changed(model: PageModel, changes: readonly Change[]): PageModel {
  return changes.reduce(changedOnce, model);
}

function changedOnce(model: PageModel, change: Change): PageModel {
  if ('drop' in change) {
    switch (change.drop) {
      case 'message':
        return { ...model, messages: without(model.messages, `${change.channel} ${change.ts}`) };
      case 'view':
        return { ...model, views: without(model.views, change.id) };
      case 'notice':
        return { ...model, notices: without(model.notices, change.id) };
    }
  }
  switch (change.put) {
    case 'scene':
      return { ...model, scene: change.scene };
    case 'message':
      return {
        ...model,
        messages: withOne(model.messages, `${change.message.channel} ${change.message.ts}`, change.message),
      };
    case 'view':
      return { ...model, views: withOne(model.views, change.view.id, change.view) };
    case 'status':
      return { ...model, statuses: withStatus(model.statuses, change.status) };
    case 'prompts':
      return { ...model, prompts: withOne(model.prompts, change.prompts.channel, change.prompts) };
    case 'notice':
      return { ...model, notices: withOne(model.notices, change.notice.id, change.notice) };
  }
}

/** An empty text takes the status away. */
function withStatus(statuses: ReadonlyMap<string, Status>, status: Status): ReadonlyMap<string, Status> {
  const key = `${status.channel} ${status.threadTs}`;
  return status.text === '' ? without(statuses, key) : withOne(statuses, key, status);
}

const withOne = <T>(map: ReadonlyMap<string, T>, key: string, one: T): ReadonlyMap<string, T> =>
  new Map(map).set(key, one);

function without<T>(map: ReadonlyMap<string, T>, key: string): ReadonlyMap<string, T> {
  const rest = new Map(map);
  rest.delete(key);
  return rest;
}
