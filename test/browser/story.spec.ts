import { afterAll, beforeAll, expect, it, jest } from '@jest/globals';
import { makeWorkbook } from '@luochui/demonstration';
import { describeInBrowser } from '@luochui/testing/browser.js';
import { Story } from '@luochui/testing/story.js';

// Real minutes: two lots run and end, on whatever machine the gate has.
jest.setTimeout(240_000);

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
/** The two lots: 60 s each, with a window and an extension of 15 s. */
const LOT_MS = 60_000;
const SOFT_CLOSE_SECONDS = 15;
/** For registering, approval and deposits; and between the openings of the two. */
const BEFORE_FIRST_MS = 60_000;
const BETWEEN_MINUTES = 2;

/** As a date-time field takes it, on Shanghai's clock. */
const typedMoment = (time: number) => new Date(time + 8 * 3_600_000).toISOString().slice(0, 19);
const until = (time: number) => new Promise((wake) => setTimeout(wake, Math.max(0, time - Date.now())));

describeInBrowser('the story, from accounts alone through pages only', () => {
  const story = new Story();
  let eventPath: string, lotPaths: readonly string[], opensAt: number, reportPath: string;

  beforeAll(() => story.begin());
  afterAll(() => story.end());

  /** After a step that failed the others say so at once instead of waiting for what can't come. */
  let stopped = false;
  const step = (what: string, work: () => Promise<void>) =>
    it(what, async () => {
      if (stopped) throw new Error('an earlier step of the story failed');
      stopped = true;
      await work().catch(async (error: unknown) => {
        for (const who of ['bidder-1', 'bidder-2'] as const) await story.shot(who, `stopped-${who}`);
        throw error;
      });
      stopped = false;
    });

  step('the listing officer imports a workbook', async () => {
    const page = await story.at('listing-officer', '/desk/projects/import');
    const file = { name: '示例成果.xlsx', mimeType: XLSX, buffer: makeWorkbook({ mended: false }) };
    await page.setInputFiles('.file-drop input', file);
    await page.getByRole('button', { name: '导入 720 行' }).click();
    await page.getByText('已新增 720 项').waitFor();
    await story.shot('listing-officer', 'imported');
  });

  step('and releases what is in order', async () => {
    const page = await story.at('listing-officer', '/desk/projects');
    await page.getByRole('heading', { name: '待发布 720 项' }).waitFor();
    await page.getByRole('checkbox', { name: '选中本页' }).check();
    await page.getByRole('button', { name: '选中全部 720 项' }).click();
    await page.getByRole('button', { name: '发布所选（720）' }).click();
    await page.locator('.outcome').getByText('已发布 720 项').waitFor();
    await story.shot('listing-officer', 'released');
  });

  step('the auction officer builds an event of two lots', async () => {
    const page = await story.at('auction-officer', '/desk/events');
    await page.getByRole('button', { name: '新专场' }).first().click();
    await page.getByLabel('专场名称').fill('示例专场');
    await page.getByRole('button', { name: '创建专场' }).click();
    await page.waitForURL(/\/desk\/events\/[0-9a-f-]{36}$/);
    eventPath = new URL(page.url()).pathname;
    await page.getByRole('button', { name: '加入成果' }).click();
    await page.getByRole('searchbox').fill('示例大学');
    await page.getByRole('button', { name: '搜索' }).click();
    const own = page.locator('.picker li', { hasText: /示例大学 ·/ });
    await own.nth(1).waitFor();
    for (const i of [0, 1]) await own.nth(i).getByRole('checkbox').check();
    await page.getByRole('button', { name: '编入专场（2）' }).click();
    await page.getByText('涉及 2 件标的').waitFor();
    await story.shot('auction-officer', 'lots-added');
  });

  step('with the same terms for both, and announces it', async () => {
    const page = story.page('auction-officer');
    await page.getByRole('button', { name: '统一条件' }).click();
    await page.getByLabel('起拍价', { exact: true }).fill('40');
    await page.getByLabel('加价', { exact: true }).fill('10000');
    await page.getByLabel('保证金占起拍价').fill('10');
    await page.getByLabel('买方佣金 %').fill('3');
    await page.getByLabel('卖方佣金 %').fill('3');
    await page.getByLabel('时长（分钟）').fill(String(LOT_MS / 60_000));
    await page.getByLabel('末段（秒）').fill(String(SOFT_CLOSE_SECONDS));
    await page.getByLabel('延长（秒）').fill(String(SOFT_CLOSE_SECONDS));
    await page.getByRole('button', { name: '用于全部标的' }).click();
    await page.getByRole('button', { name: '用于全部标的' }).waitFor({ state: 'detached' });
    await page.getByRole('button', { name: '错开时间' }).click();
    opensAt = Math.ceil((Date.now() + BEFORE_FIRST_MS) / 1_000) * 1_000;
    await page.getByLabel('第 1 号开拍').fill(typedMoment(opensAt));
    await page.getByLabel('每件相隔（分钟）').fill(String(BETWEEN_MINUTES));
    await page.getByRole('button', { name: '设定开拍时间' }).click();
    await page.getByText('各件标的都已齐全').waitFor();
    await page.getByRole('button', { name: '公告专场' }).click();
    await page.getByRole('alertdialog').getByRole('button', { name: '公告专场' }).click();
    await page.getByRole('cell', { name: '已公告' }).first().waitFor();
    await story.shot('auction-officer', 'announced');
    const links = await page.locator('tbody a[href^="/lots/"]').all();
    lotPaths = await Promise.all(links.map(async (link) => (await link.getAttribute('href'))!));
    expect(lotPaths).toHaveLength(2);
  });

  step('two bidders register for both lots with consent to the rules', async () => {
    for (const who of ['bidder-1', 'bidder-2'] as const)
      for (const path of lotPaths) {
        const page = await story.at(who, `${path}/register`);
        await page.getByLabel('声明').check();
        await page.getByLabel('已读并同意').check();
        await page.getByRole('button', { name: '提交报名' }).locator('visible=true').first().click();
        await page.getByText('已提交，等待审核').waitFor();
      }
    await story.shot('bidder-1', 'registered');
  });

  step('the auction officer approves them', async () => {
    const page = await story.at('auction-officer', `${eventPath}/bidders`);
    const approve = page.getByRole('button', { name: /^通过资格：/ });
    await approve.nth(3).waitFor();
    await story.shot('auction-officer', 'registrations');
    for (let left = 4; left > 0; left--) {
      await approve.first().click();
      await approve.nth(left - 1).waitFor({ state: 'detached' });
    }
    await page.getByText('没有待审核的报名').waitFor();
  });

  step('the finance officer confirms the deposits', async () => {
    const due = (left: number) => `button[aria-label^="确认到账 LC"] >> nth=${left - 1}`;
    const page = await story.seesAt('finance-officer', '/desk/finance', (desk) => desk.locator(due(4)));
    await story.shot('finance-officer', 'deposits-due');
    for (let left = 4; left > 0; left--) {
      await page.locator(due(1)).click();
      await page.getByLabel('银行流水上的金额').fill('40000');
      await page.getByRole('dialog').getByRole('button', { name: '确认到账' }).click();
      await page.locator(due(left)).waitFor({ state: 'detached' });
    }
    await page.getByText('没有待到账的保证金').waitFor();
    await story.shot('finance-officer', 'deposits-in');
    const bidder = await story.at('bidder-1', '/me');
    await bidder.getByText('资格已通过').first().waitFor();
    await story.shot('bidder-1', 'admitted');
  });

  step('they outbid each other with an extension, and the queue closes the lot', async () => {
    for (const who of ['bidder-1', 'bidder-2'] as const) await story.at(who, lotPaths[0]!);
    await until(opensAt);
    await story.bids('bidder-1');
    await story.bids('bidder-2');
    await story.stands('bidder-1', '已被超越');
    const instances = [story.instanceOf('bidder-1'), story.instanceOf('bidder-2')];
    expect(instances).toEqual([expect.stringMatching(/^\w+$/), expect.stringMatching(/^\w+$/)]);
    expect(instances[0]).not.toBe(instances[1]);
    await story.shot('bidder-1', 'outbid');
    // Within the last fifteen seconds.
    await until(opensAt + LOT_MS - (SOFT_CLOSE_SECONDS / 2) * 1_000);
    await story.bids('bidder-1');
    await story.page('bidder-1').getByText('延时 1 次').first().waitFor();
    await story.shot('bidder-1', 'extended');
    await story.stands('bidder-2', '已被超越');
    await story.bids('bidder-2');
    await story.stands('bidder-2', '您竞得');
    await story.stands('bidder-1', '未竞得');
    await story.shot('bidder-2', 'won');
  });

  step('with the worker stopped the sweeper closes the second lot', async () => {
    const opens = opensAt + BETWEEN_MINUTES * 60_000;
    for (const who of ['bidder-1', 'bidder-2'] as const) await story.at(who, lotPaths[1]!);
    await until(opens);
    await story.bids('bidder-2');
    await story.bids('bidder-1');
    await story.sweepWithoutWorker();
    await until(opens + LOT_MS);
    await story.stands('bidder-1', '您竞得');
    await story.shot('bidder-1', 'won-by-the-sweeper');
    await story.bringWorkerBack();
  });

  step('the contract officer sends the contract, and both sign it', async () => {
    const officer = await story.seesAt('contract-officer', '/desk/contracts', (desk) =>
      desk.locator('a.number').nth(1),
    );
    await story.shot('contract-officer', 'drafted');
    await officer.locator('tr', { hasText: '示例新能源有限公司' }).locator('a.number').click();
    await officer.getByRole('button', { name: '发起签署' }).click();
    await officer.getByText('待签署').first().waitFor();
    const contractPath = new URL(officer.url()).pathname.replace('/desk/', '/me/');
    for (const who of ['holder', 'bidder-2'] as const) {
      const page = await story.at(who, '/me');
      await page.getByRole('link', { name: '签署合同' }).first().click();
      await page.waitForURL((address) => address.pathname === contractPath);
      await page.getByRole('checkbox').check();
      await page.getByRole('button', { name: '签署合同' }).locator('visible=true').first().click();
      await page
        .getByText(who === 'holder' ? '您已签署' : '双方已签署')
        .first()
        .waitFor();
      await story.shot(who, `signed-by-${who}`);
    }
  });

  step('the buyer reports through the link', async () => {
    const officer = await story.seesAt('contract-officer', '/desk/followups', (desk) =>
      desk.getByText('30 天报告').first(),
    );
    await officer.getByRole('button', { name: /^催报/ }).first().click();
    reportPath = (await officer.getByRole('link', { name: '打开填报页' }).getAttribute('href'))!;
    await story.shot('contract-officer', 'asked');
    const page = await story.at('bidder-2', reportPath);
    await page.getByLabel('现在到哪一步').selectOption('production');
    await page.getByLabel('成交时的 TRL').selectOption('5');
    await page.getByLabel('现在的 TRL').selectOption('8');
    await page.getByRole('textbox', { name: '一句话' }).fill('示例：一个月后试产');
    await page.getByRole('textbox', { name: '说明' }).fill('示例：设备已到位。');
    const publish = page.locator('.publish');
    for (const name of ['企业名称', '阶段', '技术成熟度', '一句话', '说明'])
      await publish.getByRole('checkbox', { name: new RegExp(`^${name}`) }).check();
    await page.getByRole('button', { name: '提交报告' }).click();
    await page.getByText('报告已提交，谢谢。').waitFor();
    await story.shot('bidder-2', 'reported');
  });

  step('the accepted answer is on the outcome page, and the sale in the figures', async () => {
    const officer = await story.at('contract-officer', '/desk/followups');
    await officer.getByRole('button', { name: /^核对/ }).click();
    await officer.getByRole('button', { name: '核定并公开' }).click();
    await officer.getByRole('link', { name: '看公开的成效页' }).click();
    await officer.getByRole('heading', { name: '示例：一个月后试产' }).waitFor();
    await story.shot('contract-officer', 'outcome');
    const visitor = await story.at('holder', '/figures');
    await visitor.getByText('成交 2 件，流拍 0 件').waitFor();
    const numbers = await visitor.locator('.summary .number').allInnerTexts();
    expect(numbers.slice(0, 3)).toEqual(['720', '2', '1']);
    expect(numbers[3]).toBe(numbers[4]);
    await story.shot('holder', 'figures');
  });
});
