import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Locator, Page } from 'playwright-core';
import { build } from 'vite';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { chromiumPath, launchBrowser } from '../../../src/scripts/browser/launch.js';
import { ask } from '../../support/ask.js';
import { type Playing, play } from '../../support/playing.js';

const ROOT = join(import.meta.dirname, '../../..');
const STARTUP_MS = 30_000;
const JOURNEY_MS = 20_000;
const isMissing = chromiumPath() === undefined;
const mayBeMissing = process.env['HALLWAY_BROWSER'] !== 'required';
if (isMissing && mayBeMissing) console.warn('No Chromium on this machine: the journeys in a browser are skipped.');

describe.skipIf(isMissing && mayBeMissing)('journeys in Chromium', { timeout: JOURNEY_MS }, () => {
  let pageDir: string;
  let browser: Browser;
  let playing: Playing;
  let page: Page;
  /** What a page must never do: fail, or ask another host for something. */
  let wrongs: string[];

  beforeAll(async () => {
    pageDir = mkdtempSync(join(tmpdir(), 'hallway-page-'));
    const configFile = join(ROOT, 'src/playground/page/vite.config.ts');
    await build({ configFile, logLevel: 'error', build: { outDir: pageDir, emptyOutDir: true } });
    browser = await launchBrowser();
  }, STARTUP_MS);
  afterAll(async () => {
    await browser?.close();
    rmSync(pageDir, { recursive: true, force: true });
  });

  beforeEach(async () => {
    playing = await play({ pageDir, suggestions: ['/tool ketpn', '/talk etcd'] });
    page = await browser.newPage({ viewport: { width: 1280, height: 860 }, reducedMotion: 'reduce' });
    wrongs = [];
    page.on('console', (message) => {
      if (message.type() === 'error') wrongs.push(message.text());
    });
    page.on('pageerror', (error) => wrongs.push(String(error)));
    page.on('request', (request) => {
      if (!request.url().startsWith(playing.workspace.address)) wrongs.push(request.url());
    });
    await page.goto(playing.workspace.address);
  });
  afterEach(async () => {
    await page.close();
    await playing.close();
    expect(wrongs).toEqual([]);
  });

  const composer = (): Locator => page.getByRole('textbox', { name: /^Message/ });
  const lastMessage = (): Locator => page.getByRole('article').last();

  async function say(line: string): Promise<void> {
    await composer().fill(line);
    await page.keyboard.press('Escape');
    await composer().press('Enter');
  }

  it('the first thirty seconds: a suggestion is pressed, and shows what became of a tool', async () => {
    await page.getByRole('button', { name: 'Try /tool ketpn' }).click();
    await lastMessage().getByText('Archived by the CNCF in September 2025').waitFor();
    await lastMessage().getByText('Only visible to you').waitFor();
  });

  it('the direct message: suggests what the bot does, and a press is a question with its answer', async () => {
    await page.getByRole('navigation').getByRole('button', { name: 'Hallway' }).click();
    await page.getByRole('tab', { name: 'Messages' }).click();
    await page.getByText('Ask, for example').waitFor();
    await page.getByRole('button', { name: 'What became of a tool' }).click();
    await lastMessage().getByText('Graduated in the CNCF in October 2023').waitFor();
    await say('who spoke of it?');
    await lastMessage().getByText('Jed Salazar').waitFor();
    await page.getByText('is looking through the notes').waitFor({ state: 'detached' });
  });

  it('a command: is completed with the keyboard alone, answered for a typo, and a choice opens', async () => {
    await composer().focus();
    await page.keyboard.type('/too');
    await page.getByRole('option', { name: /^\/tool/ }).waitFor();
    await page.keyboard.press('Tab');
    await page.keyboard.type('flx');
    await page.keyboard.press('Enter');
    const open = lastMessage().getByRole('button', { name: 'Open' }).first();
    await open.waitFor();
    await open.focus();
    await page.keyboard.press('Enter');
    await page.getByRole('article').nth(1).getByText('Where it came up').waitFor();
  });

  it('a list: turns its pages in place', async () => {
    await say('/talk kcd');
    await lastMessage().getByText('Page 1 of 2').waitFor();
    await lastMessage().getByRole('button', { name: 'Next' }).click();
    await lastMessage().getByText('Page 2 of 2').waitFor();
    expect(await page.getByRole('article').count()).toBe(1);
  });

  it('Share: another person sees the answer, and not what was for the first alone', async () => {
    await say('/tool contour');
    await lastMessage().getByRole('button', { name: 'Share' }).click();
    await page.getByText('You shared this in the channel.').waitFor();
    await page.getByRole('combobox', { name: 'Act as' }).selectOption('U0BEN');
    await page.getByText('shared by').waitFor();
    expect(await page.getByRole('article').count()).toBe(1);
    expect(await page.getByText('Only visible to you').count()).toBe(0);
  });

  it('Home: a name is completed and opens; the form refuses what has no answer, and takes what is mended', async () => {
    await page.getByRole('navigation').getByRole('button', { name: 'Hallway' }).click();
    await page.getByRole('tab', { name: 'Home' }).click();
    await page.getByText('What you can ask').waitFor();
    await page.getByRole('combobox', { name: /Tool or talk/ }).click();
    await page.keyboard.type('ketp');
    await page.getByRole('option', { name: /Keptn/ }).click();
    await page.getByRole('dialog').getByText('Archived by the CNCF').waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });

    await page.getByRole('button', { name: 'Look something up' }).click();
    const words = page.getByRole('dialog').getByRole('textbox', { name: 'What for?' });
    await words.fill('nomad');
    await page.getByRole('dialog').getByRole('button', { name: 'Look up' }).click();
    await page.getByText('The write-ups name no tool called nomad.').waitFor();
    expect(await words.getAttribute('aria-invalid')).toBe('true');
    await words.fill('flux vs argo cd');
    await page.getByRole('dialog').getByRole('button', { name: 'Look up' }).click();
    await page.getByRole('dialog').getByText('as far as the write-ups and the CNCF dates go').waitFor();
    await page.getByRole('dialog').getByRole('button', { name: 'Back' }).first().click();
    await words.waitFor();
  });

  it('an answer: is judged, the reason chosen, and a correction sent once its address is one', async () => {
    await say('/ask what is keptn?');
    await lastMessage().getByRole('button', { name: 'Bad answer' }).click();
    await page.getByText('Thanks, counted as a bad answer.').waitFor();
    await page.getByRole('button', { name: 'Outdated', exact: true }).click();
    await page.getByText('Thanks, counted: outdated.').waitFor();
    await lastMessage().getByRole('button', { name: 'Wrong or outdated?' }).click();
    const form = page.getByRole('dialog');
    await form.getByText('About Keptn (tool)').waitFor();
    await form.getByRole('textbox', { name: 'What is wrong or outdated?' }).fill('It is not archived.');
    await form.getByRole('textbox', { name: 'What is right?' }).fill('It went on.');
    await form.getByRole('textbox', { name: 'Where does it say so?' }).fill('the docs');
    await form.getByRole('button', { name: 'Send' }).click();
    await form.getByText('That is no web address.').waitFor();
    await form.getByRole('textbox', { name: 'Where does it say so?' }).fill('https://example.org/keptn');
    await form.getByRole('button', { name: 'Send' }).click();
    await form.getByText('Your correction of Keptn is kept').waitFor();
  });

  it('a thread: the bot answers there after its name, and the inspector shows the JSON beside the limits', async () => {
    await say('Who has run Keptn?');
    await lastMessage().hover();
    await lastMessage().getByRole('button', { name: 'Reply in thread' }).click();
    const reply = page.getByRole('textbox', { name: 'Reply' });
    await reply.fill('@Hallway tool keptn');
    await reply.press('Enter');
    const answer = page.getByRole('complementary').getByRole('article').last();
    await answer.getByText('Archived by the CNCF').waitFor();
    await answer.hover();
    await answer.getByRole('button', { name: 'Inspect the JSON' }).click();
    await page.getByText(/\/ 12,000$/).waitFor();
    await page.getByText('"type": "section"').first().waitFor();
  });

  it('the keyboard alone: a turned page keeps the focus, and a dismissed answer leaves it in the channel', async () => {
    await page.locator('textarea:focus').waitFor();
    await page.keyboard.type('/highlights themes');
    await page.keyboard.press('Enter');
    await lastMessage().getByRole('button', { name: 'Next' }).focus();
    for (const turned of ['Page 2', 'Page 3']) {
      await page.keyboard.press('Enter');
      await lastMessage().getByText(turned).waitFor();
      await page.locator('button:focus', { hasText: 'Next' }).waitFor();
    }
    await lastMessage().getByRole('button', { name: 'Dismiss' }).focus();
    await page.keyboard.press('Enter');
    await page.locator('[role=log]:focus').waitFor();
  });

  it('a reload, and somebody else: the same channel is open; a line half written waits in its own', async () => {
    await composer().fill('half a thought');
    await page.getByRole('navigation').getByRole('button', { name: 'random' }).click();
    await page.getByRole('heading', { name: 'random' }).waitFor();
    expect(await composer().inputValue()).toBe('');
    await page.getByRole('navigation').getByRole('button', { name: 'general' }).click();
    await page.getByRole('heading', { name: 'general' }).waitFor();
    expect(await composer().inputValue()).toBe('half a thought');

    await page.getByRole('navigation').getByRole('button', { name: 'on-call' }).click();
    await page.reload();
    await page.getByRole('heading', { name: 'on-call' }).waitFor();
    await page.getByRole('combobox', { name: 'Act as' }).selectOption('U0PRIYA');
    await page.getByRole('heading', { name: 'general' }).waitFor();
    await page.getByRole('navigation').getByRole('button', { name: 'Hallway' }).click();
    await page.getByRole('combobox', { name: 'Act as' }).selectOption('U0BEN');
    await page.getByRole('heading', { name: 'Hallway', level: 1 }).waitFor();
    await page.reload();
    await page.getByRole('combobox', { name: 'Act as' }).waitFor();
    expect(await page.getByRole('combobox', { name: 'Act as' }).inputValue()).toBe('U0BEN');
  });

  it('the clock: is put forward to tomorrow 09:00 in the zone of whoever acts', async () => {
    await page.getByRole('combobox', { name: 'Act as' }).selectOption('U0PRIYA');
    await page.getByRole('button', { name: /in Kolkata/ }).click();
    await page.getByRole('button', { name: /^Tomorrow 09:00/ }).click();
    await page.getByRole('button', { name: '09:00 in Kolkata' }).waitFor();
    const there = new Intl.DateTimeFormat('en-GB', { timeZone: 'Asia/Kolkata', timeStyle: 'short' });
    expect(there.format(playing.workspace.clock.nowMs())).toBe('09:00');
  });

  it('a phone: nothing scrolls sideways, and the way back leads to the channels', async () => {
    await page.setViewportSize({ width: 390, height: 844 });
    await say('/tool cilium vs istio vs linkerd vs envoy');
    await lastMessage().getByRole('table').waitFor();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
    await page.getByRole('button', { name: /back/i }).click();
    await page.getByRole('navigation').getByRole('button', { name: 'platform-eng' }).click();
    await page.getByText('This is the beginning of #platform-eng').waitFor();
  });

  it('every kind of answer: is drawn without falling back to JSON', async () => {
    const lines = [
      '/tool contour',
      '/tool flux vs argo cd',
      '/talk kcd',
      '/talk operating etcd',
      '/highlights themes',
      '/ask what is falco?',
      '/hallway help',
    ];
    for (const line of lines) {
      await say(`${line} `);
      const [first = ''] = ask(line).text.split('\n');
      await lastMessage().getByText(first.replaceAll('*', '').slice(0, 12)).first().waitFor();
    }
    expect(await page.locator('.raw-block').count()).toBe(0);
    expect(await page.getByRole('article').count()).toBe(lines.length);
  });
});
