import { UserError } from '../errors.js';

/** A channel that a line is about, as it was typed. */
export type ChannelWord =
  /** Slack made it a link: its id, whoever may see it. */
  | { readonly kind: 'id'; readonly id: string }
  /** Typed by name, in lower case and without `#`. */
  | { readonly kind: 'name'; readonly name: string }
  /** The conversation the line was typed in. */
  | { readonly kind: 'here' };

/** A line taken apart: the channel it names, if any, and its other words. */
export interface TypedLine {
  readonly channel: ChannelWord | undefined;
  readonly tokens: readonly string[];
}

/** `<#C0123|name>`, `<#C0123>`; private channels come with an empty name. https://docs.slack.dev/interactivity/implementing-slash-commands */
const LINK = /<#([CGD][A-Z0-9]+)(?:\|[^>]*)?>/g;
const NAME = /(?<=^|[\s,;(])#([\p{L}\p{N}_][\p{L}\p{N}_-]*)/gu;
/** What Slack escapes in a typed text. */
const ESCAPES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>' };
const HERE = /(?<=^|\s)(?:here|this channel)(?=$|[\s,.;])/gi;

/**
 * Takes a line apart at spaces and commas. Phones and editors replace what is typed: dashes of every length become `-`, the
 * one-letter ellipsis `..`, odd spaces spaces, and quotes and code marks go. Throws `UserError` when two channels are named.
 */
export function readLine(text: string): TypedLine {
  const channels: ChannelWord[] = [];
  const take = (channel: ChannelWord): string => {
    channels.push(channel);
    return ' ';
  };
  const rest = plain(text)
    .replace(LINK, (_, id: string) => take({ kind: 'id', id }))
    .replace(NAME, (_, name: string) => take({ kind: 'name', name: name.toLowerCase() }))
    .replace(/&(amp|lt|gt);/g, (typed, name: string) => ESCAPES[name] ?? typed)
    .replace(HERE, () => take({ kind: 'here' }));
  const [channel, ...others] = channels.filter((one, at) => channels.findIndex((other) => isSame(one, other)) === at);
  if (others.length > 0)
    throw new UserError('One channel at a time: leave the others out, and repeat the line for each.');
  return { channel, tokens: rest.split(/[\s,;]+/).filter((token) => token !== '') };
}

function plain(text: string): string {
  return text
    .replace(/[‐‑‒–—―−－﹣]/g, '-')
    .replace(/＋/g, '+')
    .replace(/…|\.{2,}/g, ' .. ')
    .replace(/["“”„«»`*]/g, '')
    .replace(/[‘’ʼ]/g, "'")
    .replace(/[\p{Cc}\p{Cf}]+/gu, ' ');
}

function isSame(a: ChannelWord, b: ChannelWord): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
