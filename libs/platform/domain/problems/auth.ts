import type { ProblemKinds } from './problem-text.js';

export const authProblems = {
  'auth.required': {
    status: 401,
    zh: { title: '请先登录', detail: '登录后再试。' },
    en: { title: 'Please sign in', detail: 'Sign in and try again.' },
  },
  'auth.forbidden': {
    status: 403,
    zh: { title: '您没有这项权限', detail: '此操作需要角色：{roles}。' },
    en: { title: 'You may not do this', detail: 'It takes the role: {roles}.' },
  },
  'auth.other_organisation': {
    status: 403,
    zh: { title: '这属于其他单位', detail: '只有该单位的账户可以操作。' },
    en: { title: 'This belongs to another organisation', detail: 'Only its own accounts may act on it.' },
  },
  'auth.rehearsal_only': {
    status: 403,
    zh: { title: '演练账户只能在其演练中使用', detail: '请使用您自己的账户。' },
    en: { title: 'A rehearsal account works in its rehearsal alone', detail: 'Use an account of your own.' },
  },
  'auth.wrong_credentials': {
    status: 401,
    zh: { title: '账号或密码不对', detail: '请检查后重试；连续输错 {limit} 次将锁定 {minutes} 分钟。' },
    en: {
      title: 'Login or password is wrong',
      detail: 'Check both and try again; {limit} failures in a row lock the account for {minutes} minutes.',
    },
  },
  'auth.locked': {
    status: 429,
    zh: { title: '账户暂时锁定', detail: '连续输错次数过多，请在 {until} 之后再试。' },
    en: { title: 'The account is locked for a while', detail: 'Too many failures in a row: try again after {until}.' },
  },
  'auth.foreign_origin': {
    status: 403,
    zh: { title: '请求来自其他网站', detail: '请在本站页面上操作。' },
    en: { title: 'This request comes from another site', detail: 'Act from our own pages.' },
  },
  'account.login_taken': {
    status: 409,
    zh: { title: '该登录名已被使用', detail: '请换一个登录名。' },
    en: { title: 'This login is taken', detail: 'Choose another.' },
  },
} as const satisfies ProblemKinds;
