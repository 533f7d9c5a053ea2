import { bilingual } from './language.js';

const zh = {
  title: '自动出价',
  note: '您被超越时，系统按加价幅度代您出到刚好领先，不超过您的最高价。最高价封存，竞价结束前只有您看得到。',
  noteTie: '两个最高价相同，先设的领先。可以随时提高；领先时可以降到已承诺的价格，不能撤回。',
  committed: (amount: string) => `已承诺 ${amount}`,
  field: '我的最高价',
  least: (amount: string) => `最低 ${amount}`,
  yours: (amount: string) => `您现在的最高价：${amount}`,
  none: '您还没有有效的最高价。',
  set: (amount: string) => `设最高价 ${amount}`,
  change: (amount: string) => `改为最高价 ${amount}`,
  off: '此刻不能设最高价',
  same: '与现在的最高价相同',
  jump: (amount: string, steps: string) => `${amount}比最低应价高出 ${steps} 档，是有意的吗？`,
  confirm: (amount: string) => `确认最高价 ${amount}`,
};

const en: typeof zh = {
  title: 'Proxy bidding',
  note: 'When you are outbid the lot bids for you, just enough to lead and never above your maximum. It is sealed: until the end nobody but you sees it.',
  noteTie:
    'Of two equal maxima the earlier leads. You may raise it at any time; while you lead you may lower it to what is committed, not take it back.',
  committed: (amount) => `${amount} committed`,
  field: 'My maximum',
  least: (amount) => `at least ${amount}`,
  yours: (amount) => `Your maximum now: ${amount}`,
  none: 'No maximum of yours is in force.',
  set: (amount) => `Set a maximum of ${amount}`,
  change: (amount) => `Change it to ${amount}`,
  off: 'No maximum can be set at the moment',
  same: 'the same as your maximum now',
  jump: (amount, steps) => `${amount} is ${steps} steps above the least amount. Is that what you mean?`,
  confirm: (amount) => `Yes, up to ${amount}`,
};

/** What stands in the dialog of a maximum; it comes with it. */
export const proxyTexts = bilingual(zh, en);
