import type { VNode } from 'preact';
import type { Person } from '../../page-api.js';

const COLOURS = 6;

/** A person by initials on a colour of their own; the bot by its first letter. */
export function Avatar({ person }: { readonly person: Person }): VNode {
  const words = person.realName.split(/\s+/);
  const initials = words
    .map((word) => word[0] ?? '')
    .slice(0, 2)
    .join('')
    .toUpperCase();
  const sum = person.id.split('').reduce((total, letter) => total * 31 + letter.charCodeAt(0), 7);
  return (
    <span class={`avatar ${person.isBot ? 'avatar-bot' : `avatar-${Math.abs(sum) % COLOURS}`}`} aria-hidden="true">
      {initials}
    </span>
  );
}
