import type { ProblemKinds } from './problem-text.js';

/** Of preparing a sale and registering for it; of bidding itself: sales.ts. */
export const admissionProblems = {
  'event.not_found': {
    status: 404,
    zh: { title: '没有这个专场', detail: '请检查网址，或从专场列表进入。' },
    en: { title: 'No such event', detail: 'Check the address, or enter by the list of events.' },
  },
  'event.not_announced': {
    status: 409,
    zh: { title: '专场尚未公告', detail: '公告之后才能发布通知。' },
    en: { title: 'The event is not announced yet', detail: 'A notice can be given once it is.' },
  },
  'event.already_announced': {
    status: 409,
    zh: { title: '专场已公告', detail: '公告后规则已冻结，不能再改；如需变更请发布补充公告。' },
    en: { title: 'The event is announced', detail: 'Its rules are frozen now; a change takes a published supplement.' },
  },
  'event.lots_changed': {
    status: 409,
    zh: { title: '标的有变动', detail: '专场的标的已由他人增减，请刷新后再排序。' },
    en: { title: 'The lots have changed', detail: 'Somebody added or removed one: reload, then order them.' },
  },
  'event.no_announcement': {
    status: 404,
    zh: { title: '没有公告文本', detail: '专场尚未公告，或公告时没有文本。' },
    en: { title: 'No announcement to read', detail: 'The event isn’t announced, or was announced without a document.' },
  },
  'event.incomplete': {
    status: 422,
    zh: { title: '专场还不能公告', detail: '还缺 {count} 处，请按每件标的所列补齐后再公告。' },
    en: {
      title: 'The event can’t be announced yet',
      detail: '{count} things are missing: complete what each lot lists.',
    },
  },
  'event.rights_unsettled': {
    status: 409,
    zh: {
      title: '有标的未通过权利核验',
      detail:
        '第 {numbers} 号：红色须先补正成果的权利档案，琥珀色须有人具名确认并说明理由。目前只能通过接口办理（/projects/…/dossier、/findings/acknowledge）。',
    },
    en: {
      title: 'Lots that the rights check stops',
      detail:
        'Lots {numbers}: mend the project’s dossier for what is red, and have somebody answer by name for what is amber. For now by the API alone (/projects/…/dossier, /findings/acknowledge).',
    },
  },
  'event.notice_too_short': {
    status: 409,
    zh: {
      title: '公告期不足 7 天',
      detail: '拍卖须至少提前 7 天公告：现在公告，最早可于 {earliestHere} 开拍。请改开拍时间。',
    },
    en: {
      title: 'Less than 7 days of notice',
      detail:
        'An auction is announced at least 7 days before: announced now, it opens {earliestHere} (Shanghai) at the earliest. Move it.',
    },
  },
  'lot.reserve_missing': {
    status: 422,
    zh: { title: '还没有保留价', detail: '请填写保密的保留价，或改为无保留价。' },
    en: { title: 'No reserve yet', detail: 'Enter the secret reserve, or choose no reserve.' },
  },
  'registration.not_found': {
    status: 404,
    zh: { title: '没有这份报名', detail: '请从竞买资格列表进入。' },
    en: { title: 'No such registration', detail: 'Enter by the list of registrations.' },
  },
  'registration.closed': {
    status: 409,
    zh: { title: '报名已截止', detail: '本标的报名截止于 {closesHere}。' },
    en: { title: 'Registration is closed', detail: 'For this lot it closed at {closesHere} (Shanghai).' },
  },
  'registration.rules_changed': {
    status: 409,
    zh: { title: '规则与您所读的不一致', detail: '请重新打开规则，阅读后再同意。' },
    en: { title: 'These are not the rules that you read', detail: 'Open the rules again, read them and agree anew.' },
  },
  'registration.code_required': {
    status: 409,
    zh: { title: '需要验证码', detail: '请获取发到您手机或邮箱的验证码，填写后再提交。' },
    en: {
      title: 'A code is needed',
      detail: 'Ask for the code that is sent to your own number or address, and enter it.',
    },
  },
  'registration.exists': {
    status: 409,
    zh: { title: '贵单位已报名', detail: '{entity} 已在本标的报名；每个单位在每件标的只有一份报名。' },
    en: {
      title: 'Already registered',
      detail: '{entity} is in this lot already; a legal entity registers once per lot.',
    },
  },
  'registration.already_decided': {
    status: 409,
    zh: { title: '这份报名已有人处理', detail: '{by} 已于 {atHere} 处理；请刷新查看结果。' },
    en: {
      title: 'Someone has decided this already',
      detail: '{by} decided it at {atHere} (Shanghai): reload to see how.',
    },
  },
  'registration.party_twice': {
    status: 422,
    zh: { title: '同一主体出现两次', detail: '{entity} 在这份报名里出现了两次；每个主体只能有一个身份。' },
    en: { title: 'The same entity twice', detail: '{entity} is in this registration twice: each has one part in it.' },
  },
  'registration.paper_unknown': {
    status: 422,
    zh: { title: '有文件不属于这份报名', detail: '请重新上传文件后再提交；每份文件只能用一次。' },
    en: { title: 'A paper that is not yours to use', detail: 'Send the papers again; each is used once.' },
  },
  'registration.too_many_papers': {
    status: 409,
    zh: { title: '未使用的文件太多', detail: '草稿里最多留 {limit} 份文件；请先提交报名。' },
    en: { title: 'Too many unused papers', detail: 'Drafts keep at most {limit}: send a registration first.' },
  },
  'registration.attorney_ends': {
    status: 409,
    zh: { title: '授权期限不足', detail: '授权至 {until}，而标的最早 {endsHere} 结束；请延长授权后再报名。' },
    en: {
      title: 'The power of attorney ends too early',
      detail: 'It ends on {until}, the lot at {endsHere} (Shanghai) at the earliest: have it extended first.',
    },
  },
  'registration.attorney_limit': {
    status: 409,
    zh: { title: '授权限额低于起拍价', detail: '在此限额内无法出价；请提高授权限额后再报名。' },
    en: {
      title: 'The limit of the power is below the start price',
      detail: 'No bid is possible within it: have it raised first.',
    },
  },
  'registration.no_formalities': {
    status: 409,
    zh: { title: '没有待办的出口手续', detail: '这份报名不涉及向境外转让，或手续已经办结。' },
    en: { title: 'No formalities are open', detail: 'This registration takes none, or they are settled.' },
  },
  'registration.not_approved': {
    status: 409,
    zh: { title: '报名尚未通过', detail: '请先由拍卖管理员通过资格。' },
    en: { title: 'Not approved yet', detail: 'The auction officer approves the registration first.' },
  },
  'registration.lot_closed': {
    status: 409,
    zh: { title: '标的已结束', detail: '不能再通过资格；如有款项将原路退回。' },
    en: { title: 'The lot is over', detail: 'Nobody can be let in any more; money that came goes back.' },
  },
  'registration.withdrawal_over': {
    status: 409,
    zh: {
      title: '现在不能撤回报名',
      detail: '竞买人只能在开拍前撤回；开拍后请联系拍卖管理员，标的结束后不再变更。',
    },
    en: {
      title: 'It can be withdrawn no more',
      detail: 'A bidder withdraws before the opening, afterwards the auction officer; once the lot is over nobody.',
    },
  },
  'registration.has_bids': {
    status: 409,
    zh: {
      title: '该竞买人已有有效出价',
      detail: '出价不可撤回，撤回报名也不能使其消失；如有法定事由，请由两人宣告其出价无效。',
    },
    en: {
      title: 'This bidder has bids that stand',
      detail: 'A bid can’t be withdrawn, nor by its bidder’s leaving; on a ground two people void his bids.',
    },
  },
  'bid.conflict_of_interest': {
    status: 409,
    zh: {
      title: '存在利害关系，不能竞买',
      detail: '{entity} 是本标的的委托人或组织方（{with}）。如有异议，请联系中心复核。',
    },
    en: {
      title: 'Conflict of interest',
      detail: '{entity} sells this lot or runs the sale ({with}). If that is wrong, ask the centre to check it again.',
    },
  },
} as const satisfies ProblemKinds;
