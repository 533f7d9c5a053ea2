import type { ProblemKinds } from './problem-text.js';

export const requestProblems = {
  'request.invalid': {
    status: 422,
    zh: { title: '填写有误', detail: '请按所列字段逐一改正后重新提交。' },
    en: { title: 'Some input is not valid', detail: 'Correct the fields that are listed and send again.' },
  },
  'request.not_json': {
    status: 400,
    zh: { title: '请求不是 JSON', detail: '请以 application/json 发送一个 JSON 对象。' },
    en: { title: 'The request is not JSON', detail: 'Send a JSON object as application/json.' },
  },
  'request.too_large': {
    status: 413,
    zh: { title: '内容过大', detail: '请减小后重试。' },
    en: { title: 'Too large', detail: 'Make it smaller and try again.' },
  },
  'request.method_not_allowed': {
    status: 405,
    zh: { title: '此地址不支持该方法', detail: '请查阅接口文档 /api/docs。' },
    en: { title: 'Method not allowed here', detail: 'See the documentation at /api/docs.' },
  },
  'request.unknown_event': {
    status: 404,
    zh: { title: '没有这个消息', detail: '请查阅协议中 /live 的消息。' },
    en: { title: 'No such event', detail: 'See the events of /live in the protocol.' },
  },
  'request.idempotency_conflict': {
    status: 409,
    zh: { title: '同一 Idempotency-Key 用于不同的请求', detail: '新的请求请使用新的 Idempotency-Key。' },
    en: { title: 'This Idempotency-Key was used for another request', detail: 'Use a new key for a new request.' },
  },
  'request.in_progress': {
    status: 409,
    zh: { title: '同一请求正在处理', detail: '请稍候再以同一 Idempotency-Key 重试。' },
    en: { title: 'The same request is still under way', detail: 'Wait a moment and send it again with the same key.' },
  },
  'request.too_many': {
    status: 429,
    zh: { title: '请求过于频繁', detail: '请稍候再试。' },
    en: { title: 'Too many requests', detail: 'Wait a moment and try again.' },
  },
  'route.not_found': {
    status: 404,
    zh: { title: '没有这个地址', detail: '请检查网址，或查阅 /api/docs。' },
    en: { title: 'No such address', detail: 'Check the address, or see /api/docs.' },
  },
  'file.not_found': {
    status: 404,
    zh: { title: '没有这个文件', detail: '文件不存在，或您无权查看。' },
    en: { title: 'No such file', detail: 'It does not exist, or is not yours to see.' },
  },
  'link.invalid': {
    status: 404,
    zh: { title: '链接无效', detail: '请核对链接是否完整，或向中心索取新的链接。' },
    en: { title: 'This link is not valid', detail: 'Check that it is complete, or ask the centre for a new one.' },
  },
  'link.expired': {
    status: 410,
    zh: { title: '链接已过期', detail: '请向中心索取新的链接。' },
    en: { title: 'This link has expired', detail: 'Ask the centre for a new one.' },
  },
  'service.not_ready': {
    status: 503,
    zh: { title: '服务尚未就绪', detail: '请稍候重试。' },
    en: { title: 'Not ready yet', detail: 'Try again in a moment.' },
  },
  internal: {
    status: 500,
    zh: { title: '系统出错了', detail: '请重试；若仍不行，请将下方编号告知中心。' },
    en: { title: 'Something went wrong here', detail: 'Try again; if it stays, tell the centre the id below.' },
  },
} as const satisfies ProblemKinds;
