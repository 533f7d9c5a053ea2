import type { Figures, FiguresRow } from './figures.js';

const HEADERS = {
  zh: ['领域', '上线发布（项）', '拍卖转化（项）', '成交（件）', '签约（件）', '成交金额（元）', '签约金额（元）'],
  en: ['field', 'released', 'auctioned', 'sold', 'signed', 'hammer prices (CNY)', 'value signed (CNY)'],
};
const TOTAL = { zh: '合计', en: 'total' };
const FIELDS: Record<string, string> = {
  'integrated-circuits': '集成电路',
  biomedicine: '生物医药',
  'intelligent-manufacturing': '智能制造',
  'high-end-manufacturing': '高端制造',
  'new-materials': '新材料',
  'new-energy': '新能源',
  other: '其他',
};

/** RFC 4180 with the mark without which a spreadsheet takes the Chinese for another encoding. Nothing in it was typed by anybody. */
export function figuresCsv({ byField, total }: Figures, language: 'zh' | 'en'): string {
  const name = (field: string) => (language === 'zh' ? (FIELDS[field] ?? field) : field);
  const lines = [
    HEADERS[language],
    ...byField.map((row) => [name(row.field), ...numbersOf(row)]),
    [TOTAL[language], ...numbersOf(total)],
  ];
  return '\uFEFF' + lines.map((cells) => cells.join(',') + '\r\n').join('');
}

const numbersOf = ({ released, auctioned, sold, signed, hammer, value }: FiguresRow): string[] => [
  ...[released, auctioned, sold, signed].map(String),
  yuan(hammer),
  yuan(value),
];

/** Fen as yuan, without passing through a floating-point number. */
function yuan(fen: string): string {
  const digits = fen.padStart(3, '0');
  return `${digits.slice(0, -2)}.${digits.slice(-2)}`;
}
