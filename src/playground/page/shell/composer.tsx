import type { VNode } from 'preact';
import { useEffect, useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Channel, Prompts } from '../../page-api.js';
import { commandOf, completions } from '../state/completion.js';
import { useKept } from '../state/kept.js';
import { usePage } from '../state/page-context.js';
import { Completions } from './completions.js';
import { Icon } from './icon.js';
import { Suggestions } from './suggestions.js';

export interface ComposerProps {
  readonly channel: Channel;
  readonly threadTs?: string;
  readonly prompts: Prompts | undefined;
  /** Why nothing can be written here. */
  readonly closed: string | undefined;
}

/** Where a person writes. Enter sends, Shift and Enter begin a line; a slash offers the bot's commands. */
export function Composer({ channel, threadTs, prompts, closed }: ComposerProps): VNode {
  const { scene, act, drafts } = usePage();
  const place = `${channel.id} ${threadTs ?? ''}`;
  const [typed, setTyped] = useState(() => drafts.get(place) ?? '');
  const [tried, setTried] = useKept('playground.tried', 'browser');
  const [active, setActive] = useState(0);
  const [isDismissed, setIsDismissed] = useState(false);
  const [error, setError] = useState<string>();
  const field = useRef<HTMLTextAreaElement>(null);
  const id = useId();
  // The field is as high as what was typed.
  useLayoutEffect(() => {
    if (!field.current) return;
    field.current.style.height = 'auto';
    field.current.style.height = `${field.current.scrollHeight}px`;
    drafts.set(place, typed);
  }, [typed]);
  // Whoever opened this wants to write, but for a person on the way through the tabs, and a phone's keyboard hides the half.
  useEffect(() => {
    const isOnTab = document.activeElement?.getAttribute('role') === 'tab';
    if (!isOnTab && matchMedia('(hover: hover)').matches) field.current?.focus({ preventScroll: true });
  }, []);
  if (closed !== undefined) return <div class="composer-closed">{closed}</div>;
  const offered = isDismissed ? [] : completions(typed, scene.commands);
  const hint = commandOf(typed, scene.commands);
  const type = (text: string): void => {
    setTyped(text);
    setActive(0);
    setIsDismissed(false);
    setError(undefined);
  };
  const complete = (command: string): void => {
    type(`${command} `);
    field.current?.focus();
  };
  const send = async (text: string): Promise<void> => {
    if (text.trim() === '') return;
    type('');
    setTried('yes');
    field.current?.focus();
    const outcome = await act({
      do: 'say',
      channel: channel.id,
      text: text.trim(),
      ...(threadTs === undefined ? {} : { threadTs }),
    });
    if (outcome.ok) return;
    setError(outcome.error);
    setTyped((now) => (now === '' ? text : now));
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const chosen = offered[active];
    if (event.isComposing) return;
    if (step !== undefined && chosen) {
      event.preventDefault();
      setActive((active + step + offered.length) % offered.length);
    } else if (event.key === 'Escape' && chosen) {
      event.preventDefault();
      setIsDismissed(true);
    } else if (
      (event.key === 'Tab' && !event.shiftKey && chosen) ||
      (event.key === 'Enter' && chosen && chosen.command !== typed)
    ) {
      event.preventDefault();
      complete(chosen.command);
    } else if (event.key === 'Enter' && !event.shiftKey) {
      event.preventDefault();
      void send(typed);
    }
  };
  const label = `Message ${channel.kind === 'direct' ? channel.name : `#${channel.name}`}`;
  return (
    <div class="composer">
      {threadTs === undefined && (
        <Suggestions prompts={prompts} isFirst={tried === ''} onPick={(text) => void send(text)} />
      )}
      {error !== undefined && (
        <div class="surface-warning" role="alert">
          <Icon name="warning" /> {error}
        </div>
      )}
      <div class="composer-box">
        {offered.length > 0 && (
          <Completions id={`${id}-commands`} commands={offered} active={active} onPick={complete} />
        )}
        <textarea
          ref={field}
          rows={1}
          aria-label={threadTs === undefined ? label : 'Reply'}
          aria-autocomplete="list"
          aria-haspopup="listbox"
          {...(offered.length > 0
            ? { 'aria-controls': `${id}-commands`, 'aria-activedescendant': `${id}-commands-${active}` }
            : {})}
          placeholder={threadTs === undefined ? label : 'Reply…'}
          value={typed}
          onInput={({ currentTarget }) => type(currentTarget.value)}
          onKeyDown={onKeyDown}
        />
        <div class="composer-foot">
          <span class="quiet composer-hint">
            {hint ? (
              `${hint.command} ${hint.usageHint}`
            ) : (
              <>
                Type <kbd>/</kbd> for commands
              </>
            )}
          </span>
          <button
            type="button"
            class="send"
            aria-label="Send"
            disabled={typed.trim() === ''}
            onClick={() => void send(typed)}
          >
            <Icon name="send" />
          </button>
        </div>
      </div>
    </div>
  );
}
