/** `npm run data -- check | format | schema | corrections | feedback`: what the curator does to `data/`, and hears of it. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { readRecordFiles } from '../catalog/files.js';
import { formatRecord } from '../catalog/format.js';
import { inspect } from '../catalog/load.js';
import { KINDS, type KindName } from '../catalog/records.js';
import { readEnvironment } from '../config.js';

const DATA_DIR = join(import.meta.dirname, '../../data');

const COMMANDS: Readonly<Record<string, () => void | Promise<void>>> = {
  check,
  format,
  schema,
  corrections: () => show('corrections'),
  feedback: () => show('feedback'),
};

const run = COMMANDS[process.argv[2] ?? ''];
if (run) await run();
else {
  console.error('Usage: npm run data -- check         every problem of the records, with file and line');
  console.error('       npm run data -- format        rewrites every record in its one form');
  console.error('       npm run data -- schema        writes the editor schemas to data/schema/');
  console.error('       npm run data -- corrections   what people sent in to have mended; --json as data');
  console.error('       npm run data -- feedback      how often answers were called good or bad; --json as data');
  process.exitCode = 64;
}

function check(): void {
  const { records, problems } = inspect(DATA_DIR);
  const unformatted = filesInAnotherForm();
  for (const { file, line, rule, message } of problems) console.error(`data/${file}:${line}  ${message}  (${rule})`);
  for (const { file } of unformatted)
    console.error(`data/${file}:1  not in its one form; run: npm run data -- format  (format)`);
  for (const { file } of staleSchemas())
    console.error(`data/${file}:1  out of date; run: npm run data -- schema  (schema)`);
  const bad = problems.length + unformatted.length + staleSchemas().length;
  const counts = (Object.keys(KINDS) as KindName[]).map((kind) => `${Object.keys(records[kind]).length} ${kind}`);
  console.log(bad === 0 ? `The data is in order: ${counts.join(', ')}.` : `${bad} problem(s).`);
  if (bad > 0) process.exitCode = 1;
}

function format(): void {
  const changed = filesInAnotherForm();
  for (const { file, text } of changed) writeFileSync(join(DATA_DIR, file), text);
  console.log(`${changed.length} file(s) rewritten.`);
}

function schema(): void {
  const stale = staleSchemas();
  mkdirSync(join(DATA_DIR, 'schema'), { recursive: true });
  for (const { file, text } of stale) writeFileSync(join(DATA_DIR, file), text);
  console.log(`${stale.length} schema(s) written.`);
}

/** The record files whose text is not what `format` would write, with what it would. */
function filesInAnotherForm(): { file: string; text: string }[] {
  const files = new Map(readRecordFiles(DATA_DIR).records.map(({ file, kind }) => [file, kind]));
  return [...files].flatMap(([file, kind]) => {
    const before = readFileSync(join(DATA_DIR, file), 'utf8');
    const text = formatRecord(kind, parse(before));
    return text === before ? [] : [{ file, text }];
  });
}

/** The editor schemas that are missing or differ from the code's. */
function staleSchemas(): { file: string; text: string }[] {
  return (Object.keys(KINDS) as KindName[]).flatMap((kind) => {
    const { schema: record, layout } = KINDS[kind];
    const file = `schema/${kind}.schema.json`;
    const shape = z.toJSONSchema(layout === 'list' ? z.array(record) : record);
    const text = `${JSON.stringify(shape, null, 2)}\n`;
    return readIfThere(join(DATA_DIR, file)) === text ? [] : [{ file, text }];
  });
}

/** Prints what the database that the settings name has kept for the curator. */
async function show(what: 'corrections' | 'feedback'): Promise<void> {
  // The records are checked without a database library.
  const { keptForCurator } = await import('./kept-for-curator.js');
  const form = process.argv.includes('--json') ? 'json' : 'text';
  const { code, output } = await keptForCurator(what, form, readEnvironment());
  if (code === 0) console.log(output);
  else console.error(output);
  process.exitCode = code;
}

function readIfThere(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}
