import type { SubmitReportBody } from '@luochui/followup/wire/report.js';

/** What the example buyer told after 180 days, and what of it may be shown. Plainly an example in its own words. */
export const PUBLISHED_REPORT: SubmitReportBody = {
  figures: {
    stage: 'production',
    trlBefore: 5,
    trlNow: 8,
    headline: '一声落锤，半年后月产一万片',
    summary: '示例数据：完成中试后转入产线，工艺窗口放宽，良率稳定在九成以上，已供两家客户。',
    paid: '128000000',
    addedOutput: '960000000',
    addedProfit: '118000000',
    tax: '31000000',
    saved: '42000000',
    jobsBefore: 22,
    jobsNow: 36,
    measures: [
      { name: '月产能', unit: '万片', before: '0', now: '1.0' },
      { name: '良率', unit: '%', before: '71', now: '93' },
    ],
    problems: '示例数据：进口备件交期长，正在试用替代件。',
    help: '示例数据：寻找能做可靠性加速试验的单位。',
  },
  published: ['enterprise', 'stage', 'trl', 'headline', 'summary', 'addedOutput', 'jobs', 'measures', 'help'],
  publishedEvidence: [],
};

/** A short answer that nothing may be shown of. */
export const WITHHELD_REPORT: SubmitReportBody = {
  figures: {
    ...PUBLISHED_REPORT.figures,
    stage: 'trial',
    trlNow: 6,
    headline: '',
    summary: '示例数据：正在试用，尚无可公开的结果。',
    paid: null,
    addedOutput: null,
    addedProfit: null,
    tax: null,
    saved: null,
    jobsBefore: null,
    jobsNow: null,
    measures: [],
    problems: '',
    help: '',
  },
  published: [],
  publishedEvidence: [],
};
