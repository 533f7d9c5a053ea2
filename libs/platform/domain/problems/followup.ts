import type { ProblemKinds } from './problem-text.js';

export const followupProblems = {
  'report.not_found': {
    status: 404,
    zh: { title: '没有这份报告', detail: '请从跟踪列表进入，或向中心索取新的链接。' },
    en: { title: 'No such report', detail: 'Enter from the follow-up list, or ask the centre for a new link.' },
  },
  'report.already_accepted': {
    status: 409,
    zh: { title: '这份报告已经核定', detail: '中心已核定，不能再改。如需更正，请联系中心。' },
    en: {
      title: 'This report has been accepted',
      detail: 'It can not be changed any more. To correct it, tell the centre.',
    },
  },
  'report.in_review': {
    status: 409,
    zh: { title: '报告正在核对', detail: '您已提交，中心正在核对；若被退回，即可再改。' },
    en: {
      title: 'The report is being checked',
      detail: 'You sent it; it can be changed again if the centre returns it.',
    },
  },
  'report.not_asked': {
    status: 409,
    zh: { title: '还没有请企业填报', detail: '请先发出链接。' },
    en: { title: 'The enterprise has not been asked yet', detail: 'Give out the link first.' },
  },
  'report.not_submitted': {
    status: 409,
    zh: { title: '没有待核对的报告', detail: '现在的状态是 {status}，企业提交后才能核定或退回。' },
    en: {
      title: 'There is nothing to review',
      detail: 'The report is {status}; it can be accepted or returned once the enterprise has sent it.',
    },
  },
  'report.unknown_evidence': {
    status: 422,
    zh: { title: '所选凭据不在这份报告里', detail: '请重新载入后再选。' },
    en: { title: 'Evidence that is not of this report', detail: 'Load the page again and choose anew.' },
  },
  'evidence.not_found': {
    status: 404,
    zh: { title: '没有这份凭据', detail: '它可能已删除，或没有同意公开。' },
    en: { title: 'No such evidence', detail: 'It may have been removed, or is not published.' },
  },
  'evidence.wrong_type': {
    status: 422,
    zh: { title: '不是可收的文件', detail: '请上传 PDF、JPEG 或 PNG；以内容为准，改名无效。' },
    en: { title: 'A file of another kind', detail: 'PDF, JPEG or PNG, please: its content counts, not its name.' },
  },
  'evidence.damaged': {
    status: 422,
    zh: { title: '图片已损坏', detail: '读不出完整的图片，请换一张再传。' },
    en: { title: 'The picture is damaged', detail: 'It can not be read to its end: send another.' },
  },
  'evidence.missing': {
    status: 422,
    zh: { title: '没有收到文件', detail: '请在 file 字段里放一个文件。' },
    en: { title: 'No file came', detail: 'Put one file into the field file.' },
  },
  'evidence.too_many': {
    status: 409,
    zh: { title: '凭据已满', detail: '每份报告至多 {limit} 个文件，请先删去一个。' },
    en: { title: 'There is no room for more', detail: 'At most {limit} files a report: remove one first.' },
  },
  'outcome.not_found': {
    status: 404,
    zh: { title: '还没有这项成效', detail: '企业报告并经核对之后才会公开。请回到成效列表。' },
    en: { title: 'No such outcome yet', detail: 'It is published once a report is accepted. Go back to the outcomes.' },
  },
} as const satisfies ProblemKinds;
