import { bilingual } from './language.js';

const zh = {
  standing: {
    submitted: { title: '已提交，等待审核', text: '审核结果会显示在这里，页面自动更新。' },
    approved: { title: '已通过，请汇保证金', text: '按下面的金额与附言汇入；到账确认后发给您代号。' },
    rejected: { title: '未通过', text: '理由：' },
    qualified: { title: '可以出价', text: '您在本标的的代号' },
    voided: { title: '出价已宣告无效', text: '不能再出价，保证金留待处理。理由：' },
    withdrawn: { title: '报名已撤回', text: '本标的不能再报名；已交的保证金原路退回。' },
  },
  withdraw: {
    do: '撤回报名',
    title: '撤回本标的的报名？',
    text: '撤回后不能再报名本标的；已交的保证金在 24 小时内原路退回。开拍后不能撤回。',
    keep: '保留报名',
  },
};

const en: typeof zh = {
  standing: {
    submitted: { title: 'Sent, waiting for review', text: 'The result appears here by itself.' },
    approved: {
      title: 'Approved: pay the deposit',
      text: 'Transfer the sum below with its remark; then you get a code.',
    },
    rejected: { title: 'Rejected', text: 'Reason: ' },
    qualified: { title: 'You may bid', text: 'Your code in this lot' },
    voided: {
      title: 'Your bids were voided',
      text: 'You can bid no more here; the deposit waits for a decision. Reason: ',
    },
    withdrawn: {
      title: 'Registration withdrawn',
      text: 'It can’t be made again for this lot; a deposit that was paid goes back. ',
    },
  },
  withdraw: {
    do: 'Withdraw',
    title: 'Withdraw from this lot?',
    text: 'You can’t register for this lot again; a deposit that was paid goes back within 24 hours. After the opening it can’t be withdrawn.',
    keep: 'Stay registered',
  },
};

/** Where one's registration stands, and the way out of it. */
export const registrationTexts = bilingual(zh, en);
