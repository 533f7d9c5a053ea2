import type { Language } from '@luochui/platform/domain/language.js';
import { writeCsv } from '@luochui/platform/spreadsheets/write-csv.js';
import type { LedgerKind } from '../domain/ledger.js';
import { yuan } from '../domain/yuan.js';
import type { Reconciliation } from '../wire/reconciliation.js';

const WORDS = {
  zh: {
    head: ['部分', '项目', '时间', '附言', '对方', '专场', '金额（元）'],
    bank: '银行流水余额',
    ledger: '账面银行余额',
    owned: '应付与归属',
    difference: '差异',
    explained: '已说明差异合计',
    unexplained: '未说明差异',
    ownedDifference: '账面减归属',
    event: '专场核对',
    received: '收到保证金',
    refunded: '退出保证金',
  },
  en: {
    head: ['part', 'item', 'time', 'remark', 'party', 'event', 'sum (CNY)'],
    bank: 'balance by the statements',
    ledger: 'balance by the ledger',
    owned: 'owned',
    difference: 'difference',
    explained: 'differences explained',
    unexplained: 'differences unexplained',
    ownedDifference: 'ledger less owned',
    event: 'event',
    received: 'deposits received',
    refunded: 'deposits refunded',
  },
} as const;

const KINDS: Record<LedgerKind, string> = {
  bank: '银行',
  unclaimed: '待认领',
  held: '保证金（在押）',
  kept: '保证金（留存）',
  frozen: '保证金（冻结）',
  owed: '待退款',
  price: '已抵价款',
  forfeited: '已没收',
  house: '自有资金',
};

/** A line each, sums in yuan to the fen without grouping, so that a spreadsheet adds them up. */
export function reconciliationCsv(report: Reconciliation, language: Language): string {
  const words = WORDS[language];
  const kind = (name: LedgerKind) => (language === 'zh' ? KINDS[name] : name);
  const sum = (fen: string) => yuan(BigInt(fen)).replaceAll(',', '');
  const line = (part: string, item: string, amount: string, event = '') => [part, item, '', '', '', event, sum(amount)];
  return writeCsv([
    [...words.head],
    line(words.bank, '', report.bank.balance),
    line(words.ledger, '', report.ledger),
    ...report.owned.map((each) => line(words.owned, kind(each.kind), each.amount)),
    ...report.differences.map(({ kind: of, at, reference, party, event, amount }) => [
      ...[words.difference, of, at, reference, party, event ?? '', sum(amount)],
    ]),
    line(words.explained, '', report.explained),
    line(words.unexplained, '', report.unexplained),
    line(words.ownedDifference, '', report.ownedDifference),
    ...report.events.flatMap(({ event, received, refunded, owned, difference }) => [
      line(words.event, words.received, received, event),
      line(words.event, words.refunded, refunded, event),
      ...owned.map((each) => line(words.event, kind(each.kind), each.amount, event)),
      line(words.event, words.difference, difference, event),
    ]),
  ]);
}
