import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { loadCompiledCatalog } from '../../src/catalog/compiled.js';
import { DataError } from '../../src/catalog/data-error.js';
import { formatRecord } from '../../src/catalog/format.js';
import { inspect, loadCatalog, readRecords } from '../../src/catalog/load.js';
import { KINDS, type KindName } from '../../src/catalog/records.js';
import { bundledCatalog, DATA_DIR } from '../support/bundled.js';
import { smallRecords } from '../support/small-records.js';

const made: string[] = [];

/** The small catalog as files, with some of them changed. */
function folder(changes: Record<string, string> = {}): string {
  const dir = mkdtempSync(join(tmpdir(), 'hallway-data-'));
  made.push(dir);
  const records = smallRecords();
  for (const kind of Object.keys(KINDS) as KindName[]) {
    if (KINDS[kind].layout === 'list') {
      writeFileSync(join(dir, `${kind}.yml`), formatRecord(kind, Object.values(records[kind])));
      continue;
    }
    for (const [slug, record] of Object.entries(records[kind])) {
      mkdirSync(join(dir, kind, slug, '..'), { recursive: true });
      writeFileSync(join(dir, kind, `${slug}.yml`), formatRecord(kind, record));
    }
  }
  for (const [file, text] of Object.entries(changes)) {
    mkdirSync(join(dir, file, '..'), { recursive: true });
    writeFileSync(join(dir, file), text);
  }
  return dir;
}

afterAll(() => {
  for (const dir of made) rmSync(dir, { recursive: true, force: true });
});

describe('loadCatalog', () => {
  it('folder of records: becomes a linked catalog', () => {
    const catalog = loadCatalog(folder());
    expect(catalog.tools.get('mesh')?.talks.map(({ title }) => title)).toEqual(['A Talk on Meshes']);
    expect(catalog.talks.get('small-2021/one')?.highlights).toHaveLength(1);
  });

  it('new conference: is added by adding files alone', () => {
    const dir = folder({
      'conferences/next.yml': 'name: NextConf\n',
      'editions/next-2027.yml':
        'name: NextConf 2027\nshortName: NextConf 2027\nconference: next\nyear: 2027\nstartsOn: 2027-03-01\ndatesFrom: its page\nplace: Lisbon\nformat: in-person\n',
      'sources/next-notes.yml': `title: Next notes\nedition: next-2027\nfile: next.txt\nsha256: ${'a'.repeat(64)}\npassages: [1]\n`,
      'talks/next-2027/first.yml':
        'title: The First\nformat: talk\ncoverage: named\nsource: next-notes\npassages: [1]\ntopics: [meshes]\nsummary: [The notes only name it.]\nasks: [one thing, two things, three things, four things]\n',
    });
    expect([...loadCatalog(dir).editions.keys()]).toEqual(['small-2021', 'next-2027']);
    expect(loadCatalog(dir).editions.get('next-2027')?.talks).toHaveLength(1);
  });

  it('several mistakes: are reported together, each with file and line', () => {
    const dir = folder({
      'tools/other.yml':
        'name: Other Mesh\nkind: toy\ncategory: mesh\ntopics:\n  - meshes\nwhat: no full stop\nasks: [one]\npassages: []\nextra: 1\n',
      'speakers/ada.yml': 'name: Ada\nbad: [\n',
      'tools/readme.txt': 'hello',
    });
    const { problems } = inspect(dir);
    expect(problems.map(({ file, line, rule }) => `${file}:${line} ${rule}`)).toEqual(
      expect.arrayContaining([
        'speakers/ada.yml:3 yaml',
        'tools/other.yml:2 schema',
        'tools/other.yml:6 schema',
        'tools/other.yml:7 schema',
        'tools/readme.txt:1 layout',
      ]),
    );
    expect(() => loadCatalog(dir)).toThrow(DataError);
  });

  it('reference that leads nowhere: is reported at its own line', () => {
    const text = formatRecord('tools', { ...smallRecords().tools['other'], topics: ['meshes', 'nothing'] });
    const { problems } = inspect(folder({ 'tools/other.yml': text }));
    expect(problems).toEqual([
      {
        file: 'tools/other.yml',
        line: text.split('\n').indexOf('  - nothing') + 1,
        rule: 'reference',
        message: 'there is no topics/nothing.yml',
      },
    ]);
  });

  it('compiled catalog: is the same as the one from its records', () => {
    const file = join(folder(), 'catalog.json');
    writeFileSync(file, JSON.stringify(readRecords(DATA_DIR)));
    const compiled = loadCompiledCatalog(file);
    expect([...compiled.talks.keys()]).toEqual([...bundledCatalog().talks.keys()]);
    expect(compiled.tools.get('keptn')?.verdict).toEqual(bundledCatalog().tools.get('keptn')?.verdict);
    expect(() => loadCompiledCatalog('/nowhere/catalog.json')).toThrow();
  });
});

describe('formatRecord', () => {
  it('any order of keys: becomes the order of the schema, and stays', () => {
    const tool = smallRecords().tools['mesh'] ?? {};
    const turned = Object.fromEntries(Object.entries(tool).reverse());
    expect(formatRecord('tools', turned)).toBe(formatRecord('tools', tool));
    expect(formatRecord('tools', tool).split('\n').slice(0, 3)).toEqual([
      '# yaml-language-server: $schema=../schema/tools.schema.json',
      'name: Small Mesh',
      'kind: project',
    ]);
  });

  it('bundled records: are in it already', () => {
    const copy = folder();
    cpSync(join(DATA_DIR, 'tools/keptn.yml'), join(copy, 'keptn.yml'));
    expect(readFileSync(join(copy, 'keptn.yml'), 'utf8')).toBe(
      formatRecord('tools', readRecords(DATA_DIR).tools['keptn']),
    );
  });
});
