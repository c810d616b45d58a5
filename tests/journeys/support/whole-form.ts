// Fills in every section that a form asks for, as a person does, with what must be proved.

import { randomUUID } from 'node:crypto';
import type { Locator, Page } from 'playwright-core';
import type { FormSection } from '@/lib/domain/forms/form';
import type { Section } from '@/lib/domain/sections/section';
import { certificate } from '@/prisma/seed/world/files';
import { fillRow, pickUnit, save } from './form';

export type Asked = { readonly asked: FormSection; readonly section: Section };
type Unit = { readonly search: string; readonly name: string };

/** From the edit page, section by section. */
export async function fillWholeForm(
  page: Page,
  asks: readonly Asked[],
  unit: Unit,
  ofWhom: string,
): Promise<void> {
  for (const { asked, section } of asks) {
    await page.getByRole('link', { name: new RegExp(`^${section.title}`) }).click();
    await page.getByRole('heading', { name: section.title, exact: true }).waitFor();
    for (const [index, example] of section.examples.entries()) {
      if (section.layout === 'list') await page.getByRole('button', { name: '新增一条' }).click();
      await fillRow(page.locator('fieldset').nth(index), section, example);
      if ('unit' in section.fields) await pickUnit(page, unit.search, unit.name);
    }
    await save(page);
    for (const kind of asked.mandatoryAttachments) {
      for (const index of section.examples.keys()) {
        await upload(page.locator('fieldset').nth(index), section, kind, ofWhom);
      }
    }
  }
}

async function upload(
  card: Locator,
  section: Section,
  kind: string,
  ofWhom: string,
): Promise<void> {
  const place = section.attachments.findIndex((each) => each.kind === kind);
  const name = `${kind} 原件.jpg`;
  const buffer = await certificate(ofWhom + randomUUID());
  const input = card.locator('input[type=file]').nth(place);
  await input.setInputFiles({ name, mimeType: 'image/jpeg', buffer });
  await card.getByRole('link', { name: new RegExp(`${kind} 原件\\.jpg`) }).waitFor();
}

/** 预检和上报, with the pledge. */
export async function pledgeAndSubmit(page: Page, number: number): Promise<void> {
  await page.getByRole('link', { name: '预检和上报' }).click();
  await page.getByLabel(/本人承诺以上填报的内容/).check();
  await page.getByRole('button', { name: '上报', exact: true }).click();
  await page.getByText(`第 ${number} 次上报成功`).waitFor();
}
