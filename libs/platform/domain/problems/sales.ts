import type { ProblemKinds } from './problem-text.js';

export const salesProblems = {
  'lot.not_found': {
    status: 404,
    zh: { title: '没有这个标的', detail: '请检查网址，或从专场进入。' },
    en: { title: 'No such lot', detail: 'Check the address, or enter by its event.' },
  },
  'bid.id_conflict': {
    status: 409,
    zh: { title: '此出价编号已用于另一次出价', detail: '请以新的编号出价；先前的结果不变。' },
    en: { title: 'This bid id was used for another bid', detail: 'Bid with a new id; the first answer stands.' },
  },
  'bid.not_registered': {
    status: 409,
    zh: { title: '您还没有本标的的竞买资格', detail: '请先完成报名、审核与保证金。' },
    en: { title: 'You are not qualified for this lot', detail: 'Register, be approved and pay the deposit first.' },
  },
  'bid.not_open': {
    status: 409,
    zh: { title: '此刻不能出价', detail: '标的尚未开始或已暂停，请等待开始。' },
    en: { title: 'No bids at this moment', detail: 'The lot has not opened or is paused: wait until it opens.' },
  },
  'bid.too_late': {
    status: 409,
    zh: { title: '出价晚于截止时间', detail: '本标的已结束，出价未计入。' },
    en: { title: 'The bid came after the end', detail: 'The lot is over; the bid does not count.' },
  },
  'bid.own_lead': {
    status: 409,
    zh: { title: '您已领先', detail: '无需加价；被超越后即可再次出价。' },
    en: { title: 'You already lead', detail: 'No need to raise yourself; bid again once you are outbid.' },
  },
  'bid.too_low': {
    status: 409,
    zh: { title: '低于最低有效出价', detail: '请按页面显示的最低有效价出价。' },
    en: { title: 'Below the least valid amount', detail: 'Bid the least valid amount shown.' },
  },
} as const satisfies ProblemKinds;
