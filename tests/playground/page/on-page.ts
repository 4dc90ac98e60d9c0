import { type ComponentChild, h } from 'preact';
import { SurfaceBlocks } from '../../../src/playground/page/shell/surface-blocks.js';
import { type Deed, type Page, PageContext } from '../../../src/playground/page/state/page-context.js';
import type { Json, Outcome, Person } from '../../../src/playground/page-api.js';
import { drawn } from './paper.js';

const ANA: Person = {
  id: 'U0ANA',
  name: 'ana',
  realName: 'Ana Moreira',
  timeZone: 'Europe/Lisbon',
  isBot: false,
};
const HALLWAY: Person = { id: 'U0HALLWAY', name: 'hallway', realName: 'Hallway', timeZone: 'UTC', isBot: true };

/** What the page shares, with one person in one channel. */
function somePage(act: (deed: Deed) => Promise<Outcome> = async () => ({ ok: true })): Page {
  return {
    scene: {
      workspaceName: 'Test',
      people: [ANA],
      bot: HALLWAY,
      channels: [
        {
          id: 'C0GENERAL',
          name: 'general',
          kind: 'public',
          topic: '',
          isArchived: false,
          members: [ANA.id, HALLWAY.id],
        },
      ],
      commands: [],
      suggestions: [],
      hasHome: true,
      takesMessages: true,
      nowMs: 0,
      clockAheadMs: 0,
      connection: 'http',
    },
    me: ANA,
    nowMs: Date.UTC(2026, 10, 21, 12),
    act,
    entered: new Map(),
    drafts: new Map(),
    enter: () => {},
    openChannel: () => {},
    openThread: () => {},
    inspect: () => {},
  };
}

/** Blocks drawn as those of a message, as markup. */
export function drawnBlocks(blocks: readonly Json[], errors: Readonly<Record<string, string>> = {}): string {
  const named = blocks.map((block, index) => ({ block_id: `b${index}`, ...block }));
  const place = { in: 'message', channel: 'C0GENERAL', ts: '1.000000' } as const;
  return drawnOnPage(h(SurfaceBlocks, { place, blocks: named, errors }));
}

const drawnOnPage = (tree: ComponentChild): string => drawn(h(PageContext.Provider, { value: somePage() }, tree));
