/** `npm run shots`: a picture of every screen of the playground in `shots/`, to be looked at. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { createLogger } from '../../logger.js';
import { connectBot } from '../connect-bot.js';
import { hallwayWorkspace } from '../hallway-workspace.js';
import { temporaryFolder } from '../temporary-folder.js';
import { launchBrowser } from './launch.js';

const FOLDER = join(import.meta.dirname, '../../../shots');
const DESKTOP = { width: 1280, height: 860 };
const PHONE = { width: 390, height: 844 };
const STOP_LIMIT_MS = 2_000;

/** Each screen in turn: what leads to it from the one before. */
const SCREENS: readonly { readonly name: string; readonly go: (page: Page) => Promise<unknown> }[] = [
  { name: 'start', go: (page) => page.getByText('This is the beginning').waitFor() },
  { name: 'completion', go: (page) => composer(page).fill('/') },
  { name: 'tool-card', go: (page) => type(page, '/tool ketpn', 'Since then') },
  { name: 'comparison', go: (page) => type(page, '/tool flux vs argo cd', 'Compared') },
  { name: 'talk-list', go: (page) => type(page, '/talk kcd', 'Page 1 of 2') },
  { name: 'talk-list-page-2', go: (page) => press(page, 'Next', 'Page 2 of 2') },
  { name: 'talk-card', go: (page) => type(page, '/talk Lessons Learned from Operating ETCD', 'What to take away') },
  { name: 'themes', go: (page) => type(page, '/highlights themes', 'Page 1') },
  { name: 'no', go: (page) => type(page, '/tool nomad', 'name no tool') },
  { name: 'answer', go: (page) => type(page, '/ask what is falco?', 'Falco') },
  { name: 'feedback', go: (page) => press(page, 'Bad answer', 'say why') },
  { name: 'correction', go: (page) => press(page, 'Wrong or outdated?', 'Where does it say so?') },
  {
    name: 'shared',
    go: async (page) => {
      await page.keyboard.press('Escape');
      await type(page, '/tool contour', 'Share');
      await press(page, 'Share', 'shared by');
    },
  },
  { name: 'thread', go: thread },
  {
    name: 'inspector',
    go: async (page) => {
      await page.getByRole('article').last().hover();
      await page.getByRole('article').last().getByRole('button', { name: 'Inspect the JSON' }).click();
    },
  },
  {
    name: 'digest-on',
    go: async (page) => {
      await page.goto(new URL('/', page.url()).href);
      await type(page, '/digest on', 'Next:');
    },
  },
  { name: 'digest-status', go: (page) => type(page, '/digest', 'Shown so far') },
  { name: 'digest-settings', go: (page) => press(page, 'Settings…', 'On which days?') },
  {
    name: 'digest',
    go: async (page) => {
      await page.keyboard.press('Escape');
      // Three days on, so that one of them is a working day.
      for (let day = 0; day < 3; day += 1) {
        await page
          .getByRole('button', { name: /\d\d:\d\d/ })
          .first()
          .click();
        await page.getByRole('button', { name: /^Tomorrow 09:00/ }).click();
        await page.keyboard.press('Escape');
      }
      await page.getByText('More like this').last().waitFor();
    },
  },
  {
    name: 'home',
    go: async (page) => {
      await page.goto(new URL('/', page.url()).href);
      await page.getByRole('textbox', { name: /^Message/ }).waitFor();
      const back = page.getByRole('button', { name: /^Back/ });
      if (await back.isVisible()) await back.click();
      await page.getByRole('navigation').getByRole('button', { name: 'Hallway' }).click();
      await page.getByRole('tab', { name: 'Home' }).click();
      await page.getByText('What you can ask').waitFor();
    },
  },
  {
    name: 'modal-answer',
    go: async (page) => {
      await page.getByRole('button', { name: 'Try it' }).first().click();
      await page.getByRole('dialog').getByText('Since then').waitFor();
    },
  },
  {
    name: 'modal-form',
    go: async (page) => {
      await page.keyboard.press('Escape');
      await press(page, 'Look something up', 'What for?');
    },
  },
  {
    name: 'modal-error',
    go: async (page) => {
      await page.getByRole('dialog').getByRole('textbox').fill('nomad');
      await page.getByRole('dialog').getByRole('button', { name: 'Look up' }).click();
      await page.getByText('name no tool called nomad').waitFor();
    },
  },
  {
    name: 'direct',
    go: async (page) => {
      await page.keyboard.press('Escape');
      await page.getByRole('tab', { name: 'Messages' }).click();
      await type(page, 'talk etcd', 'etcd');
    },
  },
];

mkdirSync(FOLDER, { recursive: true });
const browser = await launchBrowser();
for (const { size, at, theme } of [
  { size: 'desktop', at: DESKTOP, theme: 'light' },
  { size: 'desktop', at: DESKTOP, theme: 'dark' },
  { size: 'phone', at: PHONE, theme: 'light' },
] as const) {
  const folder = temporaryFolder();
  const workspace = await hallwayWorkspace({ port: 0 });
  const bot = await connectBot(workspace, { mode: 'http', dataDir: folder.path, logger: createLogger('warn') });
  const page = await browser.newPage({ viewport: at, colorScheme: theme, reducedMotion: 'reduce' });
  page.setDefaultTimeout(5_000);
  await page.goto(workspace.address);
  for (const [index, { name, go }] of SCREENS.entries()) {
    const file = `${size}-${theme}-${String(index + 1).padStart(2, '0')}-${name}.png`;
    try {
      await go(page);
    } catch (error) {
      console.error(`${file}: ${error instanceof Error ? error.message.split('\n')[0] : String(error)}`);
      process.exitCode = 1;
    }
    await page.screenshot({ path: join(FOLDER, file) });
  }
  await page.close();
  await bot.stop(STOP_LIMIT_MS);
  await workspace.close();
  folder.remove();
}
await browser.close();
console.log(`Pictures are in ${FOLDER}`);

async function type(page: Page, line: string, expected: string): Promise<void> {
  await composer(page).fill(`${line} `);
  await composer(page).press('Enter');
  await page.getByText(expected).last().waitFor();
}

async function press(page: Page, label: string, expected: string): Promise<void> {
  await page.getByRole('button', { name: label, exact: true }).last().click();
  await page.getByText(expected).last().waitFor();
}

async function thread(page: Page): Promise<void> {
  await type(page, 'Who has run Keptn?', 'Who has run Keptn?');
  const question = page.getByRole('article').filter({ hasText: 'Who has run Keptn?' }).last();
  await question.hover();
  await question.getByRole('button', { name: 'Reply in thread' }).click();
  const reply = page.getByRole('textbox', { name: 'Reply' });
  await reply.fill('@Hallway tool keptn');
  await reply.press('Enter');
  await page.getByRole('complementary').getByText('Since then').waitFor();
}

function composer(page: Page): Locator {
  return page.getByRole('textbox', { name: /^Message/ });
}
