import type { ProblemKinds } from './problem-text.js';

export const catalogueProblems = {
  'project.not_found': {
    status: 404,
    zh: { title: '没有这项成果', detail: '它可能尚未发布或已撤回。请回到成果列表。' },
    en: { title: 'No such project', detail: 'It may not be released yet, or was withdrawn. Go back to the list.' },
  },
  'project.wrong_status': {
    status: 409,
    zh: { title: '成果当前的状态不允许这一步', detail: '当前状态：{status}。请刷新后再看可以做什么。' },
    en: { title: 'Its state does not allow this step', detail: 'It is {status} now. Reload to see what can be done.' },
  },
  'project.not_releasable': {
    status: 409,
    zh: { title: '这项成果还不能发布', detail: '请先解决：{reasons}。' },
    en: { title: 'This project cannot be released yet', detail: 'First settle: {reasons}.' },
  },
  'project.not_released': {
    status: 409,
    zh: { title: '只有已发布的成果可以编入专场', detail: '以下编号不是“已发布”：{numbers}。请移出后重试。' },
    en: {
      title: 'Only released projects go into an event',
      detail: 'Not released: {numbers}. Leave them out and try again.',
    },
  },
} as const satisfies ProblemKinds;
