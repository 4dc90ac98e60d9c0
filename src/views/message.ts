import type { Button as ButtonElement, KnownBlock } from '@slack/types';
import { ACTION_PREFIX, type Action, encodeAction } from './action.js';
import { LIMITS } from './limits.js';
import { clip, escaped, plain } from './mrkdwn.js';

/** What is sent: blocks for those who see them, `text` with the whole content for screen readers, phones and notifications. */
export interface Message {
  readonly text: string;
  readonly blocks: KnownBlock[];
  /** On an honest no: the no itself in one plain sentence. */
  readonly nothing?: string;
}

export interface Button {
  readonly label: string;
  readonly action: Action;
}

/** One piece of a message, in mrkdwn that is already escaped. */
export type Part =
  | { readonly kind: 'text'; readonly text: string; readonly button?: Button | undefined }
  | { readonly kind: 'context'; readonly text: string }
  | { readonly kind: 'divider' }
  /** Plain text cells; the first row is the head, the first column names the rows. */
  | { readonly kind: 'table'; readonly rows: readonly (readonly string[])[] }
  | { readonly kind: 'buttons'; readonly buttons: readonly Button[] };

/**
 * Builds blocks and text of a message from the same parts, so that neither can say what the other does not. What does not
 * fit Slack's limits is left out from the end, and said to be: a message cut short beats one that Slack refuses.
 */
export function message(parts: readonly Part[]): Message {
  const kept = withinLimits(parts.filter((part) => part.kind !== 'buttons' || part.buttons.length > 0));
  return { text: kept.flatMap(textOf).join('\n'), blocks: kept.map(blockOf) };
}

/** An honest no: its first part says that there is nothing, the others what there is instead. */
export function nothingFound(first: string, others: readonly Part[] = []): Message {
  return { ...message([{ kind: 'text', text: first }, ...others]), nothing: plain(first) };
}

const CUT = { kind: 'context', text: 'There is more than fits one message.' } as const satisfies Part;

function withinLimits(parts: readonly Part[]): Part[] {
  const kept: Part[] = [];
  const buttons = parts.filter((part) => part.kind === 'buttons');
  // The buttons turn the page to what is left out: room is kept for them.
  let room = LIMITS.messageText - CUT.text.length - buttons.reduce((sum, part) => sum + labelsOf(part), 0);
  const most = LIMITS.blocks - 1 - buttons.length;
  for (const part of parts.map(shortened)) {
    if (part.kind !== 'buttons') {
      const accessory = part.kind === 'text' && part.button ? LIMITS.buttonLabel : 0;
      room -= textOf(part).join('\n').length + accessory;
      const others = kept.filter(({ kind }) => kind !== 'buttons').length;
      if (room < 0 || others === most) return [...kept, CUT, ...buttons.filter((one) => !kept.includes(one))];
    }
    kept.push(part);
  }
  return kept;
}

function labelsOf({ buttons }: Extract<Part, { kind: 'buttons' }>): number {
  return buttons.reduce((sum, { label }) => sum + Math.min(label.length, LIMITS.buttonLabel), 0);
}

/** A part with its text within the limit of its block; cut between two lines, so that no link or entity is cut. */
function shortened(part: Part): Part {
  if (part.kind !== 'text' && part.kind !== 'context') return part;
  const most = part.kind === 'text' ? LIMITS.sectionText : LIMITS.contextText;
  if (part.text.length <= most) return part;
  const end = part.text.lastIndexOf('\n', most - 2);
  return { ...part, text: end > 0 ? `${part.text.slice(0, end)}\n…` : clip(part.text, most) };
}

function textOf(part: Part): string[] {
  switch (part.kind) {
    case 'text':
    case 'context':
      return [part.text];
    case 'table':
      return tableText(part.rows);
    case 'divider':
    case 'buttons':
      return [];
  }
}

/** A table read aloud, in mrkdwn: each column as its own lines, each cell with the name of its row. */
export function tableText(rows: readonly (readonly string[])[]): string[] {
  const [head = [], ...body] = rows;
  return head
    .slice(1)
    .flatMap((name, at) => [
      `*${escaped(name)}*`,
      ...body.map((row) => `• ${escaped(row[0] ?? '')}: ${escaped(row[at + 1] ?? '')}`),
    ]);
}

function blockOf(part: Part, at: number): KnownBlock {
  switch (part.kind) {
    case 'text': {
      const text = { type: 'mrkdwn' as const, text: part.text };
      return part.button
        ? { type: 'section', text, accessory: buttonOf(part.button, `${at}`) }
        : { type: 'section', text };
    }
    case 'context':
      return { type: 'context', elements: [{ type: 'mrkdwn', text: part.text }] };
    case 'divider':
      return { type: 'divider' };
    case 'table':
      return {
        type: 'table',
        column_settings: [{ is_wrapped: true }, ...(part.rows[0] ?? []).slice(1).map(() => ({ is_wrapped: true }))],
        rows: part.rows.map((row) =>
          row.map((text) => ({ type: 'raw_text' as const, text: text === '' ? '–' : clip(text, LIMITS.cellText) })),
        ),
      };
    case 'buttons':
      return {
        type: 'actions',
        elements: part.buttons
          .slice(0, LIMITS.buttonsInBlock)
          .map((button, index) => buttonOf(button, `${at}.${index}`)),
      };
  }
}

function buttonOf({ label, action }: Button, id: string): ButtonElement {
  const text = { type: 'plain_text' as const, text: clip(label, LIMITS.buttonLabel), emoji: false };
  return { type: 'button', text, value: encodeAction(action), action_id: `${ACTION_PREFIX}${id}` };
}
