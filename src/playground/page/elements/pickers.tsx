import type { VNode } from 'preact';
import { text, wording } from '../json.js';
import { usePage } from '../state/page-context.js';
import { type ElementProps, useElement } from '../state/surface.js';
import { isoDate, isoTime } from '../time/show-time.js';
import { instantMs, wallTime } from '../time/zone.js';

interface Kind {
  readonly input: 'date' | 'time' | 'datetime-local';
  readonly label: string;
}

const DATE: Kind = { input: 'date', label: 'Date' };

const KINDS: Readonly<Record<string, Kind>> = {
  timepicker: { input: 'time', label: 'Time' },
  datetimepicker: { input: 'datetime-local', label: 'Date and time' },
};

/** Picks a date, a time or both. Both is an instant: the clock of the person acting says which. */
export function Picker(props: ElementProps): VNode {
  const { me } = usePage();
  const { element, labelledBy } = props;
  const { held, change, error } = useElement(props);
  const type = text(element, 'type');
  const kind = KINDS[type] ?? DATE;
  const isInstant = type === 'datetimepicker';
  const label = wording(element, 'placeholder') || kind.label;
  const zone = type === 'timepicker' ? text(element, 'timezone') : '';
  return (
    <span class="picker">
      <input
        class="field"
        type={kind.input}
        {...(labelledBy === undefined ? { 'aria-label': label } : { 'aria-labelledby': labelledBy })}
        {...(error === undefined ? {} : { 'aria-invalid': true })}
        value={isInstant ? shownInstant(held, me.timeZone) : typeof held === 'string' ? held : ''}
        onChange={({ currentTarget: { value } }) => change(isInstant ? readInstant(value, me.timeZone) : value || null)}
      />
      {zone !== '' && <span class="quiet">{zone}</span>}
    </span>
  );
}

function shownInstant(held: unknown, timeZone: string): string {
  if (typeof held !== 'number') return '';
  const wall = wallTime(held * 1_000, timeZone);
  return `${isoDate(wall)}T${isoTime(wall)}`;
}

function readInstant(value: string, timeZone: string): number | null {
  const [, year, month, day, hour, minute] = /^(\d+)-(\d+)-(\d+)T(\d+):(\d+)/.exec(value) ?? [];
  if (minute === undefined) return null;
  const wall = {
    year: Number(year),
    month: Number(month),
    day: Number(day),
    hour: Number(hour),
    minute: Number(minute),
  };
  return instantMs(wall, timeZone) / 1_000;
}
