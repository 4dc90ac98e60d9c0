import { Fragment, type VNode } from 'preact';
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import { usePage } from '../state/page-context.js';
import { type Entry, goesOn } from '../state/read-model.js';
import { useHeldFocus } from '../state/use-held-focus.js';
import { dayName, tsMs } from '../time/show-time.js';
import { Message } from './message.js';
import { NoticeLine } from './notice-line.js';

export interface EntriesProps {
  readonly entries: readonly Entry[];
  /** `ts` of the message to bring into sight. */
  readonly marked: string | undefined;
  readonly label: string;
  /** Said before the first message. */
  readonly beginning?: string;
  /** The thread that these are, if they are one. */
  readonly inThread?: string;
}

/** Messages under each other, with their days. Stays at the end when it was there. */
export function Entries({ entries, marked, label, beginning, inThread }: EntriesProps): VNode {
  const { me, nowMs } = usePage();
  const box = useRef<HTMLDivElement>(null);
  const isAtEnd = useRef(true);
  // A message that was dismissed takes the focus with it.
  useHeldFocus(box, 'box');
  const day = (entry: Entry): string => dayName(tsMs(entry.ts), nowMs, me.timeZone);
  const last = entries.at(-1);
  // Blocks may grow by an edit, so every drawing looks again.
  useLayoutEffect(() => {
    if (box.current && isAtEnd.current) box.current.scrollTop = box.current.scrollHeight;
  }, [entries.length, last]);
  // What opens below, such as a field of several lines, leaves less room for these.
  useEffect(() => {
    const room = new ResizeObserver(() => {
      if (box.current && isAtEnd.current) box.current.scrollTop = box.current.scrollHeight;
    });
    if (box.current) room.observe(box.current);
    return () => room.disconnect();
  }, []);
  useLayoutEffect(() => {
    if (marked === undefined) return;
    isAtEnd.current = false;
    box.current?.querySelector(`[data-ts="${CSS.escape(marked)}"]`)?.scrollIntoView({ block: 'center' });
  }, [marked]);
  return (
    <div
      ref={box}
      class="entries"
      role="log"
      aria-live="polite"
      aria-label={label}
      tabIndex={0}
      onScroll={({ currentTarget: { scrollTop, scrollHeight, clientHeight } }) => {
        isAtEnd.current = scrollHeight - scrollTop - clientHeight < 40;
      }}
    >
      <div class="entries-fill" />
      {beginning !== undefined && <p class="beginning">{beginning}</p>}
      {entries.map((entry, index) => {
        const before = entries[index - 1];
        const isNewDay = !before || day(before) !== day(entry);
        return (
          <Fragment key={`${entry.kind} ${entry.ts}`}>
            {isNewDay && inThread === undefined && (
              <div class="day" role="separator">
                <span>{day(entry)}</span>
              </div>
            )}
            {entry.kind === 'notice' ? (
              <NoticeLine notice={entry.notice} />
            ) : (
              <Message
                message={entry.message}
                isContinued={!isNewDay && goesOn(entry, before)}
                isMarked={entry.ts === marked}
                inThread={inThread !== undefined}
              />
            )}
            {entry.ts === inThread && entries.length > 1 && (
              <div class="day replies" role="separator">
                <span>
                  {entries.length - 1} {entries.length === 2 ? 'reply' : 'replies'}
                </span>
              </div>
            )}
          </Fragment>
        );
      })}
    </div>
  );
}
