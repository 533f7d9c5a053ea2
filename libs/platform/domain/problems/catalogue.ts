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
  'dossier.conflict': {
    status: 409,
    zh: { title: '别人已改过这份权利档案', detail: '请重新载入，核对别人的改动后再保存。' },
    en: { title: 'Somebody else has changed this dossier', detail: 'Load it again, look at the change, then save.' },
  },
  'gate.not_amber': {
    status: 409,
    zh: { title: '所选核验结果不能确认', detail: '它已变化，或是红色：红色只能解决，不能确认。请重新载入。' },
    en: {
      title: 'These findings cannot be acknowledged',
      detail: 'They have changed or are red: red can only be settled. Load the page again.',
    },
  },
  'file.missing': {
    status: 422,
    zh: { title: '没有收到文件', detail: '请在 file 字段里放一个文件。' },
    en: { title: 'No file came', detail: 'Put one file into the field “file”.' },
  },
  'file.wrong_type': {
    status: 422,
    zh: { title: '不是可收的文件', detail: '“{name}”的内容不是 PDF、JPEG 或 PNG；以内容为准，改名无效。' },
    en: {
      title: 'A file of another kind',
      detail: 'What is in “{name}” is no PDF, JPEG or PNG: its content counts, not its name.',
    },
  },
  'file.damaged': {
    status: 422,
    zh: { title: '图片已损坏', detail: '读不出完整的“{name}”，请换一张再传。' },
    en: { title: 'The picture is damaged', detail: '“{name}” can not be read to its end: send another.' },
  },
  'file.infected': {
    status: 422,
    zh: { title: '文件含有病毒特征', detail: '“{name}”没有保存。请先在本机查毒。' },
    en: { title: 'The file looks infected', detail: '“{name}” was not kept. Scan your computer first.' },
  },
  'file.too_many': {
    status: 409,
    zh: { title: '文件太多', detail: '一项成果最多 {limit} 份文件。' },
    en: { title: 'Too many files', detail: 'A project has at most {limit} papers.' },
  },
  'file.not_found': {
    status: 404,
    zh: { title: '没有这份文件', detail: '请回到成果的档案里选取。' },
    en: { title: 'No such file', detail: 'Choose one from the project’s dossier.' },
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
