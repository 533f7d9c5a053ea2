import type { MessageKinds } from '../message-kind.js';

/** Of contracts and what becomes of them. */
export const dealKinds = {
  'contract.to_sign': {
    sent: 'due',
    outside: ['sms', 'email'],
    link: '/me/contracts/{contractId}',
    zh: {
      name: '合同待签',
      title: '合同待签署：{title}',
      text: '“{title}”的合同（第 {version} 版）已发起签署，请核对后签署。',
    },
    en: {
      name: 'Contract to sign',
      title: 'To sign: {title}',
      text: 'The contract of “{title}” (version {version}) is out for signing: read it and sign.',
    },
  },
  'followup.asked': {
    sent: 'on',
    outside: ['sms', 'email'],
    link: '/me',
    zh: {
      name: '跟踪填报',
      title: '跟踪报告：{title}',
      text: '“{title}”的跟踪报告应于 {dueOn} 前提交，填写约需一分钟，请从“我的”进入。',
    },
    en: {
      name: 'Follow-up report',
      title: 'Follow-up report: {title}',
      text: 'The follow-up report on “{title}” is due on {dueOn}. It takes a minute; enter from your page.',
    },
  },
} as const satisfies MessageKinds;
