// Fills in sections as the page draws them: by label, in the way of each field's kind.

import type { Locator, Page } from 'playwright-core';
import { isSpelled, nameOfCode } from '@/lib/domain/codes/code-table';
import { exampleRowId } from '@/lib/domain/sections/examples';
import type { Field, Row, RowPointer, Value } from '@/lib/domain/sections/field';
import { sectionOf } from '@/lib/domain/sections/registry';
import type { Section } from '@/lib/domain/sections/section';
import { isShown } from '@/lib/domain/sections/visibility';

/** The label's start: optional fields go on with （选填）. */
const control = (scope: Locator, field: Field) =>
  scope.getByLabel(new RegExp(`^${field.label.replaceAll(/[()]/g, '\\$&')}(（选填）)?$`));

/** Ticks the rows that an example points at; they stand in the order of their section. */
async function tickRows(scope: Locator, field: Field, pointers: readonly RowPointer[]) {
  const group = scope.getByRole('group', { name: field.label });
  for (const { sectionId, rowId } of pointers) {
    const section = sectionOf(sectionId);
    const at = section.examples.findIndex((_, index) => exampleRowId(index) === rowId);
    const offered = group.getByRole('group', { name: section.title });
    await offered.getByRole('checkbox').nth(at).check();
  }
}

async function fillField(scope: Locator, field: Field, value: Value): Promise<void> {
  if (field.kind === 'rows') {
    return tickRows(scope, field, value as readonly RowPointer[]);
  }
  const input = control(scope, field);
  if (field.kind === 'choice' && isSpelled(field.codes)) {
    await input.fill(nameOfCode(field.codes, String(value)));
    await input.press('Enter');
  } else if (field.kind === 'choice' || field.kind === 'yesNo') {
    await input.selectOption(String(value));
  } else {
    await input.fill(String(value));
  }
}

/** Picks a unit in the dialog, searching as people do. */
export async function pickUnit(page: Page, search: string, name: string): Promise<void> {
  await page.getByRole('button', { name: /选择单位|基层单位/ }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('searchbox').fill(search);
  await dialog.getByRole('button', { name: new RegExp(`^选择 ?${name}$`) }).click();
}

/** Types one row; units are picked by whoever calls. */
export async function fillRow(
  scope: Locator,
  section: Section,
  row: Omit<Row, 'rowId'>,
): Promise<void> {
  for (const [key, field] of Object.entries(section.fields)) {
    const value = (row as Row)[key] ?? null;
    if (value === null || field.kind === 'unit' || !isShown(section, key, row)) continue;
    await fillField(scope, field, value);
  }
}

/** 保存, and the page says so. */
export async function save(page: Page): Promise<void> {
  await page.getByRole('button', { name: '保存', exact: true }).click();
  await page.getByText(/^已保存 \d\d:\d\d:\d\d$/).waitFor();
}
