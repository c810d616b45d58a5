import { formFor } from '@/lib/domain/forms/compositions';
import { readyDraft, useWorld } from '../support/world';
import { cookieOf } from './support/principals';
import { useStage } from './support/stage';

jest.setTimeout(180_000);
const world = useWorld();

/** Bytes of compressed script that an edit page may load by itself. */
const budget = 170_000;

const stage = useStage();

/** Compressed bytes of all script that a page loads by itself, in a browser that kept nothing. */
async function scriptOf(cookie: string, path: string): Promise<number> {
  const page = await stage.browser.newPage();
  await page.setExtraHTTPHeaders({ cookie });
  const sizes: Promise<number>[] = [];
  page.on('requestfinished', (request) => {
    if (request.resourceType() !== 'script') return;
    sizes.push(request.sizes().then(({ responseBodySize }) => responseBodySize));
  });
  await page.goto(stage.site.origin + path, { waitUntil: 'networkidle' });
  await page.close();
  return (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
}

test('the edit page of every section ships at most 170 KB of script, compressed', async () => {
  const { applicant, id } = await readyDraft(world);
  const cookie = await cookieOf(applicant);
  const sections = formFor({ seriesKey: 'news', specialtyKey: 'news.news', level: 1 }).sections;
  const sizes = new Map<string, number>();
  for (const section of sections) {
    sizes.set(section.id, await scriptOf(cookie, `/applications/${id}/edit/${section.id}`));
  }
  console.log([...sizes].map(([name, size]) => `${name.padEnd(22)} ${size} bytes`).join('\n'));
  expect([...sizes].filter(([, size]) => size > budget)).toEqual([]);
  expect(Math.min(...sizes.values())).toBeGreaterThan(50_000);
});
