import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { type Document, isMap, isNode, isPair, LineCounter, parseDocument } from 'yaml';
import type { Problem } from './data-error.js';
import { KINDS, type KindName } from './records.js';

type Path = readonly PropertyKey[];

/** A record as it stands in its file: parsed YAML, not yet checked against its schema. */
export interface FiledRecord {
  readonly kind: KindName;
  readonly slug: string;
  /** Path of the file below the data folder. */
  readonly file: string;
  readonly value: unknown;
  /** Line of a key or value of the record; of the nearest one around it when the path leads nowhere. */
  readonly lineOf: (path: Path) => number;
}

/**
 * Every record file below a data folder, in the order of its path. A file that is no YAML or lies where no record belongs
 * comes back as a problem.
 */
export function readRecordFiles(dataDir: string): { records: FiledRecord[]; problems: Problem[] } {
  const records: FiledRecord[] = [];
  const problems: Problem[] = [];
  for (const kind of Object.keys(KINDS) as KindName[]) {
    for (const file of filesOf(dataDir, kind, problems)) {
      const counter = new LineCounter();
      const text = readFileSync(join(dataDir, file), 'utf8');
      const document = parseDocument(text, { lineCounter: counter, uniqueKeys: true });
      for (const error of document.errors) {
        problems.push({
          file,
          line: counter.linePos(error.pos[0]).line,
          rule: 'yaml',
          message: firstLine(error.message),
        });
      }
      if (document.errors.length === 0) records.push(...recordsIn(kind, file, document, counter));
    }
  }
  return { records, problems };
}

/** The record files of one kind, as paths below the data folder. */
function filesOf(dataDir: string, kind: KindName, problems: Problem[]): string[] {
  const { layout } = KINDS[kind];
  if (layout === 'list') return [`${kind}.yml`];
  const folders = layout === 'folder' ? [kind] : foldersIn(dataDir, kind).map((edition) => `${kind}/${edition}`);
  return folders.flatMap((folder) =>
    readdirSync(join(dataDir, folder))
      .sort()
      .filter((name) => {
        const isRecord = name.endsWith('.yml');
        if (!isRecord) {
          problems.push({
            file: `${folder}/${name}`,
            line: 1,
            rule: 'layout',
            message: 'only .yml records belong here',
          });
        }
        return isRecord;
      })
      .map((name) => `${folder}/${name}`),
  );
}

function foldersIn(dataDir: string, kind: string): string[] {
  return readdirSync(join(dataDir, kind))
    .filter((name) => statSync(join(dataDir, kind, name)).isDirectory())
    .sort();
}

function recordsIn(kind: KindName, file: string, document: Document, counter: LineCounter): FiledRecord[] {
  const value: unknown = document.toJS();
  if (KINDS[kind].layout !== 'list') {
    const slug = file.slice(kind.length + 1, -'.yml'.length);
    return [{ kind, slug, file, value, lineOf: (path) => lineAt(document, counter, path) }];
  }
  const items: unknown[] = Array.isArray(value) ? value : [value];
  return items.map((item, index) => ({
    kind,
    slug: slugOf(item) ?? String(index),
    file,
    value: item,
    lineOf: (path: Path) => lineAt(document, counter, [index, ...path]),
  }));
}

function slugOf(item: unknown): string | undefined {
  if (typeof item !== 'object' || item === null || !('slug' in item)) return undefined;
  return typeof item.slug === 'string' ? item.slug : undefined;
}

function lineAt(document: Document, counter: LineCounter, path: Path): number {
  for (let length = path.length; length > 0; length -= 1) {
    const offset = offsetOf(document, path.slice(0, length));
    if (offset !== undefined) return counter.linePos(offset).line;
  }
  return 1;
}

/** Where the key at a path begins, or the list item; undefined when there is none. */
function offsetOf(document: Document, path: Path): number | undefined {
  const parent: unknown = path.length === 1 ? document.contents : document.getIn(path.slice(0, -1), true);
  const last = path.at(-1);
  if (isMap(parent)) {
    const pair = parent.items.find((item) => isPair(item) && isNode(item.key) && String(item.key) === String(last));
    return pair && isNode(pair.key) ? pair.key.range?.[0] : undefined;
  }
  const node: unknown = document.getIn(path, true);
  return isNode(node) ? node.range?.[0] : undefined;
}

function firstLine(text: string): string {
  return text.split('\n')[0] ?? text;
}
