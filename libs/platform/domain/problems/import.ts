import type { ProblemKinds } from './problem-text.js';

export const importProblems = {
  'import.not_found': {
    status: 404,
    zh: { title: '没有这次导入', detail: '请回到导入页，从最近的导入进入。' },
    en: { title: 'No such import', detail: 'Go back to the import page and choose a recent one.' },
  },
  'import.no_file': {
    status: 422,
    zh: { title: '没有文件', detail: '请以 multipart 的 file 字段上传一个 .xlsx 或 .csv 文件。' },
    en: { title: 'No file', detail: 'Upload an .xlsx or .csv file as the multipart field file.' },
  },
  'import.wrong_status': {
    status: 409,
    zh: { title: '此刻不能这样做', detail: '这次导入的状态是 {status}。请刷新后再看。' },
    en: { title: 'Not at this moment', detail: 'The import is {status}. Reload and look again.' },
  },
  'import.unanswered': {
    status: 422,
    zh: { title: '还有问题没有回答', detail: '请先回答：{questions}。' },
    en: { title: 'Some questions are open', detail: 'Answer first: {questions}.' },
  },
} as const satisfies ProblemKinds;
