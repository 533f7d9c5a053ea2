import { bilingual } from './language.js';
import type { DeskTask, DeskToday, MyTask } from '@luochui/insight/wire/today.js';

interface TaskText {
  readonly say: (count: number, title: string | null) => string;
  readonly act: string;
}

const named = (title: string | null) => (title === null ? '' : `《${title}》`);

const zh = {
  heading: '今日',
  tasks: '待办',
  live: '正在竞价',
  watch: '竞价监看',
  failures: '没办成的',
  none: '今天没有到期的事',
  noneText: '新的报名、保证金、合同或报告一到，就会列在这里。',
  noLive: '此刻没有标的在竞价。',
  noFailures: '没有失败的任务。',
  noDue: '不限期',
  overdue: '已过期',
  price: '当前价',
  noBid: '暂无出价',
  lot: (number: number) => `第 ${number} 号`,
  kinds: {
    'answer-import': { say: (_, title) => `导入${named(title)}等您回答`, act: '去回答' },
    'release-projects': { say: (count) => `${count} 项成果等待发布`, act: '去发布' },
    'announce-event': { say: (_, title) => `专场${named(title)}尚未公告`, act: '去编排' },
    'decide-registrations': { say: (count, title) => `${named(title)}${count} 份报名等待审核`, act: '去审核' },
    'confirm-deposits': { say: (count) => `${count} 笔保证金等待确认到账`, act: '去确认' },
    'send-contracts': { say: (count) => `${count} 份合同等待发起签署`, act: '去发起' },
    'review-reports': { say: (count) => `${count} 份跟踪报告等待核对`, act: '去核对' },
    'chase-reports': { say: (count) => `${count} 份跟踪报告逾期未报`, act: '去催报' },
  } satisfies Record<DeskTask['kind'], TaskText> as Record<DeskTask['kind'], TaskText>,
  failed: {
    'import-refused': (title: string | null) => `导入${named(title)}被退回，原因写在导入页`,
    'outbox-stuck': () => '后台任务积压，办理结果会晚到；请联系管理员',
  } as Record<DeskToday['failures'][number]['kind'], (title: string | null) => string>,
  see: '查看',
};

const en: typeof zh = {
  heading: 'Today',
  tasks: 'To do',
  live: 'Live now',
  watch: 'Control room',
  failures: 'What failed',
  none: 'Nothing is due today',
  noneText: 'New registrations, deposits, contracts and reports are listed here as they come.',
  noLive: 'No lot is live at the moment.',
  noFailures: 'Nothing failed.',
  noDue: 'No deadline',
  overdue: 'Overdue',
  price: 'Current price',
  noBid: 'No bid yet',
  lot: (number) => `Lot ${number}`,
  kinds: {
    'answer-import': { say: (_, title) => `Import “${title}” waits for your answer`, act: 'Answer' },
    'release-projects': { say: (count) => `${count} project(s) wait to be released`, act: 'Release' },
    'announce-event': { say: (_, title) => `Event “${title}” is not announced yet`, act: 'Build' },
    'decide-registrations': {
      say: (count, title) => `${count} registration(s) for “${title}” wait for a decision`,
      act: 'Decide',
    },
    'confirm-deposits': { say: (count) => `${count} deposit(s) wait to be confirmed`, act: 'Confirm' },
    'send-contracts': { say: (count) => `${count} contract(s) wait to be sent for signature`, act: 'Send' },
    'review-reports': { say: (count) => `${count} follow-up report(s) wait for review`, act: 'Review' },
    'chase-reports': { say: (count) => `${count} follow-up report(s) are overdue`, act: 'Remind' },
  },
  failed: {
    'import-refused': (title) => `Import “${title}” was refused; its page says why`,
    'outbox-stuck': () => 'Background work is held up and results will be late; tell the administrator',
  },
  see: 'See',
};

export const todayTexts = bilingual(zh, en);

interface MyTaskText {
  readonly say: (title: string) => string;
  readonly act: (amount: string) => string;
}

const myZh = {
  heading: '我的',
  next: '下一件要办的',
  due: '还要办的',
  live: '我在竞价的',
  nothing: '现在没有要办的事',
  standing: { leading: '领先', outbid: '被超越', 'no-bid': '还没有出价' },
  code: (code: string) => `我的代码 ${code}`,
  noDue: '不限期',
  overdue: '已过期',
  kinds: {
    'await-decision': { say: (title) => `《${title}》的报名正在审核`, act: () => '看报名' },
    'pay-deposit': { say: (title) => `《${title}》的保证金`, act: (amount) => `交保证金 ${amount}` },
    bid: { say: (title) => `《${title}》资格已通过`, act: () => '去标的页' },
    'sign-contract': { say: (title) => `《${title}》的合同`, act: () => '签署合同' },
    'send-report': { say: (title) => `《${title}》的跟踪报告`, act: () => '提交报告' },
  } satisfies Record<MyTask['kind'], MyTaskText> as Record<MyTask['kind'], MyTaskText>,
  first: {
    bidder: { text: '选一件标的，报名竞买，从这里跟到签约。', act: '看拍卖' },
    holder: { text: '您的成果成交后，合同会在这里等您签署。', act: '看成果' },
    other: { text: '有要您办的事，会列在这里。', act: '看成果' },
  },
  staff: { text: '工作人员的待办在工作台。', act: '去工作台' },
  signIn: { title: '请先登录', text: '登录后，这里列出您要办的事。', act: '登录' },
};

const myEn: typeof myZh = {
  heading: 'My page',
  next: 'Due next',
  due: 'Then',
  live: 'My live lots',
  nothing: 'Nothing to do right now',
  standing: { leading: 'Leading', outbid: 'Outbid', 'no-bid': 'No bid yet' },
  code: (code) => `My code ${code}`,
  noDue: 'No deadline',
  overdue: 'Overdue',
  kinds: {
    'await-decision': { say: (title) => `Registration for “${title}” is being checked`, act: () => 'See registration' },
    'pay-deposit': { say: (title) => `Deposit for “${title}”`, act: (amount) => `Pay deposit ${amount}` },
    bid: { say: (title) => `Qualified for “${title}”`, act: () => 'Open the lot' },
    'sign-contract': { say: (title) => `Contract for “${title}”`, act: () => 'Sign contract' },
    'send-report': { say: (title) => `Follow-up report on “${title}”`, act: () => 'Send report' },
  },
  first: {
    bidder: {
      text: 'Choose a lot and register to bid; follow it from here to the signature.',
      act: 'See the auctions',
    },
    holder: { text: 'When your project is sold, its contract waits for you here.', act: 'See the projects' },
    other: { text: 'What you have to do will be listed here.', act: 'See the projects' },
  },
  staff: { text: 'Staff find their tasks on the desk.', act: 'To the desk' },
  signIn: { title: 'Please sign in', text: 'Then this page lists what you have to do.', act: 'Sign in' },
};

export const myTexts = bilingual(myZh, myEn);
