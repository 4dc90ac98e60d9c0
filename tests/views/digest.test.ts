import type { Button as ButtonElement } from '@slack/types';
import { describe, expect, it } from 'vitest';
import { composeChanges } from '../../src/core/digest/compose-changes.js';
import type { Digest } from '../../src/core/digest/compose-digest.js';
import { stockOf } from '../../src/core/digest/stock.js';
import { type Action, decodeAction } from '../../src/views/action.js';
import { type DigestMeta, digestMessage, digestPreview } from '../../src/views/digest.js';
import { digestChanges, digestDone, digestEmpty } from '../../src/views/digest-end.js';
import { digestThread } from '../../src/views/digest-thread.js';
import type { Message } from '../../src/views/message.js';
import { ASKED, cycleOf } from '../core/digest/cycle.js';
import { askRequest } from '../support/ask.js';
import { bundledCatalog } from '../support/bundled.js';
import { refusals } from '../support/refusals.js';

const STOCK = stockOf(bundledCatalog());
const META: DigestMeta = { owner: 'U0OWNER', schedule: 'Mon–Fri 09:00 Europe/Lisbon', howToStop: '/digest off' };
const { digests } = cycleOf(STOCK, {});
const [first, second] = digests;
if (!first || !second) throw new Error('no digests');
const changes = composeChanges(STOCK, ASKED);
if (changes.kind !== 'changes') throw new Error('no changes');

function actionsOf({ blocks }: Message): Action[] {
  const buttons = blocks.flatMap((block) => (block.type === 'actions' ? (block.elements as ButtonElement[]) : []));
  return buttons.flatMap(({ value }) => decodeAction(value ?? '') ?? []);
}

function saidIn({ blocks }: Message): string[] {
  return blocks.flatMap((block) => {
    if (block.type === 'section') return block.text ? [block.text.text] : [];
    if (block.type === 'context') return block.elements.flatMap((one) => ('text' in one ? [one.text] : []));
    return [];
  });
}

describe('digest', () => {
  it.each([
    ['digest', digestMessage(first, META)],
    ['digest-anniversary', digestMessage(second, META)],
    ['digest-preview', digestPreview(first, META)],
    ['digest-thread', digestThread(second)],
    ['digest-done', digestDone({ total: 214, next: 'changes' }, META)],
    ['digest-empty', digestEmpty()],
    ['digest-changes', digestChanges(changes, META)],
  ])('%s: is as in its golden file', async (name, message) => {
    await expect(`${JSON.stringify(message, null, 2)}\n`).toMatchFileSnapshot(`golden/${name}.json`);
  });

  it('every digest of a cycle: at most eight lines, one of them who set it and how to stop it', () => {
    for (const digest of digests) {
      const lines = digestMessage(digest, META).text.split('\n');
      expect(lines.length).toBeLessThanOrEqual(8);
      const { shown, total } = digest.progress;
      expect(lines.at(-1)).toBe(
        `Set by <@U0OWNER>: Mon–Fri 09:00 Europe/Lisbon · \`/digest off\` stops it · ${shown} of ${total}`,
      );
      expect(lines.filter((line) => line.includes('Set by'))).toHaveLength(1);
    }
  });

  it('every digest of a cycle: within Slack’s limits, its text all that its blocks say', () => {
    for (const digest of digests) {
      for (const message of [digestMessage(digest, META), digestThread(digest), digestPreview(digest, META)]) {
        expect(refusals(message)).toEqual([]);
        expect(saidIn(message).filter((part) => !message.text.includes(part))).toEqual([]);
        expect(message.text).not.toContain('There is more than fits one message.');
      }
    }
  });

  it('every item: says how old it is', () => {
    for (const digest of digests) {
      const items = digestMessage(digest, META).blocks.flatMap((block) => (block.type === 'section' ? [block] : []));
      expect(items).toHaveLength(digest.items.length);
      expect(items.filter(({ text }) => !/ years? ago/.test(text?.text ?? ''))).toEqual([]);
    }
  });

  it('buttons of a digest: are for all its items, those of its thread for one each', () => {
    const ids = first.items.map(({ id }) => id);
    const marks = (message: Message): string[] =>
      actionsOf(message).flatMap(({ does, text }) => (does === 'open' ? [] : [`${does} ${text}`]));
    const all = ids.join(' ');
    expect(marks(digestMessage(first, META))).toEqual([`save ${all}`, `more ${all}`, `less ${all}`]);
    expect(marks(digestThread(first))).toEqual(ids.flatMap((id) => [`save ${id}`, `more ${id}`, `less ${id}`]));
    expect(actionsOf(digestPreview(first, META))).toEqual([]);
  });

  it('Open on a talk or tool: opens that very one', () => {
    const opened = digests.flatMap((digest) =>
      digest.items.flatMap((item) => {
        const [open] = actionsOf(digestThread({ on: digest.on, items: [item] }));
        if (open?.does !== 'open' || (item.kind !== 'talk' && item.kind !== 'tool')) return [];
        const name = item.kind === 'talk' ? item.talk.title : item.tool.name;
        return [{ name, card: askRequest(open).text.split('\n')[0] }];
      }),
    );
    expect(opened.length).toBeGreaterThan(90);
    const escaped = (text: string): string => text.replaceAll('&', '&amp;');
    expect(opened.filter(({ name, card }) => !card?.startsWith(`*${escaped(name)}*`))).toEqual([]);
  });

  it('markup in a record or in the settings: is escaped', () => {
    const [highlight] = first.items.flatMap((item) => (item.kind === 'highlight' ? [item] : []));
    if (!highlight) throw new Error('no highlight');
    const hostile = { ...highlight.highlight, statement: 'Hail <!channel> & <https://x.test|all>.' };
    const digest: Extract<Digest, { kind: 'items' }> = { ...first, items: [{ ...highlight, highlight: hostile }] };
    for (const message of [
      digestMessage(digest, { ...META, schedule: '<!here>' }),
      digestPreview(digest, { ...META, schedule: '<!here>' }),
      digestThread(digest),
    ]) {
      expect(message.text).toContain('Hail &lt;!channel&gt; &amp; &lt;https://x.test|all&gt;.');
      expect(JSON.stringify(message)).not.toMatch(/<!(?:channel|here)>|<https:\/\/x/);
    }
  });

  it('a standing digest of the operator: names nobody', () => {
    const text = digestMessage(first, { ...META, owner: undefined }).text;
    expect(text).toContain('Set by the operator: Mon–Fri');
    expect(text).not.toContain('<@');
  });

  it.each([
    ['changes', 'From now on, once a week'],
    ['stop', 'Nothing more comes until the catalog grows.'],
  ] as const)('done, then %s: says what comes after', (next, expected) => {
    const message = digestDone({ total: 7, next }, META);
    expect(message.text).toContain('7 of 7');
    expect(message.text).toContain(expected);
    expect(refusals(message)).toEqual([]);
  });

  it('every week of changes: at most eight lines, within Slack’s limits', () => {
    const message = digestChanges(changes, META);
    expect(message.text.split('\n').length).toBeLessThanOrEqual(8);
    expect(refusals(message)).toEqual([]);
    expect(refusals(digestThread(changes))).toEqual([]);
  });
});
