import type { InputBlock, KnownBlock, ModalView, PlainTextOption } from '@slack/types';
import type { Catalog } from '../catalog/catalog.js';
import { WEEKDAY_NAMES } from '../core/cadence/describe-schedule.js';
import type { Chosen } from '../core/digest-words/changes.js';
import { EVERY_DAY } from '../core/digest-words/days.js';
import { channelLink } from './digest-names.js';
import { ZONE_FIELD, zoneOption } from './digest-zones.js';
import { type Message, message } from './message.js';
import { clip } from './mrkdwn.js';

/** Callback id of the settings form, and the block ids of its fields. */
export const DIGEST_FORM = 'hallway-digest';
export const FIELDS = {
  days: 'days',
  time: 'time',
  zone: 'zone',
  topics: 'topics',
  without: 'without',
  editions: 'editions',
  whenDone: 'when-done',
} as const;
/** Action id of every field but the zone's, which asks for suggestions. */
export const FIELD = 'field';
const OPTION_TEXT = 75;

/** What the form begins with; the zone is missing where nobody knows it. */
export type FormStart = Omit<Chosen, 'schedule'> & {
  readonly schedule: Omit<Chosen['schedule'], 'timeZone'> & { readonly timeZone: string | undefined };
};

/** The form with a channel's settings; the channel stands in its metadata. */
export function digestForm(
  channel: string,
  { schedule, wish, whenDone }: FormStart,
  { topics, editions }: Pick<Catalog, 'topics' | 'editions'>,
): ModalView {
  const topicOptions = [...topics.values()].map(({ slug, name }) => option(slug, name));
  const editionOptions = [...editions.values()].map(({ slug, shortName }) => option(slug, shortName));
  const days = EVERY_DAY.map((day) => option(String(day), WEEKDAY_NAMES[day]));
  const endings = [
    option('changes', 'Once a week, what changed since'),
    option('stop', 'Nothing more until the catalog grows'),
  ];
  return {
    type: 'modal',
    callback_id: DIGEST_FORM,
    title: { type: 'plain_text', text: 'Daily digest', emoji: false },
    submit: { type: 'plain_text', text: 'Save', emoji: false },
    close: { type: 'plain_text', text: 'Cancel', emoji: false },
    private_metadata: channel,
    blocks: [
      {
        type: 'section',
        text: { type: 'mrkdwn', text: `For ${channelLink(channel)}. The channel sees who saved it, and what.` },
      },
      input(FIELDS.days, 'On which days?', {
        type: 'checkboxes',
        action_id: FIELD,
        options: days,
        ...initial(days, schedule.days.map(String)),
      }),
      input(FIELDS.time, 'At what time?', { type: 'timepicker', action_id: FIELD, initial_time: schedule.time }),
      input(FIELDS.zone, 'In which time zone?', {
        type: 'external_select',
        action_id: ZONE_FIELD,
        min_query_length: 2,
        placeholder: { type: 'plain_text', text: 'Type a city', emoji: false },
        ...(schedule.timeZone === undefined ? {} : { initial_option: zoneOption(schedule.timeZone) }),
      }),
      {
        ...input(FIELDS.topics, 'Only these topics', several(topicOptions, wish.topics, 'All topics')),
        optional: true,
      },
      {
        ...input(FIELDS.without, 'Without these topics', several(topicOptions, wish.withoutTopics, 'None left out')),
        optional: true,
      },
      {
        ...input(FIELDS.editions, 'Only from these editions', several(editionOptions, wish.editions, 'All editions')),
        optional: true,
      },
      input(FIELDS.whenDone, 'When everything has been shown', {
        type: 'radio_buttons',
        action_id: FIELD,
        options: endings,
        initial_option: endings.find(({ value }) => value === whenDone) ?? option('changes', ''),
      }),
    ],
  };
}

/** Stands in the form's place until it is known what came of it. */
export function digestSaving(): Message {
  return message([{ kind: 'text', text: 'Saving…' }]);
}

/** What came of the form, in its place; without buttons, which stand in messages. */
export function digestFormAnswer({ blocks }: Message): ModalView {
  return {
    type: 'modal',
    title: { type: 'plain_text', text: 'Daily digest', emoji: false },
    close: { type: 'plain_text', text: 'Close', emoji: false },
    blocks: blocks.flatMap((block): KnownBlock[] => (block.type === 'actions' ? [] : [block])),
  };
}

function input(id: string, label: string, element: InputBlock['element']): InputBlock {
  return { type: 'input', block_id: id, label: { type: 'plain_text', text: label, emoji: false }, element };
}

function several(options: PlainTextOption[], chosen: readonly string[], placeholder: string): InputBlock['element'] {
  return {
    type: 'multi_static_select',
    action_id: FIELD,
    placeholder: { type: 'plain_text', text: placeholder, emoji: false },
    options,
    ...initial(options, chosen),
  };
}

/** Slack refuses an empty list here. */
function initial(options: PlainTextOption[], chosen: readonly string[]): { initial_options?: PlainTextOption[] } {
  const found = options.filter(({ value }) => value !== undefined && chosen.includes(value));
  return found.length === 0 ? {} : { initial_options: found };
}

function option(value: string, text: string): PlainTextOption {
  return { text: { type: 'plain_text', text: clip(text, OPTION_TEXT), emoji: false }, value };
}
