import type { ImportField, ImportRow, ImportState } from '../api/imports.js';
import { bilingual } from './language.js';

export interface ImportWords {
  statuses: Record<ImportState['status'], string>;
  separators: Record<string, string>;
  dateOrders: Record<'auto' | 'ymd' | 'mdy' | 'dmy', string>;
  units: Record<'yuan' | 'wan' | 'yi', string>;
  fields: Record<ImportField, string>;
  optionWords: Record<'take' | 'leave' | 'reject' | 'by-number', string>;
  results: Record<ImportRow['result'], string>;
  counts: { data: string; new: string; updated: string; unchanged: string; rejected: string };
  heads: {
    row: string;
    title: string;
    column: string;
    value: string;
    problem: string;
    suggestion: string;
    act: string;
    result: string;
    change: string;
  };
}

/** What things are called on the import page. */
export const importWords = bilingual<ImportWords>(
  {
    statuses: {
      queued: '排队中',
      running: '进行中',
      ask: '待核对',
      done: '已完成',
      refused: '未接受',
      cancelled: '已取消',
    },
    separators: { ',': '逗号', ';': '分号', '\t': '制表符', '|': '竖线' },
    dateOrders: { auto: '按内容判断', ymd: '年月日', mdy: '月日年', dmy: '日月年' },
    units: { yuan: '元', wan: '万元', yi: '亿元' },
    fields: {
      externalId: '来源编号',
      title: '成果名称',
      abstract: '简介',
      holder: '持有人',
      field: '所属领域',
      ipKind: '知识产权类型',
      patentNumber: '专利号',
      jurisdiction: '法域',
      filingDate: '申请日',
      expiryDate: '到期日',
      trl: '技术成熟度',
      modes: '转让方式',
      askingPrice: '报价',
    },
    optionWords: {
      take: '采用这些行',
      leave: '略过这些行',
      reject: '拒绝这些行',
      'by-number': '有授权号的是发明专利，其余是专利申请',
    },
    results: {
      new: '新增',
      updated: '更新',
      unchanged: '不变',
      'left-alone': '不动',
      rejected: '有误',
      ignored: '略过',
    },
    counts: { data: '全部', new: '新增', updated: '更新', unchanged: '不变', rejected: '有误' },
    heads: {
      row: '行',
      title: '成果名称',
      column: '列',
      value: '现在的值',
      problem: '问题',
      suggestion: '建议',
      act: '处理',
      result: '结果',
      change: '变化',
    },
  },
  {
    statuses: {
      queued: 'Queued',
      running: 'Running',
      ask: 'To be checked',
      done: 'Done',
      refused: 'Not taken',
      cancelled: 'Cancelled',
    },
    separators: { ',': 'Comma', ';': 'Semicolon', '\t': 'Tab', '|': 'Bar' },
    dateOrders: {
      auto: 'As the content proves',
      ymd: 'Year, month, day',
      mdy: 'Month, day, year',
      dmy: 'Day, month, year',
    },
    units: { yuan: 'Yuan', wan: 'Ten thousand yuan', yi: 'Hundred million yuan' },
    fields: {
      externalId: 'Source reference',
      title: 'Title',
      abstract: 'Abstract',
      holder: 'Holder',
      field: 'Field',
      ipKind: 'Kind of IP',
      patentNumber: 'Patent number',
      jurisdiction: 'Jurisdiction',
      filingDate: 'Filing date',
      expiryDate: 'Expiry date',
      trl: 'TRL',
      modes: 'Mode',
      askingPrice: 'Asking price',
    },
    optionWords: {
      take: 'Take these rows',
      leave: 'Leave them',
      reject: 'Refuse these rows',
      'by-number': 'Invention where granted, else application',
    },
    results: {
      new: 'New',
      updated: 'Updated',
      unchanged: 'Unchanged',
      'left-alone': 'Left alone',
      rejected: 'Error',
      ignored: 'Skipped',
    },
    counts: { data: 'All', new: 'New', updated: 'Updated', unchanged: 'Unchanged', rejected: 'Errors' },
    heads: {
      row: 'Row',
      title: 'Title',
      column: 'Column',
      value: 'Value now',
      problem: 'Problem',
      suggestion: 'Suggestion',
      act: 'Do',
      result: 'Result',
      change: 'Change',
    },
  },
);
