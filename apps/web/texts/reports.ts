import type { Publishable, ReportFigures, ReportItem } from '@luochui/followup/wire/report.js';
import { bilingual } from './language.js';

/** What a report's parts are called wherever it is shown. */
export const reportWords = bilingual(
  {
    statuses: {
      scheduled: '未到期',
      asked: '已请填报',
      submitted: '待核对',
      returned: '已退回',
      accepted: '已核定',
      'no-answer': '到期未答',
    } as Record<ReportItem['status'], string>,
    stages: {
      handover: '交接',
      trial: '试产',
      pilot: '中试',
      production: '量产',
      sales: '销售',
      discontinued: '中止',
    } as Record<ReportFigures['stage'], string>,
    period: (days: number) =>
      days < 365 ? `${days} 天报告` : days === 365 ? '一年报告' : days === 730 ? '两年报告' : '三年报告',
    fields: {
      enterprise: '企业名称',
      stage: '阶段',
      trl: '技术成熟度（TRL）',
      headline: '一句话',
      summary: '说明',
      paid: '已付价款',
      addedOutput: '新增产值',
      addedProfit: '新增利润',
      tax: '新增税收',
      saved: '节约成本',
      jobs: '岗位',
      measures: '自报指标',
      problems: '遇到的问题',
      help: '需要的帮助',
    } as Record<Publishable, string>,
    before: '之前',
    now: '现在',
    people: '人',
    isExample: '示例数据',
  },
  {
    statuses: {
      scheduled: 'Not due yet',
      asked: 'Asked',
      submitted: 'To review',
      returned: 'Returned',
      accepted: 'Accepted',
      'no-answer': 'No answer',
    },
    stages: {
      handover: 'Handover',
      trial: 'Trial',
      pilot: 'Pilot',
      production: 'Production',
      sales: 'Sales',
      discontinued: 'Discontinued',
    },
    period: (days: number) =>
      days < 365
        ? `${days}-day report`
        : days === 365
          ? 'One-year report'
          : days === 730
            ? 'Two-year report'
            : 'Three-year report',
    fields: {
      enterprise: 'Name of the enterprise',
      stage: 'Stage',
      trl: 'Readiness (TRL)',
      headline: 'In one line',
      summary: 'Account',
      paid: 'Paid so far',
      addedOutput: 'Added output',
      addedProfit: 'Added profit',
      tax: 'Added tax',
      saved: 'Cost saved',
      jobs: 'Jobs',
      measures: 'Own measures',
      problems: 'Problems',
      help: 'Help wanted',
    },
    before: 'Before',
    now: 'Now',
    people: 'people',
    isExample: 'Example data',
  },
);
export type ReportWords = (typeof reportWords)['zh'];
