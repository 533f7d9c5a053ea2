import { existsSync, mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { describe } from '@jest/globals';
import { Config } from '@luochui/platform/config/config.js';
import { ROOT } from '@luochui/platform/config/root.js';
import axe from 'axe-core';
import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core';

export const PHONE = { width: 360, height: 780 };
export const DESK = { width: 1440, height: 900 };

// The first two for root and containers; the rest keep it from talking to anybody but us.
const QUIET = ['quic', 'background-networking', 'component-update', 'sync'].map((what) => `--disable-${what}`);
const FLAGS = ['--no-sandbox', '--disable-gpu', '--no-first-run', ...QUIET];

const config = new Config();
const here = existsSync(config.chromium);

/** A suite that needs Chromium: left out, said and counted as skipped where there is none; REQUIRE_CHROMIUM makes that an error. */
export function describeInBrowser(name: string, suite: () => void): void {
  if (!here && config.requires('CHROMIUM'))
    throw new Error(`there is no ${config.chromium}, and REQUIRE_CHROMIUM is set`);
  if (!here) console.warn(`left out: ${name}, as there is no ${config.chromium} (CHROMIUM names another)`);
  (here ? describe : describe.skip)(name, suite);
}

export const openBrowser = (): Promise<Browser> => chromium.launch({ executablePath: config.chromium, args: FLAGS });

/** Through the login page, as people do. Ends where it leads to. */
export async function signIn(page: Page, url: string, login: string, password: string): Promise<void> {
  await page.goto(`${url}/login`);
  await page.fill('input[name=login]', login);
  await page.fill('input[name=password]', password);
  await page.click('form button[type=submit]');
  await page.waitForURL((address) => address.pathname !== '/login');
}

/** As somebody whose token the test has already. */
export async function signInWith(context: BrowserContext, url: string, token: string): Promise<void> {
  await context.addCookies([{ name: 'session', value: token, url, httpOnly: true, sameSite: 'Lax' }]);
}

/** What axe finds on the page as it is now, of any grade, target sizes too; empty when all is well. */
export async function axeFindings(page: Page): Promise<string[]> {
  await page.evaluate(axe.source);
  const { violations }: any = await page.evaluate(`axe.run({ rules: { 'target-size': { enabled: true } } })`);
  return violations.flatMap(({ id, nodes }: any) =>
    nodes.map(({ html, failureSummary }: any) => `${id}: ${html.slice(0, 200)} ${failureSummary}`),
  );
}

/** At both widths: no finding of axe, and nothing to scroll sideways. The page keeps the second width. */
export async function expectNoAxeFindings(page: Page, widths = [PHONE, DESK]): Promise<void> {
  for (const width of widths) {
    await page.setViewportSize(width);
    // A dialog that focuses an input waits up to 0.6 s for a phone's keyboard before it shows; the page behind it is hidden by then.
    await settled(page, `[...document.querySelectorAll('.overlay')].every((each) => each.style.opacity !== '0')`);
    const findings = await axeFindings(page);
    const tooWide: string[] = await page.evaluate(`document.documentElement.scrollWidth > innerWidth
      ? [...document.querySelectorAll('body *')].filter((each) => each.getBoundingClientRect().right > innerWidth + 1)
          .slice(0, 3).map((each) => 'too wide: ' + each.outerHTML.slice(0, 160))
      : []`);
    const all = [...findings, ...tooWide];
    if (all.length > 0) throw new Error(`at ${width.width} px on ${page.url()}:\n${all.join('\n')}`);
  }
}

/** Asks from outside until it holds: Playwright's own waiting evaluates the text in the page, which our policy forbids. */
async function settled(page: Page, condition: string, withinMs = 10_000): Promise<void> {
  for (const deadline = Date.now() + withinMs; Date.now() < deadline; await pause(20))
    if (await page.evaluate(condition)) return;
  throw new Error(`not within ${withinMs} ms on ${page.url()}: ${condition}`);
}

/** To look at afterwards: `test-results/NAME-360.png` and `NAME-1440.png`, the whole page. */
export async function screenshots(page: Page, name: string, widths = [PHONE, DESK]): Promise<void> {
  for (const width of widths) {
    await page.setViewportSize(width);
    await screenshot(page, `${name}-${width.width}`, true);
  }
}

export async function screenshot(page: Page, name: string, fullPage = false): Promise<void> {
  const path = join(ROOT, 'test-results', `${name}.png`);
  mkdirSync(dirname(path), { recursive: true });
  await page.screenshot({ path, fullPage });
}

/** Collects what the page complains of: errors in its console, and what nobody caught. */
export function complaintsOf(page: Page): string[] {
  const complaints: string[] = [];
  page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
  page.on('pageerror', (error) => complaints.push(String(error)));
  return complaints;
}
