// The browser of the tests: the system's Chromium where there is one, else the one inside npm.

import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import { chromium, type Browser } from 'playwright-core';

const systemBrowsers = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];
const cache = path.join(process.cwd(), 'node_modules/.cache');
const unpacked = path.join(cache, 'chromium');
const unpack = "import chromium from '@sparticuz/chromium'; await chromium.executablePath();";

/**
 * Unpacks npm's Chromium beside its package, once. The package itself unpacks to the temporary
 * folder, where another user's file of the same name may stand, or another process's half of one.
 */
async function chromiumOfNpm(): Promise<string> {
  const executable = path.join(unpacked, 'chromium');
  if (existsSync(executable)) return executable;
  mkdirSync(cache, { recursive: true });
  const folder = mkdtempSync(path.join(cache, 'chromium-'));
  try {
    // In a process of its own: the package reads TMPDIR, which Jest's copy of the environment hides.
    execFileSync(process.execPath, ['--input-type=module', '--eval', unpack], {
      env: { ...process.env, TMPDIR: folder },
    });
    renameSync(folder, unpacked);
  } catch (error) {
    rmSync(folder, { recursive: true, force: true });
    if (!existsSync(executable)) throw error;
  }
  return executable;
}

/** Starts Chromium without any traffic of its own. */
export async function openBrowser(): Promise<Browser> {
  const installed = systemBrowsers.find((each) => existsSync(each));
  return chromium.launch({
    executablePath: installed ?? (await chromiumOfNpm()),
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
