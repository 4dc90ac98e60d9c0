/** `/digest` as help and the manifest show it. Its answers wait for a database, so it has a runner of its own: `runDigest`. */
export const DIGEST = {
  name: 'digest',
  summary: 'A few highlights once a day for a channel, on time, and none twice',
  hint: 'on [09:00] [mon-fri] [Europe/Lisbon] [topics +security -cost], off, status, next, preview, snooze 2w, help',
  examples: [
    { text: 'help', shows: 'all that it can do' },
    { text: 'status', shows: 'how this channel’s digest stands' },
    { text: 'preview', shows: 'the next one, for you alone' },
  ],
} as const;
