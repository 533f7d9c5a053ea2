import type { ProblemKinds } from './problem-text.js';

/** Of the bank's statements and their lines. */
export const statementProblems = {
  'bank_account.not_found': {
    status: 404,
    zh: { title: '没有这个收款账户', detail: '请先登记收款账户，再导入它的流水。' },
    en: { title: 'No such account', detail: 'Name the account first, then import its statement.' },
  },
  'statement.not_found': {
    status: 404,
    zh: { title: '没有这份流水', detail: '请从流水列表进入。' },
    en: { title: 'No such statement', detail: 'Enter by the list of statements.' },
  },
  'statement.no_file': {
    status: 422,
    zh: { title: '没有收到文件', detail: '请选择银行流水文件（.csv 或 .xlsx）。' },
    en: { title: 'No file came', detail: 'Choose the bank’s statement (.csv or .xlsx).' },
  },
  'statement.no_mapping': {
    status: 422,
    zh: { title: '没有名为“{name}”的列映射', detail: '请另选一个，或在预览中指定各列。' },
    en: { title: 'There is no mapping “{name}”', detail: 'Choose another, or say the columns in the preview.' },
  },
  'statement.no_lines': {
    status: 422,
    zh: { title: '文件中没有流水', detail: '没有找到表头之下的交易行。请核对文件与表头行。' },
    en: {
      title: 'The file holds no lines',
      detail: 'No payments were found below a header. Check the file and the row.',
    },
  },
  'statement.columns_unknown': {
    status: 422,
    zh: { title: '认不出交易日期或金额列', detail: '请在预览中指定：{fields}。什么也没有导入。' },
    en: {
      title: 'The columns of day or sum are not known',
      detail: 'Say in the preview which columns are: {fields}. Nothing was imported.',
    },
  },
  'statement.other_format': {
    status: 422,
    zh: {
      title: '文件与所选的列映射不符',
      detail: '文件中没有这些列：{headers}。可能是另一家银行的格式；请换一个映射或重新指定。什么也没有导入。',
    },
    en: {
      title: 'The file doesn’t fit the chosen mapping',
      detail:
        'It lacks these columns: {headers}. It may be another bank’s; choose another mapping or say the columns. Nothing was imported.',
    },
  },
  'statement.other_account': {
    status: 422,
    zh: { title: '这是另一个账户的流水', detail: '文件写明的账号是 {found}，所选账户是 {chosen}。什么也没有导入。' },
    en: {
      title: 'This is another account’s statement',
      detail: 'The file names account {found}; the chosen one is {chosen}. Nothing was imported.',
    },
  },
  'statement.wrong_lines': {
    status: 422,
    zh: { title: '流水中有 {count} 处读不出来', detail: '第一处：{cell} “{value}”，{text}整份流水都没有导入。' },
    en: {
      title: '{count} cells of the statement can’t be read',
      detail: 'The first: {cell} “{value}”. {text} Nothing of the statement was imported.',
    },
  },
  'statement.identity_changed': {
    status: 409,
    zh: {
      title: '识别方式与以前的流水不同',
      detail: '此账户的流水按“{before}”识别同一笔，这份文件指定的是“{now}”。请指定相同的列，否则同一笔会算两次。',
    },
    en: {
      title: 'Lines would be told apart in another way',
      detail:
        'Lines of this account are told apart by {before}; this file maps {now}. Map the same columns, or a line would count twice.',
    },
  },
  'statement.nothing_new': {
    status: 409,
    zh: { title: '这份流水已导入过', detail: '其中 {lines} 笔都已在账上；什么也没有改变。' },
    en: { title: 'This statement is imported already', detail: 'All {lines} of its lines are there; nothing changed.' },
  },
  'line.not_found': {
    status: 404,
    zh: { title: '没有这笔流水', detail: '请从流水列表进入。' },
    en: { title: 'No such line', detail: 'Enter by the list of lines.' },
  },
  'line.already_settled': {
    status: 409,
    zh: { title: '这笔流水已处理过', detail: '请刷新查看；每笔只处理一次。' },
    en: { title: 'This line is settled already', detail: 'Reload to see it; each is settled once.' },
  },
  'line.wrong_direction': {
    status: 422,
    zh: { title: '收入与支出的处理不同', detail: '收入归入保证金、退回或自有资金；支出归入退款或自有资金。' },
    en: {
      title: 'Money in and money out are settled differently',
      detail: 'What came in goes to deposits, back, or to the house; what left was a refund or the house’s.',
    },
  },
  'line.amounts_differ': {
    status: 422,
    zh: { title: '分配的金额与流水不符', detail: '流水 {amountYuan} 元，已分配 {givenYuan} 元。每一分都须有归属。' },
    en: {
      title: 'The parts are not the whole',
      detail: 'The line is CNY {amountYuan}, the parts are CNY {givenYuan}. Every fen needs an owner.',
    },
  },
  'line.more_than_missing': {
    status: 409,
    zh: { title: '超过这笔保证金尚缺的金额', detail: '{reference} 尚缺 {missingYuan} 元。多出的部分请退回。' },
    en: {
      title: 'More than this deposit lacks',
      detail: '{reference} lacks CNY {missingYuan}. Send the rest back.',
    },
  },
  'line.deposit_not_expected': {
    status: 409,
    zh: { title: '这笔保证金不再收款', detail: '{reference} 的状态是 {status}。请把款项退回，或归入别的保证金。' },
    en: {
      title: 'This deposit takes no more money',
      detail: '{reference} is {status}. Send the money back, or give it to another deposit.',
    },
  },
  'line.deposit_twice': {
    status: 422,
    zh: { title: '同一笔保证金出现了两次', detail: '请把给它的金额合为一笔。' },
    en: { title: 'One deposit stands twice', detail: 'Give it one sum.' },
  },
  'line.payment_not_found': {
    status: 409,
    zh: { title: '没有这笔手工入账，或已有流水与之对应', detail: '请刷新后再看。' },
    en: { title: 'No such payment by hand, or a line shows it already', detail: 'Reload and look again.' },
  },
  'line.refund_not_by_hand': {
    status: 409,
    zh: { title: '这笔退款没有手工登记退出，或已有流水与之对应', detail: '请刷新后再看。' },
    en: { title: 'This refund wasn’t marked by hand, or a line shows it already', detail: 'Reload and look again.' },
  },
  'line.house_money_short': {
    status: 409,
    zh: {
      title: '自有资金不够支付',
      detail: '账户里的自有资金少于 {amountYuan} 元；手续费等不能动用保证金。请先转入自有资金并导入流水。',
    },
    en: {
      title: 'The house’s own money doesn’t cover it',
      detail:
        'Less than CNY {amountYuan} of the account is the house’s own, and deposits pay no fees. Pay in first and import that line.',
    },
  },
} as const satisfies ProblemKinds;
