import { describe, expect, it } from 'vitest';
import { COMMANDS } from '../../src/commands/table.js';
import { latestChanges } from '../../src/core/recent.js';
import { checkPayload } from '../../src/playground/limits/check.js';
import { home } from '../../src/views/home.js';
import { bundledCatalog } from '../support/bundled.js';

const catalog = bundledCatalog();
const view = home(catalog, COMMANDS);

describe('home', () => {
  it('view: is one that Slack takes', () => {
    expect(checkPayload('home', { ...view })).toEqual([]);
  });

  it('view: has every command with an example to press, and the latest changes', async () => {
    await expect(`${JSON.stringify(view, null, 2)}\n`).toMatchFileSnapshot('golden/home.json');
    const said = JSON.stringify(view);
    for (const { name, examples } of COMMANDS) expect(said).toContain(`\`/${name} ${examples[0]?.text}\``);
    for (const { tool } of latestChanges(catalog).slice(0, 5)) expect(said).toContain(`*${tool.name}*`);
  });
});

describe('latestChanges', () => {
  it('order: newest first, and nothing without a date', () => {
    const dates = latestChanges(catalog).map(({ on }) => on);
    expect(dates).toEqual([...dates].sort().reverse());
    expect(dates.every((on) => /^\d{4}(?:-\d{2}){0,2}$/.test(on))).toBe(true);
    expect(latestChanges(catalog).find(({ tool }) => tool.slug === 'keptn')?.on).toBe('2025-09-03');
  });
});
