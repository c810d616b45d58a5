// The browser of the tests: the system's Chromium where there is one, else the one inside npm.

import { existsSync } from 'node:fs';
import sparticuz from '@sparticuz/chromium';
import { chromium, type Browser } from 'playwright-core';

const systemBrowsers = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** Starts Chromium without any traffic of its own. */
export async function openBrowser(): Promise<Browser> {
  const installed = systemBrowsers.find((each) => existsSync(each));
  const executablePath = installed ?? (await sparticuz.executablePath());
  return chromium.launch({
    executablePath,
    headless: true,
    // Not the package's own list: its --single-process loses cookies between contexts.
    args: [
      '--no-sandbox',
      '--disable-dev-shm-usage',
      '--disable-gpu',
      '--disable-quic',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--no-first-run',
    ],
  });
}
