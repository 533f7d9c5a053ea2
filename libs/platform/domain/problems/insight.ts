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
  'demonstration.not_loaded': {
    status: 404,
    zh: { title: '没有示例专场', detail: '本系统没有装入演示数据；以 npm start 启动的新系统才有。' },
    en: {
      title: 'There is no example event',
      detail: 'The demonstration was not loaded here; a new installation started by npm start has it.',
    },
  },
  'demonstration.no_lots_left': {
    status: 409,
    zh: { title: '示例标的已全部开拍', detail: '要从头再来，请以 npm start -- --fresh 重新启动。' },
    en: { title: 'All example lots were opened', detail: 'To begin anew, start with npm start -- --fresh.' },
  },
} as const satisfies ProblemKinds;
