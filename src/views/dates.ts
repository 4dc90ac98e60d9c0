import type { Edition, Source, Talk } from '../catalog/catalog.js';
import { escaped } from './mrkdwn.js';

/** How long ago something was, from a date as exact as it is known (`2021-05-06`, `2023-02`): `5 years ago`, `3 months ago`. */
export function age(on: string, today: string): string {
  const [year = 0, month = 1, day = 1] = on.split('-').map(Number);
  const [nowYear = 0, nowMonth = 1, nowDay = 1] = today.split('-').map(Number);
  const months = (nowYear - year) * 12 + (nowMonth - month) - (nowDay < day ? 1 : 0);
  if (months < 0) return 'still to come';
  if (months < 1) return 'this month';
  return months < 12 ? count(months, 'month') : count(Math.floor(months / 12), 'year');
}

function count(number: number, unit: string): string {
  return `${number} ${unit}${number === 1 ? '' : 's'} ago`;
}

/** Year and month of a date, or the year alone where no more is known. */
export function monthOf(on: string): string {
  return on.slice(0, 7);
}

/**
 * `KubeCon EU 2021, in the notes of day 3 · 5 years ago`, escaped: the writer did not watch every talk on the day it was held.
 */
export function placeOfTalk(talk: Talk, today: string): string {
  const notes = talk.day === undefined ? '' : `, in the notes of day ${talk.day}`;
  return `${escaped(talk.edition.shortName)}${notes} · ${age(talk.heldOn ?? heldOn(talk.edition), today)}`;
}

/** `KubeCon EU 2021, day 3 · 5 years ago`, escaped. */
export function placeOfSource(source: Source, today: string): string {
  const day = source.day === undefined ? '' : `, day ${source.day}`;
  return `${escaped(source.edition.shortName)}${day} · ${age(source.writtenOn ?? heldOn(source.edition), today)}`;
}

function heldOn(edition: Edition): string {
  return edition.endsOn ?? edition.startsOn;
}
