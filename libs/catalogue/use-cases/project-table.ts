import type { Table } from '@luochui/platform/spreadsheets/table.js';
import { fieldName, kindName, modeName } from '../domain/import/code-lists.js';
import type { Project } from '../wire/project.js';

const yuan = (fen: string): number | string => {
  const whole = BigInt(fen) / 100n;
  return BigInt(fen) % 100n === 0n && whole <= BigInt(Number.MAX_SAFE_INTEGER)
    ? Number(whole)
    : `${whole}.${String(BigInt(fen) % 100n).padStart(2, '0')}`;
};
const day = (value: string | null | undefined) => (value ? { day: value.slice(0, 10) } : null);

/**
 * The columns of the import's list, in the import's words, so that what left the house can come back in and change nothing; behind
 * them what only the house knows, under heads that an import passes over.
 */
export const PROJECT_TABLE: Table<Project> = {
  name: { zh: '成果', en: 'projects' },
  columns: [
    { head: { zh: '成果名称', en: 'Title' }, width: 36, of: ({ title }) => title },
    { head: { zh: '成果简介', en: 'Abstract' }, width: 60, of: ({ abstract }) => abstract },
    { head: { zh: '持有人', en: 'Holder' }, width: 24, of: ({ holder }) => holder },
    { head: { zh: '所属领域', en: 'Field' }, of: ({ field }, language) => fieldName(field, language) },
    {
      head: { zh: '知识产权类型', en: 'Kind' },
      of: ({ rights: [first] }, language) => (first ? kindName(first.ipKind, language) : null),
    },
    {
      head: { zh: '专利号', en: 'Patent number' },
      width: 22,
      of: ({ rights }) => rights.flatMap(({ number }) => number ?? []).join('、'),
    },
    { head: { zh: '法域', en: 'Jurisdiction' }, of: ({ rights: [first] }) => first?.jurisdiction ?? null },
    { head: { zh: '申请日', en: 'Filing date' }, of: ({ rights: [first] }) => day(first?.filingDate) },
    { head: { zh: '到期日', en: 'Expiry date' }, of: ({ rights: [first] }) => day(first?.expiryDate) },
    { head: { zh: '技术成熟度', en: 'TRL' }, of: ({ trl }) => trl },
    {
      head: { zh: '转让方式', en: 'Modes' },
      width: 20,
      of: ({ modes }, language) => modes.map((mode) => modeName(mode, language)).join('、'),
    },
    {
      head: { zh: '挂牌价（元）', en: 'Asking price' },
      of: ({ askingPrice }, language) =>
        askingPrice === null ? (language === 'zh' ? '面议' : 'negotiable') : yuan(askingPrice),
    },
    { head: { zh: '编号', en: 'No.' }, of: ({ number }) => `P-${String(number).padStart(4, '0')}` },
    { head: { zh: '发布日', en: 'Released' }, of: ({ releasedAt }) => day(releasedAt) },
  ],
};
