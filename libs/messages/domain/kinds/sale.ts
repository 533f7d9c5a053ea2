import type { MessageKinds } from '../message-kind.js';

/** Of registering and bidding. */
export const saleKinds = {
  'registration.named': {
    sent: 'due',
    outside: ['sms', 'email'],
    confidential: true,
    link: '/lots/{lotId}',
    zh: {
      name: '被列为竞买方',
      title: '贵方被列入一份报名：第 {number} 号',
      text: '{by} 报名竞买第 {number} 号标的“{title}”时，将贵方列为委托人或联合体成员。若非贵方本意，请即联系中心。',
    },
    en: {
      name: 'Named in a registration',
      title: 'You were named in a registration: lot {number}',
      text: '{by} registered for lot {number}, “{title}”, and named you as its principal or as a member of its consortium. If that was not agreed with you, call the centre at once.',
    },
  },
  'registration.approved': {
    sent: 'due',
    outside: ['sms', 'email'],
    link: '/lots/{lotId}/register',
    zh: {
      name: '报名通过',
      title: '报名已通过：第 {number} 号',
      text: '贵方对第 {number} 号标的“{title}”的报名已通过。保证金到账后即取得竞买代号。',
    },
    en: {
      name: 'Registration approved',
      title: 'Registration approved: lot {number}',
      text: 'Your registration for lot {number}, “{title}”, is approved. You have your code once the deposit has come in.',
    },
  },
  'registration.rejected': {
    sent: 'due',
    outside: ['sms', 'email'],
    link: '/lots/{lotId}/register',
    zh: {
      name: '报名未通过',
      title: '报名未通过：第 {number} 号',
      text: '贵方对第 {number} 号标的“{title}”的报名未通过。理由：{reason}。如有异议，请联系中心复核。',
    },
    en: {
      name: 'Registration refused',
      title: 'Registration refused: lot {number}',
      text: 'Your registration for lot {number}, “{title}”, was refused. Reason: {reason}. If you think it wrong, ask the centre to check it again.',
    },
  },
  'registration.withdrawn': {
    sent: 'due',
    outside: ['sms', 'email'],
    link: '/lots/{lotId}/register',
    zh: {
      name: '报名被撤回',
      title: '报名已由中心撤回：第 {number} 号',
      text: '贵方对第 {number} 号标的“{title}”的报名已由中心撤回，不能再出价，已交款项原路退回。理由：{reason}。如有异议，请联系中心复核。',
    },
    en: {
      name: 'Registration withdrawn',
      title: 'Registration withdrawn by the centre: lot {number}',
      text: 'The centre has withdrawn your registration for lot {number}, “{title}”: you can bid no more, and what you paid goes back. Reason: {reason}. If you think it wrong, ask the centre to check it again.',
    },
  },
  'registration.qualified': {
    sent: 'due',
    outside: ['sms', 'email'],
    link: '/lots/{lotId}/register',
    zh: {
      name: '竞买资格生效',
      title: '竞买资格已生效：第 {number} 号',
      text: '第 {number} 号标的“{title}”的款项已到账，竞买资格已生效，代号见报名页。',
    },
    en: {
      name: 'You may bid',
      title: 'You may bid: lot {number}',
      text: 'What was due for lot {number}, “{title}”, has come in: you may bid. Your code is on the page of your registration.',
    },
  },
  'lot.opens_soon': {
    sent: 'on',
    outside: ['sms', 'email'],
    link: '/lots/{lotId}',
    zh: {
      name: '即将开拍',
      title: '即将开始：第 {number} 号',
      text: '第 {number} 号标的“{title}”将于 {at|time} 开始。',
    },
    en: {
      name: 'A lot opens soon',
      title: 'Opens soon: lot {number}',
      text: 'Lot {number}, “{title}”, opens at {at|time}.',
    },
  },
  'lot.ends_soon': {
    sent: 'on',
    outside: ['sms', 'email'],
    link: '/lots/{lotId}',
    zh: {
      name: '即将结束',
      title: '即将结束：第 {number} 号',
      text: '第 {number} 号标的“{title}”将于 {at|time} 结束；有新的出价时会顺延。',
    },
    en: {
      name: 'A lot ends soon',
      title: 'Ends soon: lot {number}',
      text: 'Lot {number}, “{title}”, ends at {at|time}; new bids may extend it.',
    },
  },
  'bid.outbid': {
    sent: 'asked',
    outside: ['sms', 'email'],
    confidential: true,
    link: '/lots/{lotId}',
    zh: {
      name: '出价被超越',
      title: '您的出价已被超越：第 {number} 号',
      text: '第 {number} 号标的“{title}”的出价已被超越，现价 {price|money}。以页面为准。',
    },
    en: {
      name: 'Outbid',
      title: 'You were outbid: lot {number}',
      text: 'You were outbid in lot {number}, “{title}”: it stands at {price|money}. The page has the last word.',
    },
  },
  'lot.won': {
    sent: 'due',
    outside: ['sms', 'email'],
    link: '/lots/{lotId}',
    zh: {
      name: '竞得',
      title: '竞得：第 {number} 号',
      text: '贵方以 {price|money} 竞得第 {number} 号标的“{title}”。保证金转作价款，合同将另行发送签署。',
    },
    en: {
      name: 'Won',
      title: 'Won: lot {number}',
      text: 'You won lot {number}, “{title}”, at {price|money}. The deposit counts into the price; the contract will be sent for signing.',
    },
  },
  'lot.not_won': {
    sent: 'due',
    outside: ['sms', 'email'],
    link: '/lots/{lotId}',
    zh: {
      name: '未竞得',
      title: '已结束：第 {number} 号',
      text: '第 {number} 号标的“{title}”已结束，贵方未竞得。已交的保证金将于 24 小时内原路退还。',
    },
    en: {
      name: 'Not won',
      title: 'Over: lot {number}',
      text: 'Lot {number}, “{title}”, is over and went not to you. A deposit that was paid goes back within 24 hours.',
    },
  },
} as const satisfies MessageKinds;
