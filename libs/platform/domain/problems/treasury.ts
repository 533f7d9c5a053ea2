import type { ProblemKinds } from './problem-text.js';

export const treasuryProblems = {
  'deposit.not_found': {
    status: 404,
    zh: { title: '没有这笔保证金', detail: '请从财务列表进入。' },
    en: { title: 'No such deposit', detail: 'Enter by the list of finance.' },
  },
  'deposit.already_confirmed': {
    status: 409,
    zh: { title: '这笔保证金已确认过', detail: '请刷新查看；每笔只入账一次。' },
    en: { title: 'This deposit is confirmed already', detail: 'Reload to see it; each enters the ledger once.' },
  },
  'deposit.amount_mismatch': {
    status: 409,
    zh: {
      title: '到账金额与应收不一致',
      detail:
        '应收 {expectedYuan} 元，到账 {receivedYuan} 元，相差 {differenceYuan} 元。请核对银行流水；金额一致才能确认。',
    },
    en: {
      title: 'The amount is not the one expected',
      detail:
        'Expected CNY {expectedYuan}, received CNY {receivedYuan}, difference CNY {differenceYuan}. Check the bank statement: only the exact amount is confirmed.',
    },
  },
} as const satisfies ProblemKinds;
