import type { MessageKinds } from '../message-kind.js';

/** Of signing up and in. Those with a code go to the address that is to be proved, and nowhere else. */
export const accountKinds = {
  'code.sign_up': {
    sent: 'due',
    outside: ['sms', 'email'],
    secret: true,
    zh: {
      name: '注册验证码',
      title: '注册验证码',
      text: '验证码 {code}，{minutes} 分钟内有效，用于注册账户。请勿告知他人；若非本人操作，请忽略。',
    },
    en: {
      name: 'Code for signing up',
      title: 'Your code for signing up',
      text: 'Your code is {code}, valid for {minutes} minutes, to open an account. Tell it to nobody; if you did not ask for it, ignore this.',
    },
  },
  'code.reset': {
    sent: 'due',
    outside: ['sms', 'email'],
    secret: true,
    zh: {
      name: '重设密码验证码',
      title: '重设密码验证码',
      text: '验证码 {code}，{minutes} 分钟内有效，用于重设密码。请勿告知他人；若非本人操作，请忽略，密码不变。',
    },
    en: {
      name: 'Code for a new password',
      title: 'Your code for a new password',
      text: 'Your code is {code}, valid for {minutes} minutes, to set a new password. Tell it to nobody; if you did not ask for it, ignore this: your password stays.',
    },
  },
  'code.consent': {
    sent: 'due',
    outside: ['sms', 'email'],
    secret: true,
    zh: {
      name: '报名验证码',
      title: '报名验证码',
      text: '验证码 {code}，{minutes} 分钟内有效，用于确认竞买报名并同意规则。请勿告知他人。',
    },
    en: {
      name: 'Code for registering to bid',
      title: 'Your code for registering to bid',
      text: 'Your code is {code}, valid for {minutes} minutes, to register for a lot and agree to its rules. Tell it to nobody.',
    },
  },
  /** So that the page answers the same whether the address is known or not, and its owner learns the rest. */
  'code.no_account': {
    sent: 'due',
    outside: ['sms', 'email'],
    zh: {
      name: '没有账户',
      title: '此地址没有账户',
      text: '有人请求为此地址重设密码，但它没有账户。若是您本人，请先注册；若不是，请忽略。',
    },
    en: {
      name: 'No account',
      title: 'There is no account for this address',
      text: 'Somebody asked for a new password for this address, which has no account. If it was you, register first; if not, ignore this.',
    },
  },
  'code.account_exists': {
    sent: 'due',
    outside: ['sms', 'email'],
    zh: {
      name: '已有账户',
      title: '此地址已有账户',
      text: '有人请求以此地址注册，但它已有账户。若是您本人，请直接登录，或重设密码；若不是，请忽略。',
    },
    en: {
      name: 'An account exists',
      title: 'This address has an account',
      text: 'Somebody asked to register with this address, which has an account. If it was you, sign in or set a new password; if not, ignore this.',
    },
  },
  'account.password_changed': {
    sent: 'due',
    outside: ['sms', 'email'],
    link: '/me/settings',
    zh: {
      name: '密码已更改',
      title: '密码已更改',
      text: '您的密码于 {at|time} 更改，其他设备均已退出。若非本人操作，请立即重设密码并联系中心。',
    },
    en: {
      name: 'Password changed',
      title: 'Your password was changed',
      text: 'Your password was changed at {at|time}; every other device was signed out. If it was not you, set a new one at once and tell the centre.',
    },
  },
} as const satisfies MessageKinds;
