import type { ProblemKinds } from './problem-text.js';

export const insightProblems = {
  'figures.not_found': {
    status: 404,
    zh: { title: '没有这个专场的数据', detail: '专场尚未公告，或是演练：演练不计入任何数字。请从数据页选择专场。' },
    en: {
      title: 'No figures for this event',
      detail:
        'It is not announced yet, or a rehearsal, which counts in no figure. Choose an event on the figures page.',
    },
  },
} as const satisfies ProblemKinds;
