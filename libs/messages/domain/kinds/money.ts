import type { MessageKinds } from '../message-kind.js';

/** Of deposits and payments. */
export const moneyKinds = {
  'deposit.matched': {
    sent: 'due',
    outside: ['sms', 'email'],
    link: '/me/deposits',
    zh: {
      name: '保证金到账',
      title: '保证金已到账：第 {number} 号',
      text: '第 {number} 号标的“{title}”的保证金 {amount|money} 已到账，竞买资格已生效。',
    },
    en: {
      name: 'Deposit received',
      title: 'Deposit received: lot {number}',
      text: 'The deposit of {amount|money} for lot {number}, “{title}”, has come in; you may bid.',
    },
  },
  'deposit.refund_queued': {
    sent: 'due',
    outside: ['sms', 'email'],
    link: '/me/deposits',
    zh: {
      name: '保证金退还',
      title: '保证金退还中：第 {number} 号',
      text: '第 {number} 号标的“{title}”的保证金 {amount|money} 将原路退还，不晚于 {by|time}。',
    },
    en: {
      name: 'Deposit goes back',
      title: 'Your deposit goes back: lot {number}',
      text: 'The deposit of {amount|money} for lot {number}, “{title}”, goes back to the account it came from by {by|time}.',
    },
  },
} as const satisfies MessageKinds;
