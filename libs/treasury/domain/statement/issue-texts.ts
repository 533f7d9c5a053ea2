import type { Language } from '@luochui/platform/domain/language.js';

/** What is said of a cell of a statement: what is wrong and what to do. */
export const STATEMENT_ISSUES = {
  'date.missing': { zh: '有金额而没有日期。请补上交易日期。', en: 'A sum without a day. Fill in the day.' },
  'date.unreadable': {
    zh: '读不出日期。请写成 2026-11-25 这样的形式。',
    en: 'No day can be read. Write it as 2026-11-25.',
  },
  'amount.missing': {
    zh: '这一行没有金额。请补上，或删去这一行。',
    en: 'This line has no sum. Fill it in, or take the line out.',
  },
  'amount.both': {
    zh: '收入与支出都有金额，无法判断方向。请只留一个。',
    en: 'A sum under both in and out. Leave one of them.',
  },
  'amount.text': { zh: '这里不是数字。请填写金额。', en: 'This is no number. Give the sum.' },
  'amount.negative': {
    zh: '金额为负。冲正与退汇请用收入、支出两列表示，或在方向列中写明。',
    en: 'A negative sum. Reversals belong into the column for in or out, or say the direction.',
  },
  'amount.currency': {
    zh: '不是人民币金额，本账户只收人民币。请从人民币账户下载流水。',
    en: 'Not a sum in yuan; the account takes yuan alone. Download the statement of the account in yuan.',
  },
  'amount.precision': {
    zh: '金额细于 1 分。请核对后改为两位小数。',
    en: 'Finer than a fen. Check it, and give two decimals.',
  },
  'amount.large': { zh: '金额过大，请核对。', en: 'Too large: check it.' },
  'direction.unknown': {
    zh: '认不出借贷方向。请写借或贷，收入或支出。',
    en: 'Neither in nor out. Write 贷 or credit, 借 or debit.',
  },
  'currency.foreign': {
    zh: '币种不是人民币。请从人民币账户下载流水。',
    en: 'The currency is not the yuan. Download the statement of the account in yuan.',
  },
  'account.rounded': {
    zh: '账号被表格软件改成了科学计数，末几位已丢失。请从网银重新下载 CSV，或把该列设为文本。',
    en: 'A spreadsheet has rounded this account number; its last digits are lost. Download the CSV again or make the column text.',
  },
  'serial.missing': {
    zh: '没有流水号。如果本行不是每笔都有流水号，请不要把这一列用作流水号。',
    en: 'No serial number. If the bank doesn’t number every line, don’t use this column as the serial.',
  },
  'serial.twice': {
    zh: '同一流水号在文件中出现两次。请删去重复的行，或不把这一列用作流水号。',
    en: 'The same serial number occurs twice in the file. Take the second line out, or don’t use this column as the serial.',
  },
  'own-account.other': {
    zh: '这一行属于另一个账户。请在上面选对账户，或删去这一行。',
    en: 'This line is another account’s. Choose that account above, or take the line out.',
  },
  'cell.error': {
    zh: '单元格是错误值，或公式没有结果。请填写数值。',
    en: 'The cell holds an error, or a formula without a result. Write the value.',
  },
  'text.long': { zh: '文字超过 500 字。请缩短。', en: 'More than 500 characters. Shorten it.' },
} as const satisfies Record<string, Record<Language, string>>;

export type StatementIssueCode = keyof typeof STATEMENT_ISSUES;
