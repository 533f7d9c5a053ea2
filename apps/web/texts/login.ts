import { bilingual } from './language.js';

export const loginTexts = bilingual(
  {
    heading: '登录',
    login: '账号',
    password: '密码',
    submit: '登录',
    offline: '登录需要网络；已填的内容会留着。',
  },
  {
    heading: 'Sign in',
    login: 'Account',
    password: 'Password',
    submit: 'Sign in',
    offline: 'Signing in needs the network; what you typed stays here.',
  },
);
