import type { Browser, BrowserContext, Page } from 'playwright-core';
import { sections } from '@/lib/domain/sections/registry';
import { createApplication } from '@/lib/server/commands/create-application';
import { fillIn } from '@/prisma/seed/world/applications';
import { contextOf } from '@/prisma/seed/world/people';
import { openBrowser } from '../support/browser';
import { askForEverything } from '../support/forms';
import { openSite, type Site } from '../support/site';
import { newApplicant, useWorld } from '../support/world';
import { complaintsOf } from './support/accessibility';
import { cookieOf } from './support/principals';

jest.setTimeout(180_000);
const world = useWorld();

let site: Site;
let browser: Browser;
/** Two applications that ask for every section, and whose they are. */
const made = {} as Record<'filled' | 'empty', { id: string; window: BrowserContext }>;

beforeAll(async () => {
  browser = await openBrowser();
  for (const name of ['filled', 'empty'] as const) {
    const applicant = await newApplicant('迪丽娜尔·阿不都热合曼·买买提');
    const { id } = await createApplication(contextOf(applicant), world.target);
    await askForEverything(id);
    if (name === 'filled') await fillIn(applicant, id, world.unitId);
    const extraHTTPHeaders = { cookie: await cookieOf(applicant) };
    const window = await browser.newContext({ locale: 'zh-CN', extraHTTPHeaders });
    made[name] = { id, window };
  }
  site = await openSite();
});

afterAll(async () => {
  await browser?.close();
  await site?.stop();
});

async function open(name: keyof typeof made, sectionId: string): Promise<Page> {
  const page = await made[name].window.newPage();
  await page.goto(`${site.origin}/applications/${made[name].id}/edit/${sectionId}`);
  return page;
}

// What stands around the form is read by accessibility.test.ts.
const complaints = (page: Page, name: string) => complaintsOf(page, { name, within: 'form' });

/** Types something too long into every field that is typed into, at once. */
const typeTooMuch = (page: Page) =>
  page.locator('form').evaluate((form) => {
    const fields = form.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>(
      'textarea, input:not([type], [role])',
    );
    for (const field of fields) {
      const kind = Object.getPrototypeOf(field) as object;
      Object.getOwnPropertyDescriptor(kind, 'value')?.set?.call(field, '长'.repeat(6000));
      field.dispatchEvent(new Event('input', { bubbles: true }));
    }
    return fields.length;
  });

async function filledIn(sectionId: string): Promise<string[]> {
  const page = await open('filled', sectionId);
  const found = await complaints(page, `${sectionId} filled in`);
  await page.close();
  return found;
}

async function emptyAndWrong(sectionId: string): Promise<string[]> {
  const page = await open('empty', sectionId);
  const add = page.getByRole('button', { name: '新增一条' });
  if (await add.isVisible()) await add.click();
  const empty = await complaints(page, `${sectionId} empty`);
  const typed = await typeTooMuch(page);
  await page.getByRole('button', { name: '保存', exact: true }).click();
  await page
    .getByRole('alert')
    .getByRole('listitem')
    .nth(typed - 1)
    .waitFor();
  const wrong = await complaints(page, `${sectionId} wrong`);
  await page.close();
  return [...empty, ...wrong];
}

test.each(sections.map(({ title, id }) => [title, id] as const))(
  'axe finds nothing in %s: empty, filled in, and wrong in every field',
  async (_, id) => {
    const found = await Promise.all([filledIn(id), emptyAndWrong(id)]);
    expect(found.flat()).toEqual([]);
  },
);

test('axe finds nothing in an opened list of options, and in one that finds nothing', async () => {
  const page = await open('filled', 'basic');
  const field = page.getByRole('combobox', { name: '民族' });
  await field.click();
  await page.getByRole('option').nth(57).waitFor({ state: 'attached' });
  const opened = await complaints(page, 'opened');
  await field.fill('qqq');
  expect([...opened, ...(await complaints(page, 'nothing found'))]).toEqual([]);
  await page.close();
});

test('on a phone the menu of sections is folded before the form, and opens', async () => {
  const page = await open('filled', 'basic');
  await page.setViewportSize({ width: 360, height: 800 });
  const menu = page.getByRole('navigation', { name: '栏目菜单' });
  const education = menu.getByRole('link', { name: '学历学位' });
  expect(await education.isVisible()).toBe(false);
  await menu.getByRole('button', { name: '栏目菜单' }).click();
  await education.click();
  await page.getByRole('heading', { name: '学历学位', exact: true }).waitFor();
  expect(await education.isVisible()).toBe(false);
  await page.close();
});
