import { type Message, message, type Part } from './message.js';
import { bold, code, escaped } from './mrkdwn.js';
import { open } from './paging.js';

/** Lines that work, each with what it does; those that only look have a button. */
const LINES: readonly { readonly text: string; readonly does: string; readonly looks?: true }[] = [
  { text: 'on', does: 'a digest here, Monday to Friday at 09:00 in your time zone' },
  { text: 'on 08:30 tue,thu Europe/Lisbon', does: 'at your times; also daily, weekly tue, mon-fri' },
  { text: 'on topics +security -cost', does: 'more of one topic, none of another; off topics +security takes it back' },
  { text: 'on editions kubecon-eu-2021', does: 'from some conferences alone; editions all for every one' },
  { text: 'off', does: 'stops it; its settings are kept' },
  { text: 'status', does: 'how it stands, and how the last ones ended', looks: true },
  { text: 'next', does: 'when the next one comes, and what is in it', looks: true },
  { text: 'preview', does: 'the next one, for you alone', looks: true },
  { text: 'now', does: 'today’s at once, in place of the one to come' },
  { text: 'snooze 2w', does: 'nothing for a while; resume ends it' },
  { text: 'skip 2026-12-24..2027-01-02', does: 'nothing on those dates; unskip takes it back' },
  { text: 'when done stop', does: 'what comes when everything has been shown: stop, or changes' },
  { text: 'list', does: 'every channel with a digest', looks: true },
  { text: 'saved', does: 'what you saved from digests', looks: true },
];

/** All that `/digest` understands. */
export function digestHelp(): Message {
  return message([
    {
      kind: 'text',
      text: `${bold('/digest')} · Once a day a few highlights for a channel, each dated and never twice, until all has been shown.`,
    },
    ...LINES.map(({ text, does, looks }): Part => {
      const line = { kind: 'text', text: `${code(`/digest ${text}`)} · ${escaped(does)}` } as const;
      return looks ? { ...line, button: open('Try it', 'digest', text) } : line;
    }),
    {
      kind: 'context',
      text: `From a direct message, name the channel: ${code('/digest status #channel')}. Anyone in a channel may change its digest; the channel sees who did, and how to undo it.`,
    },
  ]);
}
