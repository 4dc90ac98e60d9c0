import type { VNode } from 'preact';

/** Drawn in a square of 20, by lines alone. */
const PATHS = {
  back: 'M12.5 4 6.5 10l6 6',
  bell: 'M5 14V9a5 5 0 0 1 10 0v5l1 1H4zM8.5 17.5h3',
  check: 'm4 10.5 4 4 8-9',
  clock: 'M10 3a7 7 0 1 0 0 14 7 7 0 0 0 0-14zM10 6v4l3 2',
  close: 'm5 5 10 10M15 5 5 15',
  code: 'm7 6-4 4 4 4M13 6l4 4-4 4',
  dots: 'M4 10h.01M10 10h.01M16 10h.01',
  down: 'm5 8 5 5 5-5',
  eye: 'M2 10s3-5.5 8-5.5S18 10 18 10s-3 5.5-8 5.5S2 10 2 10zM10 7.5a2.5 2.5 0 1 0 0 5 2.5 2.5 0 0 0 0-5z',
  file: 'M5 2.5h6l4 4v11H5zM11 2.5v4h4',
  hash: 'M7.5 3 6 17M14 3l-1.5 14M3.5 7.5h14M2.5 12.5h14',
  info: 'M10 3a7 7 0 1 0 0 14 7 7 0 0 0 0-14zM10 9.5V14M10 6.5v.01',
  lock: 'M4.5 9h11v8h-11zM7 9V6.5a3 3 0 0 1 6 0V9',
  moon: 'M16 12.5A7 7 0 0 1 7.5 4a7 7 0 1 0 8.5 8.5z',
  people:
    'M7 9.5a3 3 0 1 0 0-6 3 3 0 0 0 0 6zM1.5 17c0-3 2.5-5 5.5-5s5.5 2 5.5 5M13 4a3 3 0 0 1 0 5.5M15 12.5c2 .5 3.5 2.3 3.5 4.5',
  play: 'M10 3a7 7 0 1 0 7 7',
  right: 'm8 5 5 5-5 5',
  send: 'M3 3.5 17.5 10 3 16.5l1.5-5.5L12 10 4.5 9z',
  smile: 'M10 3a7 7 0 1 0 0 14 7 7 0 0 0 0-14zM7 12c.8 1.2 1.8 1.7 3 1.7s2.2-.5 3-1.7M7.5 8v.01M12.5 8v.01',
  sun: 'M10 6.5a3.5 3.5 0 1 0 0 7 3.5 3.5 0 0 0 0-7zM10 2v1.5M10 16.5V18M2 10h1.5M16.5 10H18M4.3 4.3l1 1M14.7 14.7l1 1M15.7 4.3l-1 1M5.3 14.7l-1 1',
  thread: 'M3 4h14v9.5H9L5.5 17v-3.5H3zM6 7.5h8M6 10.2h5',
  'thumb-down':
    'M6 3.5v8M6 11.5l3.5 6c1.5 0 2-1 1.7-2.5l-.7-3h4.5c1.2 0 1.8-1 1.5-2l-1.3-5c-.2-.9-.8-1.5-1.7-1.5H6M3 3.5h3v8H3z',
  'thumb-up':
    'M6 16.5v-8M6 8.5l3.5-6c1.5 0 2 1 1.7 2.5l-.7 3h4.5c1.2 0 1.8 1 1.5 2l-1.3 5c-.2.9-.8 1.5-1.7 1.5H6M3 16.5h3v-8H3z',
  trash: 'M3.5 5.5h13M8 5.5v-2h4v2M5 5.5l.8 11.5h8.4L15 5.5M8.3 8.5v5.5M11.7 8.5v5.5',
  warning: 'M10 3 18 17H2zM10 8v4.5M10 14.8v.01',
} as const;

export type IconName = keyof typeof PATHS;

/** A small picture that says nothing by itself: what it stands on carries the words. */
export function Icon({ name }: { readonly name: IconName }): VNode {
  return (
    <svg class={`icon icon-${name}`} viewBox="0 0 20 20" aria-hidden="true" focusable="false">
      <path d={PATHS[name]} />
    </svg>
  );
}
