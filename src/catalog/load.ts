import { z } from 'zod';
import type { Catalog } from './catalog.js';
import { DataError, type Problem } from './data-error.js';
import { type FiledRecord, readRecordFiles } from './files.js';
import { linkCatalog } from './link.js';
import { type CatalogRecords, KINDS, type KindName } from './records.js';
import { checkRules } from './rules.js';

/**
 * Reads, checks and links the YAML records of a data folder. Throws `DataError` with every problem of every file.
 */
export function loadCatalog(dataDir: string): Catalog {
  return linkCatalog(readRecords(dataDir));
}

/** The checked records of a data folder, not yet linked. Throws `DataError` with every problem of every file. */
export function readRecords(dataDir: string): CatalogRecords {
  const { records, problems } = inspect(dataDir);
  if (problems.length > 0) throw new DataError(problems);
  return records;
}

/** Every problem of a data folder, by file and line; none when it is fit to use. */
export function inspect(dataDir: string): { records: CatalogRecords; problems: Problem[] } {
  const { records: filed, problems } = readRecordFiles(dataDir);
  const records = parse(filed, problems);
  // Rules look across records: they would only echo what is already reported when a record could not be read.
  if (problems.length === 0) problems.push(...checkRules(records, filed));
  problems.sort((a, b) => (a.file === b.file ? a.line - b.line : a.file < b.file ? -1 : 1));
  return { records, problems };
}

function parse(filed: readonly FiledRecord[], problems: Problem[]): CatalogRecords {
  const records = Object.fromEntries(Object.keys(KINDS).map((kind) => [kind, {}])) as Record<
    KindName,
    Record<string, unknown>
  >;
  for (const { kind, slug, file, value, lineOf } of filed) {
    const parsed = KINDS[kind].schema.safeParse(value);
    if (parsed.success) {
      if (slug in records[kind]) {
        problems.push({
          file,
          line: lineOf(['slug']),
          rule: 'slug-once',
          message: `${kind} ${slug} stands here twice`,
        });
      }
      records[kind][slug] = parsed.data;
      continue;
    }
    for (const issue of parsed.error.issues) {
      problems.push({
        file,
        line: lineOf(issue.path),
        rule: 'schema',
        message: z.prettifyError(new z.ZodError([issue])).replace(/\s*\n\s*/g, ' '),
      });
    }
  }
  return records as CatalogRecords;
}
