import type { Page } from 'playwright-core';

/** A button takes no press so soon after its amount changed. */
const SETTLED_MS = 700;

/** Waits until some element that `where` finds says this. */
export const says = (page: Page, where: string, words: string): Promise<void> =>
  page.locator(where, { hasText: words }).first().waitFor();

/** Presses a lot's main action, once it says this and has said it for long enough. */
export async function presses(page: Page, words: string): Promise<void> {
  const main = page.locator('.act .main.primary:not([aria-disabled])', { hasText: words });
  await main.waitFor();
  await page.waitForTimeout(SETTLED_MS);
  await main.click();
}
