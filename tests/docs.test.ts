import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { COMMANDS } from '../src/commands/table.js';
import { SETTINGS } from '../src/config.js';
import { ask } from './support/ask.js';
import { bundledCatalog } from './support/bundled.js';

const ROOT = join(import.meta.dirname, '..');
const read = (name: string): string => readFileSync(join(ROOT, name), 'utf8');
const README = read('README.md');
const packageJson = JSON.parse(read('package.json')) as {
  scripts: Record<string, string>;
  dependencies: Record<string, string>;
  devDependencies: Record<string, string>;
};

describe('documents', () => {
  it('settings: config.ts, README and .env.example name the same ones', () => {
    const names = new Set(Object.keys(SETTINGS));
    expect(new Set([...README.matchAll(/^\| `([A-Z_]+)` \|/gm)].map(([, name]) => name))).toEqual(names);
    expect(new Set([...read('.env.example').matchAll(/^#?([A-Z_]+)=/gm)].map(([, name]) => name))).toEqual(names);
  });

  it('example reply of the README: is what the command answers', () => {
    const shown = /```text\n([\s\S]*?)\n…\n```/.exec(README)?.[1];
    expect(shown?.length).toBeGreaterThan(200);
    const { text } = ask('/tool ketpn');
    expect(text.replaceAll(/[*_]/g, '').startsWith((shown ?? '').replaceAll(/[*_]/g, ''))).toBe(true);
  });

  it('commands of the README: exist, and every one of them is there', () => {
    for (const { name } of COMMANDS) expect(README).toContain(`\`/${name} `);
    const lines = [...README.matchAll(/`(\/(?:tool|talk|highlights) [^`[<…]+)`/g)].map(([, line = '']) => line);
    expect(lines.length).toBeGreaterThan(6);
    for (const line of lines) expect(ask(line).text).not.toMatch(/^(?:No |There (?:is|are) no|The write-ups name no)/);
  });

  it('npm scripts of the README: exist', () => {
    for (const [, name = ''] of README.matchAll(/npm run ([\w:]+)/g))
      expect(Object.keys(packageJson.scripts)).toContain(name);
  });

  it('libraries: every one has its line in the README', () => {
    const named = Object.keys({ ...packageJson.dependencies, ...packageJson.devDependencies }).filter(
      (name) => !name.startsWith('@types/'),
    );
    expect(named.filter((name) => !README.includes(name))).toEqual([]);
  });

  it('versions: are exact', () => {
    const versions = Object.values({ ...packageJson.dependencies, ...packageJson.devDependencies });
    expect(versions.filter((version) => !/^\d+\.\d+\.\d+(?:-beta\.\d+)?$/.test(version))).toEqual([]);
    expect(read('package-lock.json')).not.toContain('"resolved"');
  });

  it('counts: README and changelog state what there is', () => {
    const { talks, tools, highlights } = bundledCatalog();
    expect(read('CHANGELOG.md').replaceAll(/\s+/g, ' ')).toContain(
      `A catalog of ${talks.size} talks, ${tools.size} tools and ${highlights.size} highlights`,
    );
    expect(README).toContain(`${tools.size} tools`);
  });
});
