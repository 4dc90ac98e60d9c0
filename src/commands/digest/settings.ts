import type { ModalView } from '@slack/types';
import { isZone } from '../../core/cadence/zones.js';
import type { Chosen } from '../../core/digest-words/changes.js';
import { EVERY_DAY } from '../../core/digest-words/days.js';
import { freshChoice } from '../../core/subscriptions/change.js';
import { progressOf } from '../../core/subscriptions/progress.js';
import type { DigestFilled } from '../../views/digest-filled.js';
import { digestForm, digestSaving, FIELDS } from '../../views/digest-form.js';
import type { Message } from '../../views/message.js';
import { answering } from './answering.js';
import { changeDigest } from './change-digest.js';
import type { Asker, DigestDesk } from './desk.js';
import { placeOf } from './place-of.js';

/** The form with the settings of a channel, for a member of it; or why there is none. Never throws. */
export async function openSettings(
  desk: DigestDesk,
  asker: Asker,
  channel: string,
): Promise<{ readonly form: ModalView } | { readonly refused: Message }> {
  let form: ModalView | undefined;
  const refused = await answering(desk, async () => {
    form = await settingsForm(desk, asker, channel);
    return digestSaving();
  });
  return form ? { form } : { refused };
}

async function settingsForm(desk: DigestDesk, asker: Asker, channel: string): Promise<ModalView> {
  const place = await placeOf(desk, asker, channel === '' ? undefined : { kind: 'id', id: channel });
  const stored = await desk.stores.subscriptions.get(place.workspace, place.channel);
  if (stored) return digestForm(place.channel, stored, desk.stock.catalog);
  const told = asker.timeZone ?? (await desk.channels.timeZoneOf(asker.workspace, asker.user));
  const timeZone = told !== undefined && isZone(told) ? told : undefined;
  const fresh = freshChoice('UTC');
  return digestForm(place.channel, { ...fresh, schedule: { ...fresh.schedule, timeZone } }, desk.stock.catalog);
}

/** What was filled in, when it can be saved; else what is wrong, by field. */
export type Checked =
  | { readonly ok: true; readonly chosen: Chosen }
  | { readonly ok: false; readonly errors: Readonly<Record<string, string>> };

/** Checks a filled form; nothing is stored and Slack isn't asked, as an answer is due at once. */
export function checkSettings({ stock }: Pick<DigestDesk, 'stock'>, filled: DigestFilled): Checked {
  const days = EVERY_DAY.filter((day) => filled.days.includes(String(day)));
  const { time, timeZone, topics, withoutTopics, editions } = filled;
  const both = topics.find((slug) => withoutTopics.includes(slug));
  const name = both === undefined ? '' : (stock.catalog.topics.get(both)?.name ?? both);
  const wish = { topics, withoutTopics, editions };
  const errors: Record<string, string> = {
    ...(days.length === 0 ? { [FIELDS.days]: 'Choose at least one day. To stop the digest type /digest off.' } : {}),
    ...(/^(?:[01]\d|2[0-3]):[0-5]\d$/.test(time) ? {} : { [FIELDS.time]: 'Choose a time.' }),
    ...(isZone(timeZone) ? {} : { [FIELDS.zone]: 'Type a city and choose a zone from the list.' }),
    ...(both === undefined ? {} : { [FIELDS.without]: `${name} is among the topics wanted too. Take it out of one.` }),
  };
  if (Object.keys(errors).length === 0 && progressOf(stock, wish, { shown: [], taste: new Map() }).total === 0)
    errors[FIELDS.topics] = 'The catalog has nothing of these topics and editions together. Choose fewer.';
  if (Object.keys(errors).length > 0) return { ok: false, errors };
  const whenDone = filled.whenDone === 'stop' ? 'stop' : 'changes';
  return { ok: true, chosen: { schedule: { days, time, timeZone }, wish, whenDone } };
}

/** Saves a checked form, as `/digest on` would; never throws. */
export function saveSettings(desk: DigestDesk, asker: Asker, channel: string, chosen: Chosen): Promise<Message> {
  return answering(desk, () =>
    changeDigest(desk, asker, { workspace: asker.workspace, channel }, { does: 'choose', chosen }),
  );
}
