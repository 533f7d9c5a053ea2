import type { ProblemKinds } from './problem-text.js';

export const messagesProblems = {
  'message.not_found': {
    status: 404,
    zh: { title: '没有这条消息', detail: '请从消息列表进入。' },
    en: { title: 'No such message', detail: 'Enter by the list of messages.' },
  },
  'message.due': {
    status: 409,
    zh: { title: '这类消息不能关闭', detail: '依法或依规则必须告知的消息会一直送达。' },
    en: {
      title: 'These messages can not be turned off',
      detail: 'What is owed by law or by the rules is always told.',
    },
  },
  'message.unknown_kind': {
    status: 422,
    zh: { title: '没有这类消息', detail: '请刷新页面后重新选择。' },
    en: { title: 'No such kind of message', detail: 'Reload the page and choose again.' },
  },
  'delivery.not_found': {
    status: 404,
    zh: { title: '没有这次发送', detail: '请从消息发送列表进入。' },
    en: { title: 'No such delivery', detail: 'Enter by the list of deliveries.' },
  },
  'delivery.still_waiting': {
    status: 409,
    zh: { title: '正在等待发送', detail: '系统会自动重试，无需再发。' },
    en: { title: 'It is still waiting', detail: 'It is tried again by itself; there is nothing to do.' },
  },
  'delivery.code_expired': {
    status: 409,
    zh: { title: '验证码已失效', detail: '过期的验证码不再发送，请本人重新获取。' },
    en: { title: 'The code has expired', detail: 'An old code is not sent again: its owner can ask for a new one.' },
  },
  'recipient.address_taken': {
    status: 409,
    zh: { title: '该地址已属于另一账户', detail: '请使用其他手机号或邮箱，或登录那个账户。' },
    en: { title: 'This address belongs to another account', detail: 'Use another one, or sign in to that account.' },
  },
  'code.no_way': {
    status: 409,
    zh: { title: '此方式暂不可用', detail: '系统没有接通这种发送方式，请改用另一种，或联系中心。' },
    en: {
      title: 'Nothing leaves this way',
      detail: 'This channel is not connected: use the other, or ask the centre.',
    },
  },
} as const satisfies ProblemKinds;
