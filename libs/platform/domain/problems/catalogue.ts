import type { ProblemKinds } from './problem-text.js';

export const catalogueProblems = {
  'project.not_found': {
    status: 404,
    zh: { title: '没有这项成果', detail: '它可能尚未发布或已撤回。请回到成果列表。' },
    en: { title: 'No such project', detail: 'It may not be released yet, or was withdrawn. Go back to the list.' },
  },
} as const satisfies ProblemKinds;
