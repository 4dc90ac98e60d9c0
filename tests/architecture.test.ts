import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { describe, expect, it } from 'vitest';

const ROOT = join(import.meta.dirname, '..');

interface Cruise {
  readonly summary: {
    readonly totalCruised: number;
    readonly violations: readonly { readonly from: string; readonly rule: { readonly name: string } }[];
  };
}

/** Reads the imports of a source tree by the rules of .dependency-cruiser.cjs. */
function cruise(folder: string): Cruise {
  const binary = join(ROOT, 'node_modules/.bin/depcruise');
  const args = ['src', '--config', join(ROOT, '.dependency-cruiser.cjs'), '--output-type', 'json', '--no-cache'];
  try {
    return JSON.parse(execFileSync(binary, args, { cwd: folder, encoding: 'utf8', maxBuffer: 64_000_000 })) as Cruise;
  } catch (error) {
    // The exit code counts the violations; the report is on standard output all the same.
    return JSON.parse((error as { stdout: string }).stdout) as Cruise;
  }
}

/** Every source file below src/, with its text. */
function sources(): { path: string; text: string }[] {
  return readdirSync(join(ROOT, 'src'), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => ({
      path: relative(ROOT, join(ROOT, 'src', name)),
      text: readFileSync(join(ROOT, 'src', name), 'utf8'),
    }));
}

const isPage = (path: string): boolean => path.startsWith('src/playground/page/');
const withText = (pattern: RegExp): string[] =>
  sources().flatMap(({ path, text }) => (pattern.test(text) ? [path] : []));

describe('architecture', () => {
  it('imports: keep to the house, and no cycle', () => {
    const { totalCruised, violations } = cruise(ROOT).summary;
    expect(violations).toEqual([]);
    expect(totalCruised).toBeGreaterThan(sources().filter(({ path }) => !isPage(path)).length);
  }, 30_000);

  it('rules: see what breaks them', () => {
    const { violations } = cruise(join(ROOT, 'tests/fixtures/architecture')).summary;
    const found = violations.map(({ from, rule }) => `${from}: ${rule.name}`);
    expect(found).toEqual(
      expect.arrayContaining([
        'src/core/impure.ts: core-imports',
        'src/core/impure.ts: bolt-only-in-slack',
        'src/core/impure.ts: core-is-pure',
        'src/views/about.ts: no-cycles',
        'src/core/impure.ts: database-only-in-storage',
        'src/storage/peeking.ts: storage-imports',
      ]),
    );
  }, 30_000);

  it('environment: is read in config.ts alone', () => {
    // Setting the process's zone reads nothing.
    expect(withText(/process\.env/)).toEqual(['src/config.ts', 'src/utc.ts']);
  });

  it('clock: is read at the edges, and an argument everywhere else', () => {
    expect(
      withText(/Date\.now|new Date\(\)|performance\.now/).filter((path) => !path.startsWith('src/scripts/')),
    ).toEqual(['src/app.ts', 'src/playground/clock.ts', 'src/playground/page/state/use-now.ts']);
  });

  it('page: imports its own files, the types of its API and preact, and nothing of the bot', () => {
    const page = sources().filter(({ path }) => isPage(path));
    expect(page.length).toBeGreaterThan(50);
    const strangers = page.flatMap(({ path, text }) =>
      [...text.matchAll(/^(import|export)( type)?[^'"]*?from '([^']+)'|^import '([^']+)'/gm)].flatMap(
        ([, , type, from, bare]) => {
          const target = from ?? bare ?? '';
          if (/^preact(?:\/|$)/.test(target)) return [];
          const file = join(path, '..', target);
          const isApi = file === 'src/playground/page-api.js' && type !== undefined;
          return isApi || file.startsWith('src/playground/page/') ? [] : [`${path}: ${target}`];
        },
      ),
    );
    expect(strangers).toEqual([]);
  });

  it('console: is for the start and for scripts; all else logs', () => {
    expect(withText(/console\./).filter((path) => !path.startsWith('src/scripts/'))).toEqual(['src/main.ts']);
  });

  it('files: are one idea each, under 300 lines, with a name that says which', () => {
    expect(sources().flatMap(({ path, text }) => (text.split('\n').length > 300 ? [path] : []))).toEqual([]);
    expect(
      sources().flatMap(({ path }) =>
        /(?:utils?|helpers?|common|manager|service|misc)\.tsx?$/.test(path) || !/^[a-z0-9/.-]+$/.test(path)
          ? [path]
          : [],
      ),
    ).toEqual([]);
  });

  it('tests: mirror src, a test file for what they test', () => {
    const areas = new Set(
      readdirSync(join(ROOT, 'src'), { withFileTypes: true }).flatMap((entry) =>
        entry.isDirectory() ? [entry.name] : [],
      ),
    );
    const mirrored = readdirSync(join(ROOT, 'tests'), { withFileTypes: true }).flatMap((entry) =>
      entry.isDirectory() ? [entry.name] : [],
    );
    expect([...areas].filter((area) => !mirrored.includes(area))).toEqual([]);
  });
});
