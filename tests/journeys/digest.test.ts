import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ChatMessage, Values } from '../../src/playground/page-api.js';
import { type PostgresServer, startPostgres } from '../storage/postgres-server.js';
import { labelsOn, type Player, type Playing, play as playWith, textOn } from '../support/playing.js';

const CHANNEL = 'C0PLATFORM';
/** A Saturday, at noon in Lisbon. */
const START_MS = Date.parse('2026-11-21T12:00:00Z');

let playing: Playing;
let ana: Player;
let ben: Player;

/**
 * By a clock of its own, over the socket: what is posted over HTTP bears the clock's time, and Bolt refuses it once the
 * machine's date is past that.
 */
const play = (options: Parameters<typeof playWith>[0] = {}): Promise<Playing> =>
  playWith({ mode: 'socket', realMs: () => START_MS + Math.round(performance.now()), ...options });

beforeAll(async () => {
  playing = await play();
  ana = playing.as('ana');
  ben = playing.as('ben');
});
afterAll(async () => {
  await playing.close();
});

const forwardTo = (instant: string): Promise<unknown> =>
  playing.workspace.act({ as: ana.id, do: 'clock', toMs: Date.parse(instant) });

/** Digests that everybody in the channel sees, oldest first. */
const digests = (): ChatMessage[] =>
  ben.messages(CHANNEL).filter(({ threadTs, visibleTo, blocks }) => !threadTs && !visibleTo && labelsOf(blocks));

function labelsOf(blocks: ChatMessage['blocks']): boolean {
  return JSON.stringify(blocks).includes('More like this');
}

async function digestsAre(count: number): Promise<ChatMessage[]> {
  return await ben.until(() => (digests().length >= count ? digests() : undefined));
}

describe('journeys of a digest', () => {
  it('on: is confirmed with the zone and the next two dates, and leaves one quiet line in the channel', async () => {
    await ana.say(CHANNEL, '/digest on');
    const confirmed = await ana.until(() => ana.messages(CHANNEL).find(({ visibleTo }) => visibleTo === ana.id));
    expect(confirmed.text).toContain('Europe/Lisbon');
    expect(confirmed.text).toMatch(/Mon 23 Nov 2026, 09:00[\s\S]*Tue 24 Nov 2026, 09:00/);
    const lines = ben.messages(CHANNEL).filter(({ visibleTo }) => visibleTo === undefined);
    expect(lines).toHaveLength(1);
    expect(lines[0]?.text).toMatch(/<@U0ANA>[\s\S]*\/digest off/);
  });

  it('Monday 09:00: it is posted once, with its details in the thread, and nothing before', async () => {
    await forwardTo('2026-11-23T08:59:00Z');
    await playing.workspace.settled();
    expect(digests()).toEqual([]);
    await forwardTo('2026-11-23T09:01:00Z');
    const [digest] = await digestsAre(1);
    expect(digest?.text.split('\n').filter((line) => line !== '').length).toBeLessThanOrEqual(8);
    expect(digest?.text).toContain('Set by <@U0ANA>');
    await forwardTo('2026-11-23T09:02:00Z');
    const details = await ben.until(() => ben.messages(CHANNEL).find(({ threadTs }) => threadTs === digest?.ts));
    expect(details.alsoInChannel).toBeFalsy();
    await playing.restartBot();
    await forwardTo('2026-11-23T15:00:00Z');
    await ana.ask(CHANNEL, '/digest status');
    expect(digests()).toHaveLength(1);
  });

  it('Save and More: are kept for the person and the channel, and said to the person alone', async () => {
    const [digest] = digests();
    if (!digest) throw new Error('there is no digest');
    await ben.press(digest, 'Save');
    await ben.until(() => ben.messages(CHANNEL).find(({ visibleTo }) => visibleTo === ben.id));
    expect((await ben.ask(CHANNEL, '/digest saved')).text.length).toBeGreaterThan(100);
    await ben.press(digest, 'More like this');
    expect(labelsOn(await ben.until(() => ben.messages(CHANNEL).at(-1)))).not.toEqual([]);
  });

  it('Tuesday: another one, with nothing of Monday’s', async () => {
    await forwardTo('2026-11-24T09:01:00Z');
    const [monday, tuesday] = await digestsAre(2);
    const titles = (one: ChatMessage | undefined): string[] =>
      (one?.text ?? '').split('\n').filter((line) => !line.includes('Set by'));
    expect(titles(tuesday).filter((line) => titles(monday).includes(line))).toEqual([]);
  });

  it('an outage of a week: at most one comes, and the state says what was missed', async () => {
    await forwardTo('2026-12-03T10:00:00Z');
    await digestsAre(3);
    await playing.workspace.settled();
    const status = async (): Promise<string> => (await ana.ask(CHANNEL, '/digest status')).text;
    await expect.poll(status).toContain('Thu 3 Dec 2026: posted');
    expect(await status()).toContain('Wed 2 Dec 2026: left out, because it was more than six hours late');
    expect(digests()).toHaveLength(3);
  });

  it('snooze and resume: nothing comes while it is snoozed', async () => {
    await ana.say(CHANNEL, '/digest snooze 1w');
    await ben.until(() => ben.messages(CHANNEL).find(({ text }) => /snooz/i.test(text)));
    await forwardTo('2026-12-07T09:05:00Z');
    await ana.ask(CHANNEL, '/digest status');
    expect(digests()).toHaveLength(3);
    await forwardTo('2026-12-10T09:05:00Z');
    await digestsAre(4);
  });

  it('where Hallway is not: nothing is set, and it says how to let it in', async () => {
    const refused = await ana.ask('C0RANDOM', '/digest on');
    expect(refused.text).toContain('/invite @Hallway');
    const status = await ana.ask(CHANNEL, '/digest list');
    expect(textOn(status)).not.toContain('C0RANDOM');
  });

  it('the form: says at the field what contradicts itself, and saves what is mended', async () => {
    const status = await ana.ask(CHANNEL, '/digest');
    await ana.press(status, 'Settings…');
    const form = await ana.until(() => ana.modals().at(-1));
    const chosen = (block: string, value: string): Values => {
      const blocks = form.view['blocks'] as { block_id: string; element?: { options?: { value: string }[] } }[];
      const options = blocks.find(({ block_id }) => block_id === block)?.element?.options ?? [];
      return { [block]: { field: { selected_options: options.filter((option) => option.value === value) } } };
    };
    const monday = chosen('days', '1');
    await ana.submit(form, { ...monday, ...chosen('topics', 'security'), ...chosen('without', 'security') });
    const refused = await ana.until(() => ana.modals().find(({ errors }) => Object.keys(errors).length > 0));
    expect(Object.keys(refused.errors)).toEqual(['without']);
    await ana.submit(refused, { ...monday, ...chosen('topics', 'security') });
    const saved = await ana.until(() => ana.modals().find((view) => textOn(view).includes('Mondays at 09:00')));
    await playing.workspace.act({ as: ana.id, do: 'close', view: saved.id });
    const after = await ana.ask(CHANNEL, '/digest status');
    expect(after.text).toMatch(/Mondays at 09:00, Europe\/Lisbon · .*Security/);
  });

  it('taken out of the channel: it ends there, and its owner is told once', async () => {
    await ana.say(CHANNEL, '/remove @Hallway');
    const told = await ana.until(() => ana.messages(ana.direct).find(({ text }) => /paused|stopped/i.test(text)));
    expect(told.text).toContain(CHANNEL);
    await forwardTo('2026-12-14T09:05:00Z');
    await playing.workspace.settled();
    expect(digests()).toHaveLength(4);
    expect(ana.messages(ana.direct).filter(({ text }) => /paused|stopped/i.test(text))).toHaveLength(1);
  });
});

describe('the operator’s standing digest', () => {
  it('set in the settings: comes with no conversation, and says whose it is', async () => {
    const standing = { DIGEST_CHANNEL: CHANNEL, DIGEST_CRON: '0 9 * * 1-5', DIGEST_TIMEZONE: 'Asia/Kolkata' };
    const alone = await play({ settings: standing });
    const reader = alone.as('ben');
    await expect
      .poll(async () => (await reader.ask(CHANNEL, '/digest status')).text)
      .toContain('Monday to Friday at 09:00, Asia/Kolkata');
    const toMs = Date.parse('2026-11-23T03:30:30Z');
    await alone.workspace.act({ as: reader.id, do: 'clock', toMs });
    const digest = await reader.until(() => reader.messages(CHANNEL).find(({ blocks }) => labelsOf(blocks)));
    expect(digest.text).toContain('Set by the operator: Monday to Friday at 09:00, Asia/Kolkata');
    await alone.close();
  });
});

describe('a digest kept in PostgreSQL', () => {
  let server: PostgresServer;
  beforeAll(async () => {
    server = await startPostgres();
  }, 60_000);
  afterAll(() => server.stop());

  it('on, due, restarted: is posted once', async () => {
    const settings = { DATABASE_URL: await server.freshDatabase() };
    const there = await play({ settings });
    const reader = there.as('ben');
    await reader.say(CHANNEL, '/digest on Europe/Lisbon');
    // The line for everybody is the trial, and comes before anything is kept; the answer comes after.
    await reader.until(() => reader.messages(CHANNEL).find(({ visibleTo }) => visibleTo === reader.id));
    await there.workspace.act({ as: reader.id, do: 'clock', toMs: Date.parse('2026-11-23T09:00:30Z') });
    const posted = (): ChatMessage[] => reader.messages(CHANNEL).filter(({ blocks }) => labelsOf(blocks));
    await reader.until(() => posted()[0]);
    await there.restartBot();
    await expect
      .poll(async () => (await reader.ask(CHANNEL, '/digest status')).text)
      .toContain('Mon 23 Nov 2026: posted');
    expect(posted().filter(({ threadTs }) => threadTs === undefined)).toHaveLength(1);
    await there.close();
  });
});
