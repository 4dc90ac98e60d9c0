/** What a line can begin with, each word of it as one. */
export type Verb =
  | 'show'
  | 'on'
  | 'off'
  | 'status'
  | 'next'
  | 'preview'
  | 'now'
  | 'snooze'
  | 'resume'
  | 'skip'
  | 'unskip'
  | 'list'
  | 'help';

/** The verb itself first, as it is offered; then the words that people type for it. */
const WORDS: readonly (readonly [Verb, readonly string[]])[] = [
  ['on', ['on', 'start', 'subscribe', 'enable', 'set', 'add', 'turn on', 'switch on']],
  ['off', ['off', 'stop', 'unsubscribe', 'disable', 'end', 'cancel', 'remove', 'turn off', 'switch off']],
  ['status', ['status', 'state', 'debug']],
  ['next', ['next', 'when']],
  ['preview', ['preview', 'show me']],
  ['now', ['now', 'send now', 'send']],
  ['snooze', ['snooze', 'pause', 'mute', 'sleep']],
  ['resume', ['resume', 'unsnooze', 'unpause', 'unmute', 'wake', 'continue', 'snooze off', 'off snooze', 'pause off']],
  ['skip', ['skip']],
  ['unskip', ['unskip', 'skip off', 'off skip', "don't skip"]],
  ['list', ['list', 'list all', 'all']],
  ['help', ['help', '?']],
  ['show', ['show', 'settings', 'config', 'configure']],
];

/** The words under which each verb is offered to who mistyped it; `show` needs none. */
export const OFFERED_VERBS: readonly string[] = WORDS.flatMap(([verb, words]) =>
  verb === 'show' ? [] : words.filter((word) => !word.includes(' ')),
);

/** The verb at the beginning of words, and how many words it is; undefined when there is none. */
export function readVerb(tokens: readonly string[]): { readonly verb: Verb; readonly length: number } | undefined {
  for (const length of [2, 1]) {
    const typed = tokens
      .slice(0, length)
      .join(' ')
      .toLowerCase()
      .replace(/[!.]+$/, '');
    for (const [verb, words] of WORDS) {
      if (tokens.length >= length && words.includes(typed)) return { verb, length };
    }
  }
  return undefined;
}
