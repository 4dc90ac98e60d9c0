import { join } from 'node:path';
import type { Catalog } from '../../src/catalog/catalog.js';
import { loadCatalog } from '../../src/catalog/load.js';
import { buildKnowledge, type Knowledge } from '../../src/core/knowledge.js';

export const DATA_DIR = join(import.meta.dirname, '../../data');

let made: Knowledge | undefined;

/** The bundled catalog, loaded once a test file. */
export function bundledKnowledge(): Knowledge {
  made ??= buildKnowledge(loadCatalog(DATA_DIR));
  return made;
}

export function bundledCatalog(): Catalog {
  return bundledKnowledge().catalog;
}
