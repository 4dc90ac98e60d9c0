import { readFileSync } from 'node:fs';
import type { Catalog } from './catalog.js';
import { linkCatalog } from './link.js';
import type { CatalogRecords } from './records.js';

/**
 * Links a catalog that `npm run build` has checked and written as one JSON file. Throws when the file is not there. It
 * needs neither the schemas nor YAML, which keeps the start short.
 */
export function loadCompiledCatalog(file: string): Catalog {
  return linkCatalog(JSON.parse(readFileSync(file, 'utf8')) as CatalogRecords);
}
