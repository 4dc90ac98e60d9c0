import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import type { ReplicaOrder, ReplicaWord } from './replica.js';

/** One delivering process. */
export interface Replica {
  /** What memory it held since it began, in bytes, twice a second. */
  memory(): readonly number[];
  /** kill -9. */
  kill(): Promise<void>;
}

/** From source or from the build, as this file is. */
const IS_SOURCE = import.meta.filename.endsWith('.ts');
const FILE = join(import.meta.dirname, IS_SOURCE ? 'replica.ts' : 'replica.js');

/** Processes that have loaded all they need, so that one takes the place of a killed one at once. */
export class Replicas {
  readonly #standing: Promise<ChildProcess>[] = [];

  constructor(spares: number) {
    while (this.#standing.length < spares) this.#standing.push(loaded());
  }

  /** Starts one and waits until it delivers. */
  async start(order: ReplicaOrder): Promise<Replica> {
    const child = await (this.#standing.shift() ?? loaded());
    this.#standing.push(loaded());
    const memory: number[] = [];
    child.on('message', (word: ReplicaWord) => {
      if (word.kind === 'memory') memory.push(word.bytes);
    });
    const ready = heard(child, 'ready');
    child.send(order);
    await ready;
    return { memory: () => memory, kill: () => kill(child) };
  }

  async close(): Promise<void> {
    for (const child of this.#standing) await kill(await child);
  }
}

async function loaded(): Promise<ChildProcess> {
  const execArgv = IS_SOURCE ? ['--import', 'tsx'] : [];
  const child = fork(FILE, { execArgv, stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
  await heard(child, 'loaded');
  return child;
}

function heard(child: ChildProcess, kind: ReplicaWord['kind']): Promise<void> {
  return new Promise((resolve, reject) => {
    child.once('exit', (code) => reject(new Error(`A replica ended with ${code}.`)));
    child.on('message', (word: ReplicaWord) => {
      if (word.kind === kind) resolve();
    });
  });
}

async function kill(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  child.kill('SIGKILL');
  await once(child, 'exit');
}
