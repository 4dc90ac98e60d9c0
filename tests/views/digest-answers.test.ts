import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openSettings } from '../../src/commands/digest/settings.js';
import { zoneIndex } from '../../src/core/cadence/zones.js';
import { composeChanges } from '../../src/core/digest/compose-changes.js';
import { readDigestLine } from '../../src/core/digest-words/digest-line.js';
import type { Delivery } from '../../src/core/ports.js';
import { digestAskedAbout } from '../../src/views/digest-asked-about.js';
import { type DigestChange, digestAnnouncement, digestConfirmation } from '../../src/views/digest-confirmation.js';
import { digestHelp } from '../../src/views/digest-help.js';
import { digestList } from '../../src/views/digest-list.js';
import { wishNames } from '../../src/views/digest-names.js';
import { digestNext, digestPreviewed } from '../../src/views/digest-next.js';
import { digestNotPosted } from '../../src/views/digest-not-posted.js';
import { digestPaused } from '../../src/views/digest-paused.js';
import { postedDigest } from '../../src/views/digest-posted.js';
import { digestSaved } from '../../src/views/digest-saved.js';
import { digestStatus } from '../../src/views/digest-status.js';
import { tasteNoted } from '../../src/views/digest-taste.js';
import type { Message } from '../../src/views/message.js';
import { ASKED } from '../core/digest/cycle.js';
import { NOW_MS, subscriptionOf } from '../storage/records.js';
import { bundledCatalog } from '../support/bundled.js';
import { ANA, type TestDesk, testDesk } from '../support/digest-desk.js';
import { refusals } from '../support/refusals.js';

let test: TestDesk;
beforeEach(async () => {
  test = await testDesk();
});
afterEach(() => test.close());

const NAMES = wishNames(bundledCatalog());
const UNDO = {
  label: 'Less instead',
  action: { does: 'less', command: 'digest', text: 'tool:etcd', page: 1 },
} as const;

function saidIn({ blocks }: Message): string[] {
  return blocks.flatMap((block) => {
    if (block.type === 'section') return block.text ? [block.text.text] : [];
    if (block.type === 'context') return block.elements.flatMap((one) => ('text' in one ? [one.text] : []));
    return [];
  });
}

function isFine(message: Message): void {
  expect(refusals(message)).toEqual([]);
  expect(saidIn(message).filter((part) => !message.text.includes(part))).toEqual([]);
}

/** A delivery that ended in one of the ways there are. */
function deliveryOf(change: Partial<Delivery>): Delivery {
  return {
    id: 'd1',
    workspace: 'T1',
    channel: 'C1',
    localOn: '2026-11-20',
    dueAtMs: NOW_MS,
    status: 'sent',
    attempts: 1,
    notBeforeMs: NOW_MS,
    leaseOwner: undefined,
    leaseUntilMs: undefined,
    items: [],
    messageTs: undefined,
    reason: undefined,
    threadStatus: 'none',
    threadReason: undefined,
    changedAtMs: NOW_MS,
    ...change,
  };
}

describe('answers of /digest', () => {
  it.each([
    ['digest-status-none', [], ''],
    ['digest-on', [], 'on 08:30 tue,thu topics +security -cost'],
    ['digest-unchanged', ['on'], 'on'],
    ['digest-off', ['on'], 'off'],
    ['digest-snooze', ['on'], 'snooze 2w'],
    ['digest-status', ['on', 'skip 2026-12-24..2027-01-02'], 'status'],
    ['digest-next', ['on'], 'next'],
    ['digest-now', ['on'], 'now'],
    ['digest-list', ['on'], 'list'],
    ['digest-help', [], 'help'],
    ['digest-saved-none', [], 'saved'],
  ])('%s: after %j, %j is as in its golden file', async (name, before, line) => {
    for (const one of before) await test.ask(one);
    const message = await test.ask(line);
    isFine(message);
    await expect(`${JSON.stringify(message, null, 2)}\n`).toMatchFileSnapshot(`golden/${name}.json`);
  });

  it('settings form: is as in its golden file', async () => {
    await test.ask('on topics +security');
    const opened = await openSettings(test.desk, ANA, 'C1');
    await expect(`${JSON.stringify(opened, null, 2)}\n`).toMatchFileSnapshot('golden/digest-form.json');
  });

  it('every line of help: is understood', () => {
    const { topics, editions } = bundledCatalog();
    const context = {
      topics: [...topics.values()],
      editions: [...editions.values()],
      zones: zoneIndex(),
      nowMs: NOW_MS,
      timeZone: 'Europe/Lisbon',
    };
    const lines = [...digestHelp().text.matchAll(/`\/digest ([^`#]+)`/g)].map(([, line = '']) => line);
    expect(lines.length).toBeGreaterThan(12);
    for (const line of lines) if (line !== 'saved') expect(() => readDigestLine(line, context)).not.toThrow();
  });

  it('small ones: keep Slack’s limits, and their text is all that they say', () => {
    for (const message of [
      digestAskedAbout(),
      digestPaused('C1', 'is_archived'),
      digestNotPosted('C1', 'a_new_word'),
      tasteNoted(1, ['etcd', 'Security'], UNDO),
      tasteNoted(-1, [], UNDO),
    ])
      isFine(message);
  });

  it.each([
    [{ status: 'sent', threadStatus: 'failed' }, 'posted, perhaps without its details.'],
    [{ status: 'planned' }, 'on its way.'],
    [
      { status: 'planned', reason: 'ratelimited', attempts: 3 },
      'not posted yet, tried 3 times. Slack asks Hallway to slow down; it is tried again by itself.',
    ],
    [{ status: 'sending' }, 'on its way.'],
    [{ status: 'skipped', reason: 'skip-date' }, 'left out, because the date was to be skipped.'],
    [{ status: 'unknown' }, 'it is not known whether the digest was posted; it was not repeated.'],
  ] as const)('a delivery that is %j: is told as %j', (change, expected) => {
    const standing = {
      channel: 'C1',
      subscription: subscriptionOf(),
      dues: [],
      progress: { shown: 34, total: 212 },
      recent: [deliveryOf(change)],
      schedulerRuns: true,
    };
    const { text } = digestStatus(standing, NAMES);
    expect(text).toContain(`• Fri 20 Nov 2026: ${expected}`);
    expect(text).toContain('Shown so far: 34 of 212.');
  });
});

describe('what is to come', () => {
  const due = { dueAtMs: NOW_MS, localOn: '2026-11-23', timeZone: 'Europe/Lisbon' };
  const subscription = subscriptionOf();
  const meta = { owner: 'U1', schedule: 'daily', howToStop: '/digest off' };

  it('all has been shown, or nothing changed: both say that nothing will be posted, and why', () => {
    const nothing = { kind: 'nothing', reason: 'all-shown' } as const;
    expect(digestNext('C1', due, nothing).text).toContain(
      'nothing will be posted then, because everything has been shown.',
    );
    expect(digestPreviewed(nothing, meta, '2026-11-23').text).toBe(
      'For Mon 23 Nov 2026 there is nothing to show, because everything has been shown.',
    );
  });

  it('the end, and what changed since: are shown as they will be posted', () => {
    const changes = composeChanges(test.desk.stock, ASKED);
    if (changes.kind !== 'changes') throw new Error('no changes');
    for (const [content, words] of [
      [{ kind: 'done', total: 212, subscription }, /all 212 of it|212 of 212/],
      [{ ...changes, subscription }, /What changed since/],
    ] as const) {
      const composed = { kind: 'content', content, items: [] } as const;
      for (const message of [digestNext('C1', due, composed), digestPreviewed(composed, meta, '2026-11-23')]) {
        isFine(message);
        expect(message.text).toMatch(words);
      }
      expect(postedDigest(content).text).toMatch(words);
      expect(postedDigest(content).text).not.toContain('preview');
    }
  });

  it('a standing digest: was set by the operator, and names nobody', () => {
    const standing = { channel: 'C1', dues: [], progress: { shown: 0, total: 1 }, recent: [], schedulerRuns: true };
    const { text } = digestStatus({ ...standing, subscription: subscriptionOf({ owner: '' }) }, NAMES);
    expect(text).toContain('set by the operator');
    expect(text).not.toContain('<@');
  });
});

describe('much at once', () => {
  const topics = [...bundledCatalog().topics.keys()];
  const subscription = subscriptionOf({
    wish: { topics, withoutTopics: topics, editions: [...bundledCatalog().editions.keys()] },
  });
  const undo = [`on topics ${topics.map((slug) => `+${slug}`).join(' ')}`];
  const told: DigestChange = { does: 'on', subscription, isNew: false, dues: [], undo };

  it('every topic chosen and left out: is counted, and its undo is the form', () => {
    const line = digestAnnouncement(told, 'U1', NAMES);
    isFine(line);
    expect(line.text).toContain('45 topics, 45 topics left out, 3 editions');
    expect(line.text).toContain('undo: Settings… in `/digest`');
    isFine(digestConfirmation(told, NAMES, { absent: topics, untold: 'is_archived' }));
  });

  it('hundreds of digests: come in pages, each with all its stops', () => {
    const all = Array.from({ length: 100 }, (_, at) => subscriptionOf({ channel: `C${at}` }));
    for (const page of [1, 4, 7]) {
      const message = digestList(all, page);
      isFine(message);
      expect(JSON.stringify(message).match(/off <#C\d+>/g)).toHaveLength(page === 7 ? 10 : 15);
    }
    expect(digestList(all, 4).text).toContain('Page 4 of 7');
  });

  it('much that was saved: comes in pages, one that is gone among it', () => {
    const { stock } = test.desk;
    const saved = [
      { id: 'tool:gone', savedOn: '2026-11-20', item: undefined },
      ...stock.talks.map(({ item }) => ({ id: item.id, savedOn: '2026-11-20', item })),
    ];
    const message = digestSaved(saved, 1, '2026-11-21');
    isFine(message);
    expect(message.text).toContain('`tool:gone` is no longer in the catalog.');
    expect(JSON.stringify(message).match(/unsave /g)).toHaveLength(8);
  });
});
