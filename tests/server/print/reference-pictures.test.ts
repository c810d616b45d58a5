import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { printForms } from '@/lib/domain/print/forms';
import { renderPdf } from '@/lib/server/print/render-pdf';
import { difference, pictureOf } from './picture-of';
import { documentOf, drawnForms, persons } from './two-persons';

jest.setTimeout(120_000);
/** UPDATE_PICTURES=1 draws them anew: look at them before they are committed. */
const update = process.env['UPDATE_PICTURES'] === '1';
const references = path.join(__dirname, 'pictures');
const differences = path.join(process.cwd(), 'tests/.output/print');
/** Share of a page's dots that may differ. */
const most = 0.005;

const every = drawnForms.flatMap((form) => persons.map((person) => [form, person] as const));

test.each(every)('%s of the person who filled in %s looks as it was kept', async (form, person) => {
  const name = `${form}-${person}.png`;
  const drawn = await pictureOf(await renderPdf(documentOf(form, person)));
  const reference = path.join(references, name);
  if (update) await writeFile(reference, drawn);
  expect(existsSync(reference)).toBe(true);
  const { share, picture } = await difference(
    await readFile(reference),
    drawn,
    printForms[form].paper,
  );
  if (share > most) {
    await mkdir(differences, { recursive: true });
    await writeFile(path.join(differences, name), picture);
    await writeFile(path.join(differences, `now-${name}`), drawn);
  }
  expect(share).toBeLessThanOrEqual(most);
});

test('a changed value is seen', async () => {
  const document = documentOf('pledge', 'little');
  const changed = JSON.parse(
    JSON.stringify(document).replaceAll('本人承诺', '本人不作承诺，另行说明'),
  ) as typeof document;
  const [before, after] = [
    await pictureOf(await renderPdf(document)),
    await pictureOf(await renderPdf(changed)),
  ];
  expect((await difference(before, after, 'a4')).share).toBeGreaterThan(0);
});
