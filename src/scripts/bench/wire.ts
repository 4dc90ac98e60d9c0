import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { createHmac } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { freePort } from '../free-port.js';

const SECRET = '8f742231b10e8888abcd99yyyzzz85a5';
const CONNECTIONS = 10;
const SECONDS = 4;
const ROUNDS = 3;
const COLD_STARTS = 11;
const DIST = join(import.meta.dirname, '../..');
const run = promisify(execFile);

/** One server under load: commands acknowledged a second, the slow end of their times, and how many failed. */
interface Load {
  readonly name: string;
  readonly perSecond: number;
  readonly p99Ms: number;
  readonly failed: number;
}

interface Contestant {
  readonly name: string;
  readonly arguments: (port: number) => readonly string[];
}

const BARE_ACK: Contestant = {
  name: 'bare Bolt, acks a fixed text',
  arguments: (port) => [join(DIST, 'scripts/bench/bare.js'), `${port}`, SECRET, 'ack'],
};
const BARE_RESPOND: Contestant = {
  name: 'bare Bolt, acks, then responds a fixed text',
  arguments: (port) => [join(DIST, 'scripts/bench/bare.js'), `${port}`, SECRET, 'respond'],
};
const HALLWAY: Contestant = {
  name: 'Hallway, acks, then responds a tool card',
  arguments: () => [join(DIST, 'main.js')],
};

/** Slash commands a second and p99 beside bare Bolt apps on the same machine, and the cold start, in one run. */
export async function benchWire(): Promise<void> {
  const sink = await responseSink();
  const contestants = [BARE_ACK, BARE_RESPOND, HALLWAY] as const;
  // In turns, so that what else the machine does falls on all of them.
  const rounds: (readonly [Load, Load, Load])[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const [ack, respond, hallway] = contestants;
    rounds.push([
      await underLoad(ack, sink.port),
      await underLoad(respond, sink.port),
      await underLoad(hallway, sink.port),
    ]);
  }
  console.log(
    `\nSlash commands over HTTP, ${CONNECTIONS} connections, medians of ${ROUNDS} rounds of ${SECONDS} s, Node ${process.version}`,
  );
  for (const [at, { name }] of contestants.entries()) {
    const loads = rounds.flatMap((round) => round[at] ?? []);
    const [perSecond, p99Ms] = [median(loads.map((load) => load.perSecond)), median(loads.map((load) => load.p99Ms))];
    const failed = loads.reduce((sum, load) => sum + load.failed, 0);
    console.log(`  ${name.padEnd(46)} ${perSecond.toFixed(0).padStart(6)}/s   p99 ${p99Ms} ms   failed ${failed}`);
  }
  const ratio = (of: 0 | 1): string =>
    median(rounds.map((round) => round[2].perSecond / round[of].perSecond)).toFixed(2);
  console.log(`  Hallway / bare that acks a fixed text:    ${ratio(0)}`);
  console.log(`  Hallway / bare that does the same wire:   ${ratio(1)}   (answers taken: ${sink.taken()})`);
  sink.close();

  const starts: { bare: number; own: number }[] = [];
  for (let round = 0; round < COLD_STARTS; round += 1)
    starts.push({ bare: await coldStartMs(BARE_ACK), own: await coldStartMs(HALLWAY) });
  const [bare, own] = [median(starts.map((one) => one.bare)), median(starts.map((one) => one.own))];
  console.log(`\nCold start to the first acknowledged command, medians of ${COLD_STARTS} in turns`);
  console.log(
    `  bare Bolt ${bare.toFixed(0)} ms, Hallway ${own.toFixed(0)} ms, ratio ${median(starts.map((one) => one.own / one.bare)).toFixed(2)}`,
  );
}

function median(numbers: readonly number[]): number {
  return numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0;
}

async function underLoad(contestant: Contestant, sinkPort: number): Promise<Load> {
  const port = await freePort();
  const child = start(contestant, port, sinkPort);
  await firstAck(port, sinkPort);
  const { body, headers } = signedCommand(sinkPort);
  const flags = Object.entries(headers).flatMap(([name, value]) => ['-H', `${name}=${value}`]);
  const load = async (seconds: number): Promise<Load> => {
    const { stdout } = await run(
      'npx',
      [
        '--no-install',
        'autocannon',
        '-j',
        '-c',
        `${CONNECTIONS}`,
        '-d',
        `${seconds}`,
        '-m',
        'POST',
        '-b',
        body,
        ...flags,
        `http://127.0.0.1:${port}/slack/events`,
      ],
      { maxBuffer: 16_000_000 },
    );
    const result = JSON.parse(stdout) as {
      requests: { average: number };
      latency: { p99: number };
      errors: number;
      non2xx: number;
    };
    return {
      name: contestant.name,
      perSecond: result.requests.average,
      p99Ms: result.latency.p99,
      failed: result.errors + result.non2xx,
    };
  };
  await load(1);
  const measured = await load(SECONDS);
  await end(child);
  return measured;
}

async function coldStartMs(contestant: Contestant): Promise<number> {
  const port = await freePort();
  const began = performance.now();
  const child = start(contestant, port, port);
  await firstAck(port, port);
  const took = performance.now() - began;
  await end(child);
  return took;
}

function start(contestant: Contestant, port: number, apiPort: number): ChildProcess {
  return spawn(process.execPath, [...contestant.arguments(port)], {
    stdio: 'ignore',
    env: {
      PATH: process.execPath,
      SLACK_BOT_TOKEN: 'xoxb-bench',
      SLACK_SIGNING_SECRET: SECRET,
      SLACK_API_URL: `http://127.0.0.1:${apiPort}/api/`,
      PORT: `${port}`,
      LOG_LEVEL: 'warn',
    },
  });
}

async function end(child: ChildProcess): Promise<void> {
  child.kill('SIGKILL');
  await once(child, 'exit');
}

/** Asks until the first command is acknowledged. */
async function firstAck(port: number, sinkPort: number): Promise<void> {
  for (;;) {
    const { body, headers } = signedCommand(sinkPort);
    try {
      const response = await fetch(`http://127.0.0.1:${port}/slack/events`, { method: 'POST', body, headers });
      if (response.ok) return;
    } catch {
      // Not listening yet.
    }
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}

function signedCommand(sinkPort: number): { body: string; headers: Record<string, string> } {
  const body = new URLSearchParams({
    command: '/tool',
    text: 'contour',
    team_id: 'T1',
    user_id: 'U1',
    channel_id: 'C1',
    response_url: `http://127.0.0.1:${sinkPort}/response`,
  }).toString();
  const timestamp = String(Math.floor(Date.now() / 1000));
  const hash = createHmac('sha256', SECRET).update(`v0:${timestamp}:${body}`).digest('hex');
  return {
    body,
    headers: {
      'content-type': 'application/x-www-form-urlencoded',
      'x-slack-request-timestamp': timestamp,
      'x-slack-signature': `v0=${hash}`,
    },
  };
}

/** Takes every answer and forgets it. */
async function responseSink(): Promise<{ port: number; taken(): number; close(): void }> {
  let taken = 0;
  const server = createServer((request, response) => {
    request.resume().on('end', () => {
      taken += 1;
      response.end('ok');
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    port: (server.address() as AddressInfo).port,
    taken: () => taken,
    close: () => server.close().closeAllConnections(),
  };
}
