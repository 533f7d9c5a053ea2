import { FILE_REFUSALS } from '@luochui/platform/domain/file-refusals.js';

interface IssueText {
  readonly zh: string;
  readonly en: string;
}

/** What is said of a cell, a row or a file: what is wrong and what to do. `{name}` takes the parameter of that name. */
export const ISSUE_TEXTS = {
  'cell.required': { zh: '必填，这里是空的。请填写。', en: 'Required, and nothing stands here. Fill it in.' },
  'cell.error-value': {
    zh: '单元格是错误值 {value}。请改成实际内容。',
    en: 'The cell holds the error {value}. Put the real content there.',
  },
  'cell.formula-without-value': {
    zh: '公式没有保存结果。请在表格软件中打开并保存，或直接填写数值。',
    en: 'A formula without a stored result. Open and save the file in a spreadsheet, or type the value.',
  },
  'cell.external-value': {
    zh: '此值来自另一个工作簿，按其上次保存的结果读取。',
    en: 'Comes from another workbook, as last stored.',
  },
  'text.too-long': {
    zh: '共 {length} 字，超过 {limit} 字。请缩短。',
    en: '{length} characters, more than {limit}. Shorten it.',
  },
  'text.control-characters': {
    zh: '已去掉看不见的方向或控制字符。',
    en: 'Invisible direction or control characters were taken out.',
  },
  'code-list.unknown': {
    zh: '“{value}”不在可选值之内：{list}。请改为其中之一。',
    en: '“{value}” is not one of: {list}. Use one of them.',
  },
  'amount.percent': { zh: '这是比例，不是价格。请填写金额。', en: 'A share is no price. Give an amount.' },
  'amount.negative': { zh: '价格应大于 0。面议请写“面议”。', en: 'A price is above 0. If it is open, write 面议.' },
  'amount.zero': {
    zh: '价格为 0。面议请写“面议”或留空。',
    en: 'The price is 0. If it is open, write 面议 or leave it empty.',
  },
  'amount.range': { zh: '这是区间。请填写一个价格，或写“面议”。', en: 'A range: give one price, or write 面议.' },
  'amount.currency': { zh: '只收人民币价格。请换算后填写。', en: 'Prices are in yuan. Convert it.' },
  'amount.ambiguous': {
    zh: '逗号的位置不像千位分隔，无法确定金额。请只用小数点。',
    en: 'The comma can’t be a thousands mark: use a decimal point.',
  },
  'amount.precision': {
    zh: '金额细于 1 分。请填写到分为止。',
    en: 'Finer than a fen. Give at most two decimals of a yuan.',
  },
  'amount.too-large': { zh: '金额过大，请检查单位。', en: 'Too large: check the unit.' },
  'amount.unreadable': {
    zh: '读不出金额。请只写数字，或写“面议”，或留空。',
    en: 'No amount can be read: give the number alone, or 面议, or nothing.',
  },
  'date.not-in-calendar': { zh: '日历中没有这一天。请核对。', en: 'No such day in the calendar. Check it.' },
  'date.incomplete': {
    zh: '只有年或年月。请写到日，如 2018-01-05。',
    en: 'A year or month is no day: write 2018-01-05.',
  },
  'date.future': { zh: '申请日在将来。请核对。', en: 'A filing in the future. Check it.' },
  'date.ambiguous': {
    zh: '可读作 {first} 或 {second}。请在“日期顺序”中选定，或写成 2018-01-05。',
    en: 'Either {first} or {second}: choose the order of dates, or write 2018-01-05.',
  },
  'date.unreadable': { zh: '读不出日期。请写成 2018-01-05。', en: 'No date can be read: write 2018-01-05.' },
  'date.bare-number': {
    zh: '没有日期格式的数字，已读作 {day}。',
    en: 'A number without a date format was read as {day}.',
  },
  'date.zero': { zh: '这是由零变来的日期，按“未填写”处理。', en: 'A zero that became a date: taken as not stated.' },
  'date.order': {
    zh: '此列日期按 {order} 读取：{example} 只能这样读。',
    en: 'Dates of this column are read as {order}: {example} proves it.',
  },
  'date.order-conflict': {
    zh: '此列日期的顺序不一致：{first} 与 {second}。只有不会读错的日期被采用。',
    en: 'The dates of this column do not agree on an order: {first} beside {second}. Only unmistakable ones are taken.',
  },
  'date.resaved': {
    zh: '此列日期有两种写法，像是在另一种日期设置的电脑上另存过：{count} 个被改写（如 {rewritten}），其余仍是 {left}。被改写的月和日可能已对调，请核对变化。',
    en: 'This column looks as if it was saved on a computer with another order of day and month: {count} dates were rewritten ({rewritten}), the others are as they were ({left}). Day and month of the rewritten may be swapped: check what changes.',
  },
  'patent-number.check-digit': {
    zh: '校验位不符：{serial} 的校验位应为 {digit}。请核对。',
    en: 'The check digit of {serial} is {digit}. Check the number.',
  },
  'patent-number.no-check-digit': {
    zh: '缺少校验位（表格软件会丢掉“.0”）。请核对证书后补上。',
    en: 'No check digit (a spreadsheet drops “.0”). Look at the certificate and add it.',
  },
  'patent-number.scientific': {
    zh: '数字被写成了科学记数，位数已丢失。请把此列设为文本后重新填写。',
    en: 'Digits are lost: format the column as text and type the number again.',
  },
  'patent-number.length': {
    zh: '位数不对（{length} 位）：申请号为 8 位或 12 位加校验位，可能丢了开头的 0。',
    en: '{length} digits: a number has 8 or 12 and a check digit. A leading zero may be lost.',
  },
  'patent-number.publication': {
    zh: '这是公开（公告）号。请填写申请号或专利号。',
    en: 'This is a publication number: give the application number.',
  },
  'patent-number.unreadable': {
    zh: '不是中国专利号。国外专利请填写法域。',
    en: 'Not a Chinese number. For another country’s say the jurisdiction.',
  },
  'patent-number.kind': {
    zh: '号码第五位表明是{says}，与所填类型不符。请核对。',
    en: 'The number’s own digit says {says}; the cell says otherwise. Check both.',
  },
  'patent-number.incomplete-list': {
    zh: '写了共 {count} 件，却没有全部列出。请列出每个号码。',
    en: '{count} are claimed, not all given: list each number.',
  },
  'jurisdiction.unreadable': {
    zh: '法域请写两个字母的代码，如 CN、US。',
    en: 'Write the two letters of the country: CN, US.',
  },
  'duplicate.in-file': {
    zh: '与第 {row} 行是同一项成果。请只留一行，或改正其中一行。',
    en: 'The same project as row {row}. Keep one of them, or correct one.',
  },
  'duplicate.likely': {
    zh: '与第 {row} 行的名称或号码相同，请确认是否重复。',
    en: 'The title or number of row {row}: is it the same project?',
  },
  'row.total-line': { zh: '合计行，不是成果，已略过。', en: 'A total is no project: skipped.' },
  'row.not-a-project': { zh: '签名或备注行，不是成果，已略过。', en: 'A signature or note, no project: skipped.' },
  'row.edited-by-hand': {
    zh: '已由人工修改过，导入不改动它。',
    en: 'Edited by hand since: an import leaves it alone.',
  },
  'row.in-sale': {
    zh: '已进入专场、成交或撤回，导入不改动它。',
    en: 'In a sale, sold or withdrawn: an import leaves it alone.',
  },
  'header.unknown': { zh: '“{header}”列没有用到。', en: 'The column “{header}” is not used.' },
  'header.duplicate': {
    zh: '“{header}”出现多次（{columns}），都没有用到。',
    en: '“{header}” stands more than once ({columns}); none is used.',
  },
  'header.missing': {
    zh: '文件中没有“{header}”列，该项保持原值。',
    en: 'The file has no column “{header}”: what is known stays.',
  },
  'column.hidden': { zh: '有隐藏的列（{columns}）。', en: 'There are hidden columns ({columns}).' },
  'sheet.hidden': { zh: '隐藏的工作表“{name}”没有读取。', en: 'The hidden sheet “{name}” is not read.' },
  'sheet.not-read': { zh: '工作表“{name}”没有读取。', en: 'The sheet “{name}” is not read.' },
  ...FILE_REFUSALS,
  'file.no-header': { zh: '找不到表头。请指出哪一行是表头。', en: 'No header was found. Say which row it is.' },
  'file.no-sheet': { zh: '没有名为“{name}”的工作表。请另选。', en: 'There is no sheet “{name}”. Choose another.' },
  'mapping.unknown-column': {
    zh: '文件中没有“{header}”列。请重新指定。',
    en: 'The file has no column “{header}”. Choose again.',
  },
  'import.failed': {
    zh: '导入中断，什么也没有写入。请再试一次。',
    en: 'The import broke off; nothing was written. Try again.',
  },
} as const satisfies Record<string, IssueText>;

export type IssueCode = keyof typeof ISSUE_TEXTS;

export function issueText(
  code: IssueCode,
  params: Readonly<Record<string, string>> = {},
  language: 'zh' | 'en',
): string {
  return ISSUE_TEXTS[code][language].replace(/\{(\w+)\}/g, (whole, name: string) => params[name] ?? whole);
}
