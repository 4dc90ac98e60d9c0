/** Slack's mrkdwn: text made safe for it, and read back as plain text. See docs.slack.dev/messaging/formatting-message-text. */

/** Text with the three characters that Slack reads as markup taken out of that role; nothing in it can mention or link. */
export function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

/** Text cut to a length, with an ellipsis for what is missing; never in the middle of a surrogate pair. */
export function clip(text: string, most: number): string {
  if (text.length <= most) return text;
  const cut = text.slice(0, most - 1);
  return `${/[\uD800-\uDBFF]$/.test(cut) ? cut.slice(0, -1) : cut}…`;
}

const ECHO_LENGTH = 80;

/**
 * What a person typed, as it may be shown back: one line of code, so that neither mentions nor formatting nor emoji codes act,
 * without control characters and without marks that turn the reading direction of what follows.
 */
export function echo(typed: string): string {
  const clean = typed
    .replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ')
    .replace(/[\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF]/g, '')
    .replaceAll('`', '\u2019')
    .replace(/\s+/g, ' ')
    .trim();
  return clean === '' ? '(nothing readable)' : `\`${escaped(clip(clean, ECHO_LENGTH))}\``;
}

export function bold(text: string): string {
  return `*${escaped(text)}*`;
}

export function italic(text: string): string {
  return `_${escaped(text)}_`;
}

/** A link with a label; the address is trusted data. */
export function link(url: string, label: string): string {
  return `<${escaped(url)}|${escaped(label)}>`;
}

/** `1 talk`, `2 talks`. */
export function counted(number: number, thing: string): string {
  return `${number} ${thing}${number === 1 ? '' : 's'}`;
}

/** The text with its first letter as a capital. */
export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** Something to type, as code. */
export function code(text: string): string {
  return `\`${escaped(text)}\``;
}

/** `a, b and c`; at most `most` of them, then how many more. */
export function listed(items: readonly string[], most = Number.POSITIVE_INFINITY): string {
  const shown = items.slice(0, most);
  const more = items.length - shown.length;
  const all = more > 0 ? [...shown, `${more} more`] : shown;
  return all.length < 2 ? (all[0] ?? '') : `${all.slice(0, -1).join(', ')} and ${all.at(-1)}`;
}

/** The mrkdwn that this module writes, as a terminal shows it: links as `label (address)`, no other markup. */
export function plain(mrkdwn: string): string {
  return mrkdwn
    .replace(/<([^|>]+)\|([^>]+)>/g, '$2 ($1)')
    .replace(/(^|[\s(“])[*_]([^*_\n]+)[*_](?=$|[\s.,:;)”])/gm, '$1$2')
    .replaceAll('`', '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');
}
