import type { Catalog, Tool } from '../catalog/catalog.js';
import { hasEnded, sinceOf } from './since.js';

/** Tools that had one fate: what they are now, as far as the catalog knows. */
export interface Status {
  readonly slug: string;
  readonly name: string;
  readonly aliases: readonly string[];
  readonly about: string;
  readonly tools: readonly Tool[];
}

/** Every fate that tools can be asked for by. A part of a project is not counted as the project. */
export function statuses(catalog: Catalog): Status[] {
  const tools = [...catalog.tools.values()];
  const atLevel = (level: string): Tool[] =>
    tools.filter((tool) => {
      const since = sinceOf(tool);
      return since.kind === 'cncf' && since.now.level === level;
    });
  return [
    {
      slug: 'graduated',
      name: 'Graduated in the CNCF',
      aliases: [
        'graduated',
        'graduating',
        'graduation',
        'graduated cncf',
        'graduated since',
        'top level',
        'highest level',
      ],
      about: 'Projects of the CNCF that have graduated.',
      tools: atLevel('graduated'),
    },
    {
      slug: 'incubating',
      name: 'Incubating in the CNCF',
      aliases: ['incubating', 'incubation', 'incubator'],
      about: 'Projects of the CNCF that are incubating.',
      tools: atLevel('incubating'),
    },
    {
      slug: 'sandbox',
      name: 'In the CNCF sandbox',
      aliases: ['sandbox', 'cncf sandbox'],
      about: 'Projects in the sandbox of the CNCF.',
      tools: atLevel('sandbox'),
    },
    {
      slug: 'ended',
      name: 'Archived, retired or replaced',
      aliases: [
        'archived',
        'retired',
        'replaced',
        'dead',
        'die',
        'dies',
        'died',
        'gone',
        'killed',
        'defunct',
        'unmaintained',
        'no longer',
        'not maintained any more',
        'shut down',
        'end of life',
        'eol',
        'ended',
        'discontinued',
        'deprecated',
        'abandoned',
        'obsolete',
        'sunset',
        'shelved',
        'mothballed',
        'scrapped',
        'axed',
        'phased out',
        'withdrawn',
        'bit the dust',
        'went under',
        'did not make it',
        'not survive',
        'not survived',
        'buried',
        'lost support',
        'lost their support',
        'end of support',
        'no longer supported',
        'unsupported',
      ],
      about: 'Tools that have come to an end, in the CNCF or elsewhere.',
      tools: tools.filter(hasEnded),
    },
  ];
}
