import { afterAll, beforeAll, expect, it } from '@jest/globals';
import {
  complaintsOf,
  describeInBrowser,
  DESK,
  expectNoAxeFindings,
  screenshots,
  signInWith,
} from '@luochui/testing/browser.js';
import { says } from '@luochui/testing/lot-page.js';
import { Rehearsals } from '@luochui/testing/rehearsals.js';
import type { Page } from 'playwright-core';

const TEXT = '示例：第 1 号因设备检查推迟五分钟';

describeInBrowser('a notice', () => {
  const rehearsals = new Rehearsals();
  beforeAll(() => rehearsals.begin(), 60_000);
  afterAll(() => rehearsals.end());

  async function seen(path: string, token?: string): Promise<Page> {
    const context = await rehearsals.browser.newContext({ viewport: DESK });
    context.setDefaultTimeout(20_000);
    if (token !== undefined) await signInWith(context, rehearsals.url, token);
    const page = await context.newPage();
    await page.goto(rehearsals.url + path);
    return page;
  }

  it('is given in the control room, appears on the lot and in the hall, and is there for who comes later', async () => {
    const { eventId, lots, officer } = await rehearsals.make();
    const room = await seen(`/desk/events/${eventId}/live`, officer);
    const [lot, hall] = [await seen(`/lots/${lots[0]!.id}`), await seen(`/events/${eventId}`)];
    const complaints = [room, lot, hall].map(complaintsOf);
    await says(lot, '.lot-top', '已连接');
    await says(hall, 'body', '已连接');
    await room.getByRole('button', { name: '发布通知' }).click();
    await room.getByLabel('通知内容').fill(TEXT);
    await expectNoAxeFindings(room);
    await screenshots(room, 'notice-given');
    await room.getByRole('dialog').getByRole('button', { name: '发布通知' }).click();
    await says(room, 'body', '通知已发布');
    for (const page of [lot, hall]) {
      await says(page, '.notice-bar[role=status]', TEXT);
      await says(page, '.notice-bar', '中心通知');
      await expectNoAxeFindings(page);
    }
    await screenshots(lot, 'notice-lot');
    await screenshots(hall, 'notice-hall');
    await lot.getByRole('button', { name: '收起通知' }).click();
    expect(await lot.locator('.notice-bar p').count()).toBe(0);
    const late = await seen(`/lots/${lots[0]!.id}`);
    await says(late, '.notice-bar', TEXT);
    expect(complaints).toEqual([[], [], []]);
  }, 60_000);
});
