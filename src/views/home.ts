import type { HomeView, KnownBlock } from '@slack/types';
import type { Catalog } from '../catalog/catalog.js';
import { latestChanges } from '../core/recent.js';
import type { Button, Part } from './message.js';
import { message } from './message.js';
import { bold, clip, code, counted, escaped, listed } from './mrkdwn.js';
import { open, typed } from './paging.js';
import { sinceMark } from './since.js';
import { FIND } from './suggestions.js';

const MOST_CHANGES = 5;
const WHAT_LENGTH = 140;
const LOOK_UP: Button = {
  label: 'Look something up',
  action: { does: 'form', command: 'tool', text: '', page: 1 },
};

/** What Home needs of a command. */
interface Shown {
  readonly name: string;
  readonly summary: string;
  readonly examples: readonly { readonly text: string; readonly shows: string }[];
}

/** Home: what can be asked, with something to press for each, and what became of tools last. The same for everybody. */
export function home(catalog: Catalog, commands: readonly Shown[]): HomeView {
  const { editions, talks, tools, highlights } = catalog;
  const notes = listed([...editions.values()].map(({ shortName }) => escaped(shortName)));
  const parts: Part[] = [
    { kind: 'text', text: bold('What you can ask') },
    ...commands.map(commandLine),
    { kind: 'text', text: bold('What became of tools, the latest first') },
    ...latestChanges(catalog)
      .slice(0, MOST_CHANGES)
      .map(
        ({ tool }): Part => ({
          kind: 'text',
          text: `${bold(tool.name)} · ${escaped(sinceMark(tool) ?? '')}\n${escaped(clip(tool.what, WHAT_LENGTH))}`,
          button: open('Open', 'tool', tool.name),
        }),
      ),
    {
      kind: 'context',
      text: `From the notes of ${notes}: ${counted(talks.size, 'talk')}, ${counted(tools.size, 'tool')}, ${counted(highlights.size, 'highlight')}. Commands work in any channel: ${code('/hallway help')}.`,
    },
  ];
  return { type: 'home', blocks: [...opening(), ...message(parts).blocks] };
}

/** A field that completes names as they are typed, and the form for everything else. */
function opening(): KnownBlock[] {
  const { blocks } = message([{ kind: 'buttons', buttons: [LOOK_UP] }]);
  return [
    { type: 'header', text: { type: 'plain_text', text: 'The hallway track, in Slack', emoji: false } },
    {
      type: 'section',
      text: { type: 'mrkdwn', text: 'A tool or a talk you saw named somewhere? Type its name:' },
      accessory: {
        type: 'external_select',
        action_id: FIND,
        placeholder: { type: 'plain_text', text: 'Tool or talk', emoji: false },
        min_query_length: 2,
      },
    },
    ...blocks.map((block) => ({ ...block, block_id: 'look-up' })),
    { type: 'divider' },
  ];
}

function commandLine({ name, summary, examples }: Shown): Part {
  const [example] = examples;
  const text = `${bold(`/${name}`)} · ${escaped(summary)}`;
  if (!example) return { kind: 'text', text };
  return {
    kind: 'text',
    text: `${text}\n${typed(name, example.text)} · ${escaped(example.shows)}`,
    button: open('Try it', name, example.text),
  };
}
