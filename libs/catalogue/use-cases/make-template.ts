import { Injectable } from '@nestjs/common';
import type { Language } from '@luochui/platform/domain/language.js';
import { writeTable, type Table, type WrittenFile } from '@luochui/platform/spreadsheets/table.js';

/** What stands in brackets is for whoever fills it in: an import reads heads without it, but for the unit of the price. */
const TEMPLATE: Table<never> = {
  name: { zh: '成果导入模板', en: 'projects-template' },
  columns: [
    { head: { zh: '成果名称（必填）', en: 'Title (required)' }, width: 36, of: () => null },
    { head: { zh: '成果简介', en: 'Abstract' }, width: 60, of: () => null },
    { head: { zh: '持有人（必填，单位全称）', en: 'Holder (required, full name)' }, width: 30, of: () => null },
    {
      head: { zh: '所属领域（必填，如 新材料）', en: 'Field (required, e.g. New materials)' },
      width: 34,
      of: () => null,
    },
    {
      head: { zh: '知识产权类型（必填，如 发明专利）', en: 'Kind (required, e.g. invention)' },
      width: 34,
      of: () => null,
    },
    { head: { zh: '专利号（多个用 、 隔开）', en: 'Patent number (several with a comma)' }, width: 30, of: () => null },
    { head: { zh: '申请日（2024-01-31）', en: 'Filing date (2024-01-31)' }, width: 22, of: () => null },
    { head: { zh: '技术成熟度（1-9）', en: 'TRL (1-9)' }, width: 18, of: () => null },
    {
      head: { zh: '转让方式（如 转让、普通许可）', en: 'Modes (e.g. assignment, ordinary)' },
      width: 32,
      of: () => null,
    },
    { head: { zh: '挂牌价（元，或 面议）', en: 'Asking price (yuan, or negotiable)' }, width: 30, of: () => null },
  ],
};

/** An empty list to fill in: its heads are found whatever is written below. */
@Injectable()
export class MakeTemplate {
  run(language: Language): Promise<WrittenFile> {
    return writeTable(TEMPLATE, [], 'xlsx', language);
  }
}
