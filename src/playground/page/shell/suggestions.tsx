import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import type { Prompts } from '../../page-api.js';
import { usePage } from '../state/page-context.js';

export interface SuggestionsProps {
  /** What the bot itself suggests here. */
  readonly prompts: Prompts | undefined;
  /** Whether anything was sent yet. */
  readonly isFirst: boolean;
  readonly onPick: (text: string) => void;
}

/** Lines to try: in sight until something was sent, and behind a button from then on. */
export function Suggestions({ prompts, isFirst, onPick }: SuggestionsProps): VNode | null {
  const { scene } = usePage();
  const [isAsked, setIsAsked] = useState(false);
  const isOpen = isFirst || isAsked;
  const offers = prompts?.prompts ?? scene.suggestions.map((line) => ({ title: `Try ${line}`, message: line }));
  if (offers.length === 0) return null;
  return (
    <div class="suggestions" role="group" aria-label="Suggestions">
      {!isFirst && (
        <button type="button" class="link-button" aria-expanded={isOpen} onClick={() => setIsAsked(!isAsked)}>
          {isOpen ? 'Hide suggestions' : 'Things to try'}
        </button>
      )}
      {isOpen && prompts && prompts.title !== '' && <span class="quiet">{prompts.title}</span>}
      {isOpen &&
        offers.map(({ title, message }) => (
          <button
            key={message}
            type="button"
            class="chip"
            onClick={() => {
              setIsAsked(false);
              onPick(message);
            }}
          >
            {title}
          </button>
        ))}
    </div>
  );
}
