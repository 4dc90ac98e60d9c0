import type { Json, Scene } from '../../page-api.js';
import { child, isJson, isOn, list, text, texts, wording } from '../json.js';

/** One line of a menu. */
export interface MenuOption {
  /** Tells it from the others. */
  readonly key: string;
  readonly label: string;
  readonly description: string;
  /** What the element holds once this is chosen: an option object or an id. */
  readonly value: Json | string;
}

export interface MenuGroup {
  /** Empty for the options that stand in no group. */
  readonly label: string;
  readonly options: readonly MenuOption[];
}

/** What a select offers; nothing for an external one, which is asked for. */
export function menuGroups(element: Json, scene: Scene, me: string): MenuGroup[] {
  const type = text(element, 'type').replace(/^multi_/, '');
  switch (type) {
    case 'users_select':
      return [{ label: '', options: [...scene.people, scene.bot].map(({ id, realName }) => idOption(id, realName)) }];
    case 'channels_select':
      return [{ label: '', options: channelOptions(scene, me, ['public']) }];
    case 'conversations_select':
      return [{ label: '', options: channelOptions(scene, me, kindsOf(child(element, 'filter'))) }];
    default:
      return readGroups(element);
  }
}

/** Reads `options` and `option_groups`, of an element or of an answer to a search. */
export function readGroups(from: Json): MenuGroup[] {
  const alone = list(from, 'options').map(readOption);
  return [
    ...(alone.length > 0 ? [{ label: '', options: alone }] : []),
    ...list(from, 'option_groups').map((group) => ({
      label: wording(group, 'label'),
      options: list(group, 'options').map(readOption),
    })),
  ];
}

function readOption(option: Json): MenuOption {
  return {
    key: text(option, 'value'),
    label: wording(option, 'text'),
    description: wording(option, 'description'),
    value: option,
  };
}

/** The lines that an element's value stands for. */
export function chosenOptions(held: unknown, groups: readonly MenuGroup[]): MenuOption[] {
  const all = groups.flatMap(({ options }) => options);
  return (Array.isArray(held) ? held : [held]).flatMap((one): MenuOption[] => {
    if (isJson(one)) return [readOption(one)];
    if (typeof one !== 'string') return [];
    return [all.find(({ key }) => key === one) ?? idOption(one, one)];
  });
}

/** Those whose label contains what was typed. */
export function matching(groups: readonly MenuGroup[], typed: string): MenuGroup[] {
  const word = typed.trim().toLowerCase();
  return groups
    .map(({ label, options }) => ({ label, options: options.filter((one) => one.label.toLowerCase().includes(word)) }))
    .filter(({ options }) => options.length > 0);
}

const idOption = (id: string, label: string): MenuOption => ({ key: id, label, description: '', value: id });

function channelOptions(scene: Scene, me: string, kinds: readonly string[]): MenuOption[] {
  return scene.channels
    .filter(({ kind, members }) => kinds.includes(kind) && (kind === 'public' || members.includes(me)))
    .filter(({ isArchived }) => !isArchived)
    .map(({ id, name, kind }) => idOption(id, kind === 'direct' ? name : `#${name}`));
}

function kindsOf(filter: Json | undefined): readonly string[] {
  const included = texts(filter, 'include').map((kind) => (kind === 'im' ? 'direct' : kind));
  const kinds = included.length > 0 ? included : ['public', 'private', 'direct'];
  return isOn(filter, 'exclude_bot_users') ? kinds.filter((kind) => kind !== 'direct') : kinds;
}
