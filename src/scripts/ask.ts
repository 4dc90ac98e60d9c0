/** `npm run ask -- "/tool contour" [--page 2]`: a command answered in the terminal, with no Slack and no settings. */
import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { loadCatalog } from '../catalog/load.js';
import { runCommand } from '../commands/run.js';
import { UMBRELLA } from '../commands/table.js';
import { buildKnowledge } from '../core/knowledge.js';
import { plain } from '../views/mrkdwn.js';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { page: { type: 'string', default: '1' } },
});
const line = positionals.join(' ').trim();
const [, command = UMBRELLA, text = ''] = /^\/?(\S+)\s*([\s\S]*)$/.exec(line) ?? [];

const runner = {
  knowledge: buildKnowledge(loadCatalog(join(import.meta.dirname, '../../data'))),
  today: () => new Date().toISOString().slice(0, 10),
  report: (error: unknown) => {
    console.error(error);
    return randomUUID();
  },
};
console.log(plain(runCommand(runner, { command, text, page: Number(values.page) || 1 }).text));
