import type { VNode } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { usePage } from '../state/page-context.js';
import { clockTime, dayAndTime, townOf } from '../time/show-time.js';
import { tomorrowAt } from '../time/tomorrow-at.js';
import { Icon } from './icon.js';

const HOUR_MS = 3_600_000;

/** Shows the workspace's time where the person acting is, and puts it forward. */
export function ClockControl(): VNode {
  const { me, nowMs, scene, act } = usePage();
  const [isOpen, setIsOpen] = useState(false);
  const [error, setError] = useState<string>();
  const button = useRef<HTMLButtonElement>(null);
  const town = townOf(me.timeZone);
  const forwardTo = async (toMs: number): Promise<void> => {
    const outcome = await act({ do: 'clock', toMs });
    setError(outcome.ok ? undefined : outcome.error);
  };
  return (
    <div
      class="clock"
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || !isOpen) return;
        setIsOpen(false);
        button.current?.focus();
      }}
      onFocusOut={({ currentTarget, relatedTarget }) => {
        if (relatedTarget instanceof Node && !currentTarget.contains(relatedTarget)) setIsOpen(false);
      }}
    >
      <button
        ref={button}
        type="button"
        class="bar-button clock-button"
        aria-expanded={isOpen}
        onClick={() => setIsOpen(!isOpen)}
      >
        <Icon name="clock" />
        <span>
          {clockTime(nowMs, me.timeZone)}
          <span class="wide-only"> in {town}</span>
          {scene.clockAheadMs > 0 && <span class="ahead"> · {aheadWords(scene.clockAheadMs)}</span>}
        </span>
      </button>
      {isOpen && (
        <div class="clock-panel" role="group" aria-label="The workspace's clock">
          <div class="clock-now">{dayAndTime(nowMs, me.timeZone)}</div>
          <div class="quiet">{town}. The clock only goes forward, for everybody here and for the bot.</div>
          <button type="button" class="slack-button" onClick={() => void forwardTo(tomorrowAt(9, nowMs, me.timeZone))}>
            Tomorrow 09:00 here
          </button>
          <button type="button" class="slack-button" onClick={() => void forwardTo(nowMs + HOUR_MS)}>
            +1 hour
          </button>
          <button type="button" class="slack-button" onClick={() => void forwardTo(nowMs + 24 * HOUR_MS)}>
            +1 day
          </button>
          {error !== undefined && (
            <div class="input-error" role="alert">
              {error}
            </div>
          )}
        </div>
      )}
    </div>
  );
}

/** Such as `1 d 3 h ahead`. */
function aheadWords(aheadMs: number): string {
  const hours = Math.round(aheadMs / HOUR_MS);
  const parts = [
    Math.floor(hours / 24) > 0 ? `${Math.floor(hours / 24)} d` : '',
    hours % 24 > 0 ? `${hours % 24} h` : '',
  ];
  return `${parts.filter(Boolean).join(' ') || 'under 1 h'} ahead`;
}
