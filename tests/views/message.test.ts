import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { linkCatalog } from '../../src/catalog/link.js';
import type { CatalogRecords } from '../../src/catalog/records.js';
import { runCommand } from '../../src/commands/run.js';
import { buildKnowledge } from '../../src/core/knowledge.js';
import { type Message, message, type Part } from '../../src/views/message.js';
import { TODAY } from '../support/ask.js';
import { refusals } from '../support/refusals.js';
import { smallRecords } from '../support/small-records.js';

/** What Slack would refuse; a long top-level text it only reads less well. */
const refusedBySlack = (one: Message): string[] => refusals(one).filter((refusal) => !refusal.startsWith('text: '));

const label = fc.string({ unit: 'binary', minLength: 1, maxLength: 120 });
const button = label.map(
  (text) => ({ label: text, action: { does: 'open', command: 'tool', text: 'x', page: 1 } }) as const,
);
const lines = fc
  .array(fc.string({ minLength: 1, maxLength: 400 }), { minLength: 1, maxLength: 30 })
  .map((list) => list.join('\n'));
const part: fc.Arbitrary<Part> = fc.oneof(
  fc.record({ kind: fc.constant('text' as const), text: lines, button: fc.option(button, { nil: undefined }) }),
  fc.record({ kind: fc.constant('context' as const), text: lines }),
  fc.record({ kind: fc.constant('buttons' as const), buttons: fc.array(button, { maxLength: 30 }) }),
);

/** Every list and text of the small catalog as long as the schema allows, and of the characters that escape longest. */
function longestRecords(): CatalogRecords {
  const records = smallRecords();
  const text = (length: number): string => `${'a & b '.repeat(length).slice(0, length - 2)}b.`;
  const { mesh } = records.tools;
  const talk = records.talks['small-2021/one'];
  const said = records.highlights['small-2021/said'];
  if (!mesh || !talk || !said) throw new Error('the small catalog has changed');
  const others = Object.fromEntries(
    Array.from({ length: 40 }, (_, at) => [`tool-${at}`, { ...mesh, name: `${text(80)}${at}`, what: text(200) }]),
  );
  const tools = {
    ...records.tools,
    ...others,
    mesh: {
      ...mesh,
      what: text(240),
      note: text(300),
      verdict: { what: `2023 ${text(190)}`, on: '2026-08-07' },
      since: Array.from({ length: 8 }, () => ({
        kind: 'moved' as const,
        on: '2023-01-01',
        what: text(260),
        origin: text(240),
      })),
    },
  };
  return {
    ...records,
    tools,
    talks: {
      'small-2021/one': {
        ...talk,
        tools: ['mesh', ...Object.keys(others)],
        summary: Array.from({ length: 5 }, () => text(260)),
        takeaways: Array.from({ length: 8 }, () => text(240)),
        notes: Array.from({ length: 6 }, () => ({ what: text(300), origin: text(200) })),
        links: Array.from({ length: 6 }, () => ({
          kind: 'video' as const,
          url: `https://example.com/${'x'.repeat(270)}`,
          knownFrom: text(160),
          certainty: 'probable' as const,
          searchFor: text(180),
        })),
      },
    },
    highlights: Object.fromEntries(
      Array.from({ length: 60 }, (_, at) => [
        `small-2021/said-${at}`,
        {
          ...said,
          kind: 'theme' as const,
          statement: text(400),
          tools: ['mesh', 'tool-1', 'tool-2'],
          since: { what: text(260), origin: text(240) },
        },
      ]),
    ),
  };
}

describe('message', () => {
  it('any parts: become a message that Slack takes', () => {
    fc.assert(
      fc.property(fc.array(part, { minLength: 1, maxLength: 70 }), (parts) => {
        fc.pre(message(parts).blocks.length > 0);
        expect(refusedBySlack(message([{ kind: 'text', text: 'x' }, ...parts]))).toEqual([]);
      }),
    );
  });

  it('more than fits: is cut between lines, and says so', () => {
    const { text, blocks } = message(
      Array.from({ length: 80 }, () => ({ kind: 'text', text: `${'y'.repeat(100)}\n<https://example.com|z>` })),
    );
    expect(blocks).toHaveLength(50);
    expect(
      message([
        ...Array.from({ length: 80 }, () => ({ kind: 'text', text: 'y' }) as const),
        {
          kind: 'buttons',
          buttons: [{ label: 'Next', action: { does: 'page', command: 'tool', text: 'x', page: 2 } }],
        },
      ]).blocks.at(-1)?.type,
    ).toBe('actions');
    expect(text.endsWith('There is more than fits one message.')).toBe(true);
    const long = message([
      { kind: 'text', text: Array.from({ length: 40 }, () => `<https://example.com|${'z'.repeat(90)}>`).join('\n') },
    ]);
    expect(long.text).toMatch(/\|z+>\n…$/);
  });

  it('records at the longest that the schema allows: every answer is one that Slack takes', () => {
    const knowledge = buildKnowledge(linkCatalog(longestRecords()));
    const runner = {
      knowledge,
      today: () => TODAY,
      report: (error: unknown) => {
        throw error;
      },
    };
    const asked = [
      'tool Small Mesh',
      'tool service mesh',
      'tool small',
      'tool Small Mesh vs Other Mesh',
      'talk A Talk on Meshes',
      'talk meshes',
      'talk acme',
      'highlights SmallConf',
      'highlights themes',
      'highlights',
    ];
    for (const line of asked) {
      const [command = '', ...rest] = line.split(' ');
      for (const page of [1, 2, 9])
        expect(refusedBySlack(runCommand(runner, { command, text: rest.join(' '), page }))).toEqual([]);
    }
  });
});
