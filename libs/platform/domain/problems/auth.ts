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
  'account.same_password': {
    status: 422,
    zh: { title: '新密码与账号或旧密码相同', detail: '请换一个不同的密码。' },
    en: { title: 'The password equals the account or the old one', detail: 'Choose another.' },
  },
  'organisation.taken': {
    status: 409,
    zh: {
      title: '该单位或个人已登记',
      detail: '“{name}”已在系统中。请向本单位的账户或中心申请加入；若有误，请联系中心。',
    },
    en: {
      title: 'This organisation or person is known already',
      detail:
        '“{name}” is in the system. Ask its own account or the centre to let you in; tell the centre if that is wrong.',
    },
  },
  'code.wrong': {
    status: 409,
    zh: {
      title: '验证码不对或已失效',
      detail: '每个验证码 {minutes} 分钟内有效，最多可试 {attempts} 次。请核对，或重新获取。',
    },
    en: {
      title: 'The code is wrong or holds no longer',
      detail: 'Each holds for {minutes} minutes and {attempts} attempts. Check it, or ask for a new one.',
    },
  },
  'code.too_many': {
    status: 429,
    zh: { title: '获取验证码过于频繁', detail: '请在 {minutes} 分钟后再试。' },
    en: { title: 'Too many codes were asked for', detail: 'Try again in {minutes} minutes.' },
  },
  'code.no_address': {
    status: 409,
    zh: { title: '此账户没有手机号或邮箱', detail: '无法发送验证码。请在账户设置中验证一个地址。' },
    en: {
      title: 'This account has no address',
      detail: 'No code can be sent: prove a number or an e-mail address first.',
    },
  },
  'code.bad_address': {
    status: 422,
    zh: { title: '不是手机号或邮箱', detail: '请填写手机号（境外号码带国家代码）或邮箱。' },
    en: {
      title: 'Neither a phone number nor an e-mail address',
      detail: 'Enter a number, with its country, or an e-mail address.',
    },
  },
} as const satisfies ProblemKinds;
