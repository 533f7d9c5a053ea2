import type { ImportField } from './fields.js';
import type { QuestionKind } from './questions.js';

/** What people call a field. */
export const FIELD_LABELS: Readonly<Record<ImportField, { readonly zh: string; readonly en: string }>> = {
  externalId: { zh: '来源编号', en: 'source reference' },
  title: { zh: '成果名称', en: 'title' },
  abstract: { zh: '简介', en: 'abstract' },
  holder: { zh: '持有人', en: 'holder' },
  field: { zh: '所属领域', en: 'field' },
  ipKind: { zh: '知识产权类型', en: 'kind of IP' },
  patentNumber: { zh: '专利号', en: 'patent number' },
  jurisdiction: { zh: '法域', en: 'jurisdiction' },
  filingDate: { zh: '申请日', en: 'filing date' },
  expiryDate: { zh: '到期日', en: 'expiry date' },
  trl: { zh: '技术成熟度', en: 'TRL' },
  modes: { zh: '转让方式', en: 'modes of transfer' },
  askingPrice: { zh: '报价', en: 'asking price' },
};

const TEXTS: Readonly<Record<QuestionKind, { readonly zh: string; readonly en: string }>> = {
  'hidden-rows': {
    zh: '有 {count} 行被隐藏（第 {rows} 行）：采用还是略过？',
    en: '{count} rows are hidden ({rows}): take them or leave them?',
  },
  constant: {
    zh: '文件中没有“{field}”：整个文件用哪个值？',
    en: 'The file has no {field}: which value holds for all of it?',
  },
  value: { zh: '“{field}”中的“{value}”相当于哪一项？', en: 'What is “{value}” ({field}) in our words?' },
  'value-default': {
    zh: '“{field}”有 {count} 种写法不认识（如 {examples}）：都归为哪一项？',
    en: '{count} words of {field} are not known ({examples} …): what are they all in ours?',
  },
  confirm: { zh: '核对无误，开始导入？', en: 'Is it right? Then import.' },
};

const JURISDICTION = {
  zh: '这些号码不像中国专利号：是哪里的？请写两个字母，如 US、EP、JP；确是中国的写 CN。',
  en: 'These numbers do not look Chinese: whose are they? Two letters such as US, EP, JP; or CN if they are.',
};

export function questionText(
  kind: QuestionKind,
  field: ImportField | null,
  params: Readonly<Record<string, string>>,
  language: 'zh' | 'en',
): string {
  if (kind === 'constant' && field === 'jurisdiction') return JURISDICTION[language];
  const all = field === null ? params : { ...params, field: FIELD_LABELS[field][language] };
  return TEXTS[kind][language].replace(/\{(\w+)\}/g, (whole, name: string) => all[name] ?? whole);
}
