import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import type { Prompts } from '../../page-api.js';
import { useKept } from '../state/kept.js';
import { usePage } from '../state/page-context.js';

export interface SuggestionsProps {
  /** What the bot itself suggests here. */
  readonly prompts: Prompts | undefined;
  readonly onPick: (text: string) => void;
}

/** Lines to try: in sight until one was used, and behind a button from then on. */
export function Suggestions({ prompts, onPick }: SuggestionsProps): VNode | null {
  const { scene } = usePage();
  const [used, setUsed] = useKept('playground.tried');
  const [isOpen, setIsOpen] = useState(used === '');
  const offers = prompts?.prompts ?? scene.suggestions.map((line) => ({ title: `Try ${line}`, message: line }));
  if (offers.length === 0) return null;
  return (
    <div class="suggestions" role="group" aria-label="Suggestions">
      {used !== '' && (
        <button type="button" class="link-button" aria-expanded={isOpen} onClick={() => setIsOpen(!isOpen)}>
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
              setUsed('yes');
              setIsOpen(false);
              onPick(message);
            }}
          >
            {title}
          </button>
        ))}
    </div>
  );
}
