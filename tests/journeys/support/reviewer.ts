// What a reviewer does on the review page.

import type { Page } from 'playwright-core';

/** 办理: from the list or from the page itself. */
export async function begin(page: Page): Promise<void> {
  await page.getByRole('button', { name: /^办理/ }).click();
  await page.getByText('填写我的意见请点击这里...').first().waitFor();
}

/** One correction on a section. */
export async function writeOpinion(page: Page, section: string, text: string): Promise<void> {
  await page
    .getByRole('button', { name: new RegExp(`填写我的意见请点击这里.*${section}`) })
    .click();
  await page.getByLabel(`对“${section}”的意见`).fill(text);
  await page.getByRole('button', { name: '写好了' }).click();
  await page.getByText('草稿，回退或上报时发出', { exact: false }).waitFor();
}

export async function recommend(page: Page, text: string): Promise<void> {
  await page.getByLabel('推荐意见：').fill(text);
  await page.getByRole('button', { name: '保存', exact: true }).click();
  await page.getByRole('button', { name: '上报', exact: true, disabled: false }).waitFor();
}

/** 上报 or 形式审核通过, confirmed. */
export async function decide(page: Page, label: string): Promise<void> {
  await page.getByRole('button', { name: label, exact: true }).click();
  await page.getByRole('dialog').getByRole('button', { name: /^确定/ }).click();
  // the list that it came from stands behind the address
  await page.waitForURL(/\/steps(\?|$)/);
}
