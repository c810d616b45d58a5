import type { Browser } from 'playwright-core';
import { openBrowser } from '../support/browser';
import { openSite, type Site } from '../support/site';
import { readyDraft, useWorld } from '../support/world';
import { cookieOf } from './support/principals';

jest.setTimeout(120_000);
const world = useWorld();

let site: Site;
let browser: Browser;
beforeAll(async () => {
  site = await openSite();
  browser = await openBrowser();
});
afterAll(async () => {
  await browser?.close();
  await site?.stop();
});

/** Compressed bytes of all script that a page loads by itself. */
async function scriptOf(cookie: string, path: string): Promise<number> {
  const page = await browser.newPage();
  await page.setExtraHTTPHeaders({ cookie });
  const sizes: Promise<number>[] = [];
  page.on('requestfinished', (request) => {
    if (request.resourceType() !== 'script') return;
    sizes.push(request.sizes().then(({ responseBodySize }) => responseBodySize));
  });
  await page.goto(site.origin + path, { waitUntil: 'networkidle' });
  await page.close();
  return (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
}

test.each(['basic', 'education'])(
  'the page of %s ships at most 170 KB of script, compressed',
  async (section) => {
    const { applicant, id } = await readyDraft(world);
    const size = await scriptOf(await cookieOf(applicant), `/applications/${id}/edit/${section}`);
    expect(size).toBeGreaterThan(50_000);
    expect(size).toBeLessThanOrEqual(170_000);
  },
);
