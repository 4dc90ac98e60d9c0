import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { inspect } from '../../src/catalog/load.js';
import { KINDS } from '../../src/catalog/records.js';
import { bundledCatalog, DATA_DIR } from '../support/bundled.js';

const catalog = bundledCatalog();
const WRITE_UPS = join(import.meta.dirname, '../../../shared/seeds');

/**
 * Lines of the write-ups that hold no statement of their own: titles, headings, lead-ins to lists, captions, a comment form
 * and the opening of day 3, which day 4 repeats.
 */
const WITHOUT_STATEMENT: Readonly<Record<string, readonly number[]>> = {
  'kubecon-eu-2021-day-2': [1, 3, 33],
  'kubecon-eu-2021-day-3': [1, 3, 6, 21],
  'kubecon-eu-2021-day-4': [1, 3, 25],
  'kubecon-na-2021': [1, 8, 72, 91, 107, 118, 131, 146, 159, 187, 200, 224, 232, 234, 238, 246, 254, 256],
  'kcd-amsterdam-2023': [1, 3, 9, 11, 13, 15, 32, 48, 59, 233],
};

describe('bundled catalog', () => {
  it('data: has no problem', () => {
    expect(inspect(DATA_DIR).problems).toEqual([]);
  });

  it('counts: are those that data/README.md states', () => {
    const readme = readFileSync(join(DATA_DIR, 'README.md'), 'utf8');
    const stated = Object.fromEntries(
      [...readme.matchAll(/^\| `(\w+)(?:\/|\.yml)[^`]*` \| (\d+) \|/gm)].map(([, kind, count]) => [
        kind,
        Number(count),
      ]),
    );
    expect(stated).toEqual(
      Object.fromEntries(Object.keys(KINDS).map((kind) => [kind, catalog[kind as keyof typeof KINDS].size])),
    );
  });

  it('links: lead both ways', () => {
    for (const talk of catalog.talks.values()) {
      for (const tool of talk.tools) expect(tool.talks).toContain(talk);
      for (const { speaker } of talk.speakers) expect(speaker.talks).toContain(talk);
      for (const organisation of talk.organisations) expect(organisation.talks).toContain(talk);
    }
    for (const tool of catalog.tools.values()) {
      for (const talk of tool.talks) expect(talk.tools).toContain(tool);
      for (const highlight of tool.highlights) expect(highlight.tools).toContain(tool);
      for (const part of tool.parts) expect(part.parent).toBe(tool);
    }
  });

  it('records: are frozen, lists and all', () => {
    const [talk] = catalog.talks.values();
    expect(Object.isFrozen(catalog) && Object.isFrozen(talk) && Object.isFrozen(talk?.tools)).toBe(true);
  });

  it('talks: have 2 to 5 sentences or say that the notes only name them', () => {
    const named = [...catalog.talks.values()].filter(({ coverage }) => coverage === 'named');
    expect(named.map(({ slug }) => slug)).toHaveLength(4);
    for (const { summary } of named) expect(summary.join(' ')).toMatch(/only/);
  });

  it('addresses: every one says how it is known', () => {
    const links = [...catalog.talks.values()].flatMap((talk) => talk.links ?? []);
    expect(links.length).toBeGreaterThan(60);
    expect(links.filter(({ knownFrom }) => knownFrom.length < 5)).toEqual([]);
  });

  it('write-ups: every line with a statement is the passage of a talk, a highlight or a tool', () => {
    const held = new Map<string, Set<number>>();
    const hold = (source: string, at: number): void => void held.set(source, (held.get(source) ?? new Set()).add(at));
    for (const talk of catalog.talks.values()) for (const at of talk.passages) hold(talk.source.slug, at);
    for (const highlight of catalog.highlights.values()) hold(highlight.source.slug, highlight.passage);
    for (const tool of catalog.tools.values()) for (const { source, at } of tool.passages) hold(source.slug, at);
    const missed = [...catalog.sources.values()].flatMap(({ slug, passages }) =>
      passages
        .filter((at) => !held.get(slug)?.has(at) && !WITHOUT_STATEMENT[slug]?.includes(at))
        .map((at) => `${slug}:${at}`),
    );
    expect(missed).toEqual([]);
  });

  // The write-ups are not part of the project: where they lie beside it, the passages are held against their text.
  it.skipIf(!existsSync(WRITE_UPS))('passages: point at text of the write-ups as they are', () => {
    expect(readdirSync(WRITE_UPS).filter((name) => name.endsWith('.txt'))).toHaveLength(catalog.sources.size);
    for (const { file, sha256, passages } of catalog.sources.values()) {
      const raw = readFileSync(join(WRITE_UPS, file));
      expect(createHash('sha256').update(raw).digest('hex')).toBe(sha256);
      const lines = raw.toString().split('\n');
      expect(passages).toEqual(lines.flatMap((line, at) => (line.trim() === '' ? [] : [at + 1])));
    }
  });
});
