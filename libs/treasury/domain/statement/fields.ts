import { columnLetter } from '@luochui/platform/domain/workbook.js';

/**
 * What a column of a bank's statement can mean. A sum stands in `in` and `out`, or in `amount` with `direction` beside it; without one
 * every line came in. Several columns may be remarks: they are read as one.
 */
export const STATEMENT_FIELDS = [
  'date',
  'time',
  'in',
  'out',
  'amount',
  'direction',
  'currency',
  'name',
  'account',
  'bank',
  'remark',
  'serial',
  'balance',
  'ownAccount',
] as const;
export type StatementField = (typeof STATEMENT_FIELDS)[number];
/** By header, as a person chose it; null: not read. */
export type StatementColumns = Readonly<Record<string, StatementField | null>>;

const WORDS: Readonly<Record<StatementField, readonly string[]>> = {
  date: ['交易日期', '记账日期', '入账日期', '日期', '交易日', 'date', 'bookingdate', 'valuedate'],
  time: ['交易时间', '记账时间', '时间', 'time'],
  in: ['贷方发生额', '贷方金额', '贷方', '收入金额', '收入', '转入金额', '存入金额', 'credit', 'creditamount'],
  out: ['借方发生额', '借方金额', '借方', '支出金额', '支出', '转出金额', '支取金额', 'debit', 'debitamount'],
  amount: ['交易金额', '发生额', '金额', 'amount'],
  direction: ['借贷标志', '借贷方向', '借贷', '收支方向', '收支', '收付标志', 'direction', 'dc'],
  currency: ['币种', '货币', '交易币种', 'currency'],
  name: [
    '对方户名',
    '对方账户名称',
    '对方名称',
    '对方单位名称',
    '付款人名称',
    '交易对手',
    '对方',
    'counterparty',
    'payer',
  ],
  account: ['对方账号', '对方账户', '付款人账号', '交易对手账号', 'counterpartyaccount', 'payeraccount'],
  bank: ['对方开户行', '对方行名', '对方开户机构', '付款人开户行', 'counterpartybank', 'payerbank'],
  remark: ['附言', '交易附言', '客户附言', '摘要', '用途', '备注', 'remark', 'memo', 'description', 'purpose'],
  serial: ['交易流水号', '流水号', '银行流水号', '核心流水号', '交易编号', 'serial', 'serialnumber', 'transactionid'],
  balance: ['余额', '账户余额', '交易后余额', '本次余额', 'balance'],
  ownAccount: ['本方账号', '本方账户', '账号', '本账号', 'ownaccount'],
};

/** Without case, spaces, strokes and what stands in brackets: `贷方发生额（元）` is `贷方发生额`. */
export const headerName = (header: string): string =>
  header
    .normalize('NFKC')
    .toLowerCase()
    .replace(/\(.*?\)|\[.*?\]|[^\p{L}\p{N}]/gu, '');

/** By column. A word that is the whole header counts; of several columns for a field the surest, but every remark. */
export function guessFields(headers: readonly string[]): (StatementField | null)[] {
  const names = headers.map(headerName);
  const guessed: (StatementField | null)[] = names.map(() => null);
  for (const field of STATEMENT_FIELDS) {
    const found = WORDS[field].flatMap((word) => names.flatMap((name, column) => (name === word ? [column] : [])));
    for (const column of field === 'remark' ? found : found.slice(0, 1)) guessed[column] ??= field;
  }
  // Some banks write day and time into one column that is named for the time.
  if (!guessed.includes('date') && guessed.includes('time')) guessed[guessed.indexOf('time')] = 'date';
  return guessed;
}

/** What a mapping calls each column: by its header, by its letter where that is missing or stands twice. */
export function columnKeys(headers: readonly string[]): string[] {
  const names = headers.map(headerName);
  return headers.map((header, column) =>
    names[column] !== '' && names.filter((name) => name === names[column]).length === 1 ? header : columnLetter(column),
  );
}

export function fieldsBy(headers: readonly string[], chosen: StatementColumns): (StatementField | null)[] {
  const byName = new Map(Object.entries(chosen).map(([key, field]) => [headerName(key), field]));
  return columnKeys(headers).map((key) => byName.get(headerName(key)) ?? null);
}

/** Columns that a mapping has and a file lacks: it is probably another bank's. */
export function lackingIn(headers: readonly string[], chosen: StatementColumns): string[] {
  const keys = new Set(columnKeys(headers).map(headerName));
  return Object.entries(chosen)
    .flatMap(([key, field]) => (field !== null && !keys.has(headerName(key)) ? [key] : []))
    .sort();
}

/** What has to be known of every line: its day and a sum. */
export function fieldsToMap(fields: readonly (StatementField | null)[]): StatementField[] {
  const sums: StatementField[] = ['in', 'out', 'amount'];
  const lacking: StatementField[] = fields.includes('date') ? [] : ['date'];
  return sums.some((field) => fields.includes(field)) ? lacking : [...lacking, 'amount'];
}
