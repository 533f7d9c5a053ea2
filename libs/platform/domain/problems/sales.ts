import type { ProblemKinds } from './problem-text.js';

export const salesProblems = {
  'lot.not_found': {
    status: 404,
    zh: { title: '没有这个标的', detail: '请检查网址，或从专场进入。' },
    en: { title: 'No such lot', detail: 'Check the address, or enter by its event.' },
  },
  'bid.id_conflict': {
    status: 409,
    zh: { title: '此出价编号已用于另一次出价', detail: '请以新的编号出价；先前的结果不变。' },
    en: { title: 'This bid id was used for another bid', detail: 'Bid with a new id; the first answer stands.' },
  },
  'bid.not_registered': {
    status: 409,
    zh: { title: '您还没有本标的的竞买资格', detail: '请先完成报名、审核与保证金。' },
    en: { title: 'You are not qualified for this lot', detail: 'Register, be approved and pay the deposit first.' },
  },
  'bid.not_open': {
    status: 409,
    zh: { title: '此刻不能出价', detail: '标的尚未开始或已暂停，请等待开始。' },
    en: { title: 'No bids at this moment', detail: 'The lot has not opened or is paused: wait until it opens.' },
  },
  'bid.too_late': {
    status: 409,
    zh: { title: '出价晚于截止时间', detail: '本标的已结束，出价未计入。' },
    en: { title: 'The bid came after the end', detail: 'The lot is over; the bid does not count.' },
  },
  'bid.own_lead': {
    status: 409,
    zh: { title: '您已领先', detail: '无需加价；被超越后即可再次出价。' },
    en: { title: 'You already lead', detail: 'No need to raise yourself; bid again once you are outbid.' },
  },
  'bid.too_low': {
    status: 409,
    zh: { title: '低于最低有效出价', detail: '请按页面显示的最低有效价出价。' },
    en: { title: 'Below the least valid amount', detail: 'Bid the least valid amount shown.' },
  },
  'lot.not_closed': {
    status: 409,
    zh: { title: '标的尚未结束', detail: '竞价记录在结束后公布，请稍后再来。' },
    en: { title: 'The lot is not over yet', detail: 'Its record is published after the closing: come back then.' },
  },
  'lot.already_announced': {
    status: 409,
    zh: { title: '标的已经公告', detail: '公告后的规则不能再改。' },
    en: { title: 'The lot was announced already', detail: 'Rules that were announced can’t be changed.' },
  },
  'lot.not_open': {
    status: 409,
    zh: { title: '标的不在竞价中', detail: '只有正在竞价的标的可以这样处理；请刷新查看现状。' },
    en: { title: 'The lot is not open', detail: 'This can be done to a lot that runs: reload to see how it stands.' },
  },
  'lot.not_paused': {
    status: 409,
    zh: { title: '标的没有暂停', detail: '无需恢复。' },
    en: { title: 'The lot is not paused', detail: 'There is nothing to resume.' },
  },
  'lot.resumes_by_itself': {
    status: 409,
    zh: { title: '标的将自动恢复', detail: '恢复时间已告知各方，不能提前；如需更久，请再次暂停。' },
    en: {
      title: 'The lot resumes by itself',
      detail: 'Everybody was told when it goes on, so not earlier; pause it again if it needs longer.',
    },
  },
  'lot.withdraw_too_late': {
    status: 409,
    zh: { title: '已开拍，不能撤回', detail: '撤回只限开拍之前；现在请以“终止”处理，并附依据文件。' },
    en: {
      title: 'Too late to withdraw',
      detail: 'A lot is withdrawn before its opening only; now it can be stopped, on a ground and with its document.',
    },
  },
  'lot.nothing_to_void': {
    status: 409,
    zh: { title: '没有可宣告无效的出价', detail: '此刻没有领先的出价；请刷新查看现状。' },
    en: { title: 'Nothing to void', detail: 'Nobody leads at this moment: reload to see how the lot stands.' },
  },
  'lot.leader_changed': {
    status: 409,
    zh: { title: '领先者已改变', detail: '您看到的代号 {bidder} 已不再领先，未作处理；请核对后再次操作。' },
    en: {
      title: 'Somebody else leads by now',
      detail: '{bidder}, whom you saw leading, no longer does; nothing was done. Look again before you go on.',
    },
  },
  'lot.second_refused': {
    status: 403,
    zh: { title: '第二人的确认无效', detail: '须由另一人以下列角色之一当场登录确认：{roles}。' },
    en: {
      title: 'The second person’s consent does not hold',
      detail: 'It takes the token of another person with one of these roles: {roles}.',
    },
  },
  'lot.event_not_announced': {
    status: 409,
    zh: { title: '请公告整个专场', detail: '专场的标的随专场一并公告；专场公告后，其余标的才能单独公告。' },
    en: {
      title: 'Announce the event instead',
      detail: 'Its lots are announced together; only what is left of an announced event is announced by itself.',
    },
  },
  'bid.unknown': {
    status: 404,
    zh: { title: '没有这次出价', detail: '它没有被记录，可以用同一编号再次发送。' },
    en: { title: 'No such bid', detail: 'It was not recorded; it may be sent again with the same id.' },
  },
  'bid.busy': {
    status: 429,
    zh: { title: '出价过于频繁', detail: '请等待已发出的出价有结果，十秒后再试。' },
    en: {
      title: 'Too many bids at once',
      detail: 'Wait for the answers to those on their way, and try again in ten seconds.',
    },
  },
  'record.fork': {
    status: 409,
    zh: { title: '您看到的记录与本标的不一致', detail: '请刷新页面后核对记录；此情况已上报。' },
    en: {
      title: 'You were shown another record than this lot’s',
      detail: 'Reload and compare the record; this was reported.',
    },
  },
  'bid.not_recorded': {
    status: 409,
    zh: { title: '按时到达但未能计入', detail: '标的已按截止时的状态结束。请凭回执向中心提出复核。' },
    en: {
      title: 'In time, and yet not recorded',
      detail: 'The lot was closed as it stood at its end. Ask the centre for a review with this receipt.',
    },
  },
  'bid.wrong_kind': {
    status: 409,
    zh: { title: '本标的不接受这种出价', detail: '请按页面上的方式出价。' },
    en: { title: 'This lot takes no such bid', detail: 'Bid in the way that the page shows.' },
  },
  'bid.not_a_step': {
    status: 409,
    zh: { title: '不在加价阶梯上', detail: '请按整数个加价幅度出价。' },
    en: { title: 'Not on the ladder', detail: 'Bid whole steps above the current price.' },
  },
  'bid.jump_unconfirmed': {
    status: 409,
    zh: { title: '出价远高于最低有效价', detail: '若确实如此，请确认后以新的编号再次出价。' },
    en: { title: 'Far above the least valid amount', detail: 'If you mean it, confirm and bid again with a new id.' },
  },
} as const satisfies ProblemKinds;
