/** The last step of `npm run build`: checks the records and writes them as one JSON file beside the compiled code. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DataError } from '../catalog/data-error.js';
import { readRecords } from '../catalog/load.js';

const ROOT = join(import.meta.dirname, '../..');

try {
  writeFileSync(join(ROOT, 'dist/catalog.json'), JSON.stringify(readRecords(join(ROOT, 'data'))));
} catch (error) {
  if (!(error instanceof DataError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
