import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Where } from '../../storage/open.js';
import { type Campaign, runCampaign } from './digest/campaign.js';
import { misbehaving } from './digest/misbehaviour.js';
import { measurePace, type Pace } from './digest/pace.js';
import { startPostgres } from './digest/postgres.js';

const KILLS = 200;
const CHANNELS = 200;
const WORKSPACES = 100;
const CROWD = 10_000;
/** Slack says "several hundred messages per minute per workspace" (docs.slack.dev/apis/web-api/rate-limits). */
const PER_MINUTE = 300;

/** Whether digests are lost or doubled when everything goes wrong, and how fast they are when nothing does: takes about a quarter of an hour. */
export async function benchDigest(): Promise<void> {
  console.log(`\nDigests of ${CHANNELS} channels a date, ${KILLS} times kill -9 at random moments`);
  const killed = { channels: CHANNELS, kills: KILLS, dates: 2 };
  await onFile((where) => report('SQLite, one process', { ...killed, where, replicas: 1 }));
  await onServer((where) => report('PostgreSQL, two processes', { ...killed, where, replicas: 2 }));

  console.log('\nDigests at a Slack with storms of 429, 500 before and after taking them, resets, no answer');
  const troubled = { channels: CHANNELS, kills: 0, dates: 4, fateOf: misbehaving() };
  await onFile((where) => report('SQLite, one process', { ...troubled, where, replicas: 1 }));
  await onServer((where) => report('PostgreSQL, two processes', { ...troubled, where, replicas: 2 }));

  console.log(
    `\n${CROWD} channels of ${WORKSPACES} workspaces due in one minute, one process; Slack takes 1 a second a channel, ${PER_MINUTE} a minute a workspace`,
  );
  const crowd = { channels: CROWD, workspaces: WORKSPACES, perMinute: PER_MINUTE };
  await onServer(async (where) => printPace('PostgreSQL', await measurePace({ ...crowd, where })));
  await onFile(async (where) => printPace('SQLite', await measurePace({ ...crowd, where })));
}

async function report(name: string, campaign: Campaign): Promise<void> {
  const began = performance.now();
  const { kills, dates, due, sent, unknownThere, unknownNotThere, doubled, doubledThreads, open, lost } =
    await runCampaign(campaign);
  const seconds = ((performance.now() - began) / 1_000).toFixed(0);
  console.log(`  ${name}: ${kills} kills, ${dates} dates, ${due} due (${seconds} s)`);
  console.log(
    `    sent once ${sent}   uncertain ${unknownThere + unknownNotThere} (there ${unknownThere}, not there ${unknownNotThere})   lost ${lost}   doubled ${doubled}   threads doubled ${doubledThreads}   not ended in time ${open}`,
  );
}

function printPace(name: string, pace: Pace): void {
  const seconds = (ms: number): string => (ms / 1_000).toFixed(1);
  const megabytes = (bytes: number): string => (bytes / 1_000_000).toFixed(0);
  const { memory } = pace;
  const most = (part: readonly number[]): string => megabytes(Math.max(...part));
  const half = Math.floor(memory.length / 2);
  console.log(
    `  ${name}: ${pace.inFirstMinute} of ${pace.allowed} allowed in the minute (${((100 * pace.inFirstMinute) / pace.allowed).toFixed(1)} %), the last after ${seconds(pace.lastDigestMs)} s, the last thread after ${seconds(pace.lastThreadMs)} s`,
  );
  console.log(
    `    refused ${pace.refused}   doubled ${pace.doubled}   memory ${megabytes(memory[0] ?? 0)} MB at the start, ${most(memory.slice(0, half))} MB at most in the first half, ${most(memory.slice(half))} MB in the second`,
  );
}

async function onFile(work: (where: Where) => Promise<void>): Promise<void> {
  const dataDir = mkdtempSync(join(tmpdir(), 'hallway-bench-'));
  await work({ dataDir });
  rmSync(dataDir, { recursive: true, force: true });
}

async function onServer(work: (where: Where) => Promise<void>): Promise<void> {
  const { databaseUrl, stop } = await startPostgres();
  await work({ dataDir: tmpdir(), databaseUrl });
  await stop();
}
