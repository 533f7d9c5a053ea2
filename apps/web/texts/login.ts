import { bilingual } from './language.js';

export const loginTexts = bilingual(
  {
    heading: '登录',
    login: '账号、手机号或邮箱',
    password: '密码',
    submit: '登录',
    register: '注册账户',
    forgot: '忘记密码',
    offline: '登录需要网络；已填的内容会留着。',
  },
  {
    heading: 'Sign in',
    login: 'Account, phone number or e-mail',
    password: 'Password',
    submit: 'Sign in',
    register: 'Open an account',
    forgot: 'Forgot the password',
    offline: 'Signing in needs the network; what you typed stays here.',
  },
);
