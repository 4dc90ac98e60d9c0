/**
 * `npm run ask -- "which talk was on etcd?"`: a question or a command, answered in the terminal with no Slack and no settings.
 * `--next "who gave it?"` asks on, `--page 2` turns the page, `--explain` and `--json` show what was understood as data.
 */
import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { stringify } from 'yaml';
import { loadCatalog } from '../catalog/load.js';
import { runCommand } from '../commands/run.js';
import { COMMANDS, UMBRELLA } from '../commands/table.js';
import { buildKnowledge } from '../core/knowledge.js';
import { answerMessage } from '../views/answer.js';
import { plain } from '../views/mrkdwn.js';
import { converse } from './bench/questions/put-question.js';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    page: { type: 'string', default: '1' },
    next: { type: 'string', multiple: true, default: [] },
    explain: { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
  },
});
const line = positionals.join(' ').trim();
const page = Number(values.page) || 1;
const today = new Date().toISOString().slice(0, 10);
const knowledge = buildKnowledge(loadCatalog(join(import.meta.dirname, '../../data')));

const explains = values.explain || values.json;
if (explains && line === '') {
  console.error('Usage: npm run ask -- --explain "question"');
  process.exitCode = 64;
} else if (explains) explain(questionIn(line));
else if (isCommand(line) && values.next.length === 0) console.log(commandText(line));
else console.log(answerText(questionIn(line)));

/** Whether a line is a command: with its slash, or with a command as its first word. `ask` is one by its slash alone. */
function isCommand(typed: string): boolean {
  const [first = ''] = typed.toLowerCase().split(/\s+/);
  const words = ['', 'help', UMBRELLA, ...COMMANDS.map(({ name }) => name)].filter((name) => name !== 'ask');
  return first.startsWith('/') ? first !== '/ask' : words.includes(first);
}

function questionIn(typed: string): string {
  return typed.replace(/^\/?ask\s+/i, '');
}

function commandText(typed: string): string {
  const [, command = UMBRELLA, text = ''] = /^\/?(\S+)\s*([\s\S]*)$/.exec(typed) ?? [];
  const runner = {
    knowledge,
    today: () => today,
    report: (error: unknown) => {
      console.error(error);
      return randomUUID();
    },
  };
  const wanted = typed.startsWith('/') ? { command, text, page } : { command: UMBRELLA, text: typed, page };
  return plain(runCommand(runner, wanted).text);
}

function answerText(first: string): string {
  const { text, answer } = converse(knowledge, [first, ...values.next], today);
  return plain(answerMessage(answer, { command: 'ask', text, page, today }).text);
}

function explain(first: string): void {
  const { kind, understood, leads, named, focus } = converse(knowledge, [first, ...values.next], today).answer;
  const explained = { kind, understood, leads, named, focus };
  console.log(
    values.json ? JSON.stringify(explained, null, 2) : stringify(explained, { aliasDuplicateObjects: false }).trimEnd(),
  );
}
