import type { Language } from './language.js';
import type { RefusalCode } from './workbook.js';

/** Why a whole file can't be read, and what to do. `{name}` takes the parameter of that name. */
export const FILE_REFUSALS = {
  'file.empty': { zh: '文件是空的。请选择有内容的文件。', en: 'The file is empty. Choose another.' },
  'file.too-large': { zh: '文件超过 {limit}。请拆分后分次导入。', en: 'Larger than {limit}. Split it.' },
  'file.too-large-unpacked': {
    zh: '文件展开后过大。请另存为只含数据的 .xlsx 或 .csv。',
    en: 'It unpacks to more than is allowed. Save the data alone as .xlsx or .csv.',
  },
  'file.too-many-rows': { zh: '超过 {limit} 行。请拆分后分次导入。', en: 'More than {limit} rows. Split it.' },
  'file.truncated': { zh: '文件不完整。请重新上传。', en: 'The file is incomplete. Upload it again.' },
  'file.unreadable': {
    zh: '文件已损坏，无法读取。请在表格软件中打开并另存为 .xlsx。',
    en: 'The file is damaged. Open it in a spreadsheet and save it as .xlsx.',
  },
  'file.not-a-spreadsheet': {
    zh: '这不是表格文件（{kind}）。请在表格软件中打开后另存为 .xlsx 或 .csv。',
    en: 'Not a spreadsheet ({kind}). Open it in one and save it as .xlsx or .csv.',
  },
  'file.format-unsupported': {
    zh: '不支持 {kind} 格式。请另存为 .xlsx 或 .csv。',
    en: '{kind} is not taken. Save it as .xlsx or .csv.',
  },
  'file.password': {
    zh: '文件有密码保护。请去掉密码后另存。',
    en: 'The file has a password. Take it off and save again.',
  },
  'file.macros': {
    zh: '不接受带宏的文件。请另存为 .xlsx。',
    en: 'Workbooks with macros are not taken. Save as .xlsx.',
  },
  'file.encoding': {
    zh: '文字编码读不出来（{encoding}）。请选定编码，或另存为 UTF-8。',
    en: 'The text can’t be read as {encoding}. Say the encoding, or save as UTF-8.',
  },
  'file.quote-not-closed': {
    zh: '有一处引号没有闭合，自“{start}”起。请改正后重试。',
    en: 'A quote is never closed, from “{start}” on. Correct it and try again.',
  },
} as const satisfies Record<RefusalCode, Record<Language, string>>;
