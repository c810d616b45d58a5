// What axe finds on a page, on a phone and on a desk, and what is wider than the window.

import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { lookAt } from './look-at';

export type Reading = {
  /** What the page is called in a complaint, and its picture. */
  readonly name: string;
  /** A CSS selector; the whole page without one. */
  readonly within?: string;
};

/** The complaints of WCAG 2.2 A and AA about the page as it stands, each as one line. */
export async function complaintsOf(page: Page, { name, within }: Reading): Promise<string[]> {
  const found: string[] = [];
  for (const width of [1280, 360]) {
    await page.setViewportSize({ width, height: 800 });
    const axe = new AxeBuilder({ page })
      // No page has a frame of another origin, for which a second page would be opened.
      .setLegacyMode(true)
      .options({ resultTypes: ['violations'] })
      // Colours are the same on both, and looking for them takes half of the time.
      .disableRules(width === 360 ? ['color-contrast'] : [])
      .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']);
    const { violations } = await (within === undefined ? axe : axe.include(within)).analyze();
    for (const { id, nodes } of violations) {
      const where = nodes.map(({ html }) => html.slice(0, 120)).join(' | ');
      found.push(`${name}, ${width} px: ${id} ${where}`);
    }
    const over = await page.evaluate(
      () => document.documentElement.scrollWidth - window.innerWidth,
    );
    if (over > 0) found.push(`${name}, ${width} px: ${over} px too wide`);
    await lookAt(page, `${name}-${width}`);
  }
  return found;
}
