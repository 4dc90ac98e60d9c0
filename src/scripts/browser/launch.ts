import { existsSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';

/** Where distributions put Chromium. */
const PATHS = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome', '/snap/bin/chromium'];
/** Nothing but the page asked for is fetched; as root, as in containers, Chromium runs without its sandbox alone. */
const ARGUMENTS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** The path of this machine's Chromium; undefined where there is none. */
export function chromiumPath(): string | undefined {
  return PATHS.find((path) => existsSync(path));
}

/** Starts Chromium without a window. Throws with what to install where there is none. */
export async function launchBrowser(): Promise<Browser> {
  const executablePath = chromiumPath();
  if (executablePath === undefined) {
    throw new Error('There is no Chromium on this machine. On Debian: apt-get install chromium fonts-noto-color-emoji');
  }
  return await chromium.launch({ executablePath, args: ARGUMENTS });
}
