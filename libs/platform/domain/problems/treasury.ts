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
  'deposit.document_needed': {
    status: 422,
    zh: { title: '没收保证金须附书面依据', detail: '请上传作出决定所依据的文件（PDF 或图片）。' },
    en: {
      title: 'A forfeiture needs its document',
      detail: 'Upload the document that the decision rests on (PDF or picture).',
    },
  },
  'deposit.document_type': {
    status: 422,
    zh: { title: '这个文件不能作为依据', detail: '请上传 PDF、JPEG 或 PNG；以内容为准，改名无效。' },
    en: {
      title: 'This file is no document',
      detail: 'Upload a PDF, JPEG or PNG; the content counts, not the name.',
    },
  },
  'deposit.not_to_decide': {
    status: 409,
    zh: {
      title: '这笔保证金不由人工决定',
      detail: '只有冻结或留存的保证金可以没收或退回；这一笔的状态是 {status}。请刷新后再看。',
    },
    en: {
      title: 'This deposit is not for people to decide',
      detail:
        'Only one that is frozen or kept can be forfeited or returned; this one is {status}. Reload and look again.',
    },
  },
  'refund.not_found': {
    status: 404,
    zh: { title: '没有这笔退款', detail: '请从退款列表进入。' },
    en: { title: 'No such refund', detail: 'Enter by the list of refunds.' },
  },
  'refund.already_paid': {
    status: 409,
    zh: { title: '这笔退款已登记退出', detail: '请刷新查看；每笔只出账一次。' },
    en: { title: 'This refund is paid already', detail: 'Reload to see it; each leaves the ledger once.' },
  },
  'refund.none_to_send': {
    status: 409,
    zh: { title: '没有可以送银行的退款', detail: '待退的款项都已在批次中，或账号还没有补上。' },
    en: {
      title: 'No refund can be sent',
      detail: 'All that wait are in a batch, or their accounts are not known yet.',
    },
  },
  'refund.in_no_batch': {
    status: 409,
    zh: { title: '这笔退款不在批次中，或已退出', detail: '请刷新后再看。' },
    en: { title: 'This refund is in no batch, or has left', detail: 'Reload and look again.' },
  },
  'refund_batch.not_found': {
    status: 404,
    zh: { title: '没有这个退款批次', detail: '请从退款页进入。' },
    en: { title: 'No such batch', detail: 'Enter by the page of refunds.' },
  },
  'refund.account_needed': {
    status: 422,
    zh: { title: '还不知道退到哪个账户', detail: '请填写款项汇出的账号；保证金只能原路退还。' },
    en: {
      title: 'The account to pay to is not known',
      detail: 'Give the account that the money came from: deposits go back the way they came.',
    },
  },
  'refund.other_account': {
    status: 409,
    zh: { title: '这笔款项须原路退还', detail: '款项来自账户 {account}，不能退到别的账户。' },
    en: { title: 'This goes back where it came from', detail: 'It came from account {account} and goes to no other.' },
  },
} as const satisfies ProblemKinds;
