import { bilingual } from './language.js';

export const problemTexts = bilingual(
  {
    notFound: { title: '没有这个页面', detail: '网址可能有误，或内容已经移走。', search: '搜索成果', home: '回到首页' },
    unreachable: { title: '暂时连不上服务器', detail: '请检查网络，然后重试。已经提交的内容不会重复。' },
    broken: { title: '页面出错了', detail: '重新载入通常就能继续。若仍出错，请把下面的编号告诉中心。' },
    noRight: {
      title: '这个页面需要相应的角色',
      detail: (roles: readonly string[]) => `可以使用的角色：${roles.join('、')}。请用有该角色的账户登录。`,
    },
    retry: '重试',
    reload: '重新载入',
    signIn: '登录',
    id: (id: string) => `编号 ${id}`,
  },
  {
    notFound: {
      title: 'No such page',
      detail: 'The address may be wrong, or what was here has moved.',
      search: 'Search projects',
      home: 'Go to the front page',
    },
    unreachable: {
      title: 'The server can’t be reached',
      detail: 'Check the network and try again. Nothing that was sent counts twice.',
    },
    broken: {
      title: 'This page failed',
      detail: 'Reloading usually helps. If it fails again, tell the centre the id below.',
    },
    noRight: {
      title: 'This page is for certain roles',
      detail: (roles: readonly string[]) => `It is open to: ${roles.join(', ')}. Sign in with such an account.`,
    },
    retry: 'Try again',
    reload: 'Reload',
    signIn: 'Sign in',
    id: (id: string) => `Id ${id}`,
  },
);
