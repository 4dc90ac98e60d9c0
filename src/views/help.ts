import { type Message, message, type Part } from './message.js';
import { bold, code, echo, escaped } from './mrkdwn.js';
import { open, typed } from './paging.js';

/** What help needs of a command. */
interface Helped {
  readonly name: string;
  readonly summary: string;
  readonly hint: string;
  readonly examples: readonly { readonly text: string; readonly shows: string }[];
}

/** One command: what it answers and examples that work, each with a button. */
export function usage({ name, summary, hint, examples }: Helped): Message {
  return message([
    { kind: 'text', text: `${bold(`/${name}`)} · ${escaped(summary)}\nType ${code(`/${name} ${hint}`)}. For example:` },
    ...examples.map(
      ({ text, shows }): Part => ({
        kind: 'text',
        text: `${typed(name, text)} · ${escaped(shows)}`,
        button: open('Try it', name, text),
      }),
    ),
    {
      kind: 'context',
      text: `Only you see the answers; Share posts one in the channel. If another app has taken ${code(`/${name}`)}, type ${typed('hallway', name)}.`,
    },
  ]);
}

/** Every command; `unknown` is what was typed instead of one. */
export function allUsage(commands: readonly Helped[], unknown?: string): Message {
  return message([
    ...(unknown === undefined
      ? []
      : [{ kind: 'text', text: `There is no command ${echo(unknown)}. These there are:` } as const]),
    {
      kind: 'text',
      text: `${bold('Hallway')} knows the tools and talks of five conference write-ups, and what became of them since.`,
    },
    ...commands.map(({ name, summary, examples }): Part => {
      const [example] = examples;
      const text = `${bold(`/${name}`)} · ${escaped(summary)}${example ? `\n${typed(name, example.text)}` : ''}`;
      return example ? { kind: 'text', text, button: open('Try it', name, example.text) } : { kind: 'text', text };
    }),
    { kind: 'context', text: `Each understands ${code('help')}, and works as ${code('/hallway tool …')} too.` },
  ]);
}
