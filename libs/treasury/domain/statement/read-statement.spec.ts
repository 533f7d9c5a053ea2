import { describe, expect, it } from '@jest/globals';
import { readWorkbook } from '@luochui/platform/spreadsheets/read-workbook.js';
import { writeXlsx } from '@luochui/platform/spreadsheets/write-xlsx.js';
import { identitiesOf, identityFields } from './identity.js';
import { readStatement, type Statement } from './read-statement.js';

const BANK_A = `示例银行 对公账户明细
账号,6200000000000001,户名,示例中心
交易日期,交易时间,借方发生额（元）,贷方发生额（元）,余额,对方户名,对方账号,摘要,交易附言,交易流水号
2026-11-20,09:31:07,,"60,000.00","60,000.00",示例甲公司,="6217000000000000001",转账,LC18 KHTMW,A001
20261121,140322,60000.00,0.00,0.00,示例甲公司,6217000000000000001,退款,TK18 CDEFA,A002
合计,,60000.00,60000.00,,,,,,
`;
const read = (text: string, options = {}): Statement => readStatement(readWorkbook(Buffer.from(text)), options)!;
const codes = ({ issues }: Statement) => issues.map(({ cell, code }) => `${cell} ${code}`);
const oneLine = (head: string, line: string) => read(`${head}\n${line}\n`);

describe('a bank’s statement', () => {
  it('is read with its columns guessed, below whatever stands above them and without the sums', () => {
    const statement = read(BANK_A);
    expect(statement).toMatchObject({ headerRow: 3, issues: [], toMap: [], accountsAbove: ['6200000000000001'] });
    expect(statement.lines).toEqual([
      expect.objectContaining({
        row: 4,
        day: '2026-11-20',
        time: '09:31:07',
        direction: 'in',
        amount: 6_000_000n,
        name: '示例甲公司',
        account: '6217000000000000001',
        remark: '转账 LC18 KHTMW',
        serial: 'A001',
      }),
      expect.objectContaining({ day: '2026-11-21', time: '14:03:22', direction: 'out', amount: 6_000_000n }),
    ]);
  });

  it('is the same line from a text and from a workbook, in whatever order of columns', () => {
    const book = writeXlsx({
      name: '明细',
      header: ['交易流水号', '收支方向', '金额', '交易日期', '对方名称', '备注'],
      rows: [['A001', '收入', 60000, { day: '2026-11-20' }, '示例甲公司', 'LC18 KHTMW']],
    });
    const fromBook = readStatement(readWorkbook(book), {})!;
    expect(fromBook.issues).toEqual([]);
    const by = identityFields(fromBook.fields);
    expect(identitiesOf(fromBook.lines, by)[0]).toBe(identitiesOf(read(BANK_A).lines, by)[0]);
  });

  it.each([
    ['text for a number', '日期,贷方金额', '2026-11-20,六万', 'B2 amount.text'],
    ['a negative sum', '日期,金额', '2026-11-20,-60000', 'B2 amount.negative'],
    ['one in brackets', '日期,金额', '2026-11-20,(60000)', 'B2 amount.negative'],
    ['a foreign sum', '日期,金额', '2026-11-20,$60000', 'B2 amount.currency'],
    ['a foreign currency', '日期,金额,币种', '2026-11-20,60000,USD', 'C2 currency.foreign'],
    ['less than a fen', '日期,金额', '2026-11-20,0.005', 'B2 amount.precision'],
    ['more than there is', '日期,金额', '2026-11-20,99999999999999', 'B2 amount.large'],
    ['a decimal comma', '日期,金额', '2026-11-20,"60.000,00"', 'B2 amount.text'],
    ['no sum', '日期,金额', '2026-11-20,', 'B2 amount.missing'],
    ['nought alone', '日期,收入,支出', '2026-11-20,0.00,0.00', 'C2 amount.missing'],
    ['both', '日期,收入,支出', '2026-11-20,1.00,2.00', 'C2 amount.both'],
    ['no day', '日期,金额', ',60000', 'A2 date.missing'],
    ['a day that is none', '日期,金额', '2026-02-30,60000', 'A2 date.unreadable'],
    ['a day of two readings', '日期,金额', '01/02/2026,60000', 'A2 date.unreadable'],
    ['neither in nor out', '日期,金额,借贷标志', '2026-11-20,60000,？', 'C2 direction.unknown'],
    ['a rounded account', '日期,金额,对方账号', '2026-11-20,60000,6.217E+18', 'C2 account.rounded'],
    ['no serial', '日期,金额,流水号', '2026-11-20,60000,', 'C2 serial.missing'],
  ])('names the cell of %s', (_, head, line, expected) => {
    const statement = oneLine(head, line);
    expect(codes(statement)).toEqual([expected]);
    expect(statement.lines).toEqual([]);
  });

  it('finds a serial number that stands there twice', () => {
    expect(codes(read('日期,金额,流水号\n2026-11-20,1,A1\n2026-11-20,1,A1\n'))).toEqual(['C3 serial.twice']);
  });

  it('asks for columns that it can’t guess, and says which a mapping has in vain', () => {
    const stranger = read('Buchungstag,Betrag\n2026-11-20,60000\n');
    expect(stranger).toMatchObject({ toMap: ['date', 'amount'], lines: [] });
    const mapped = read('Buchungstag,Betrag\n2026-11-20,60000\n', {
      columns: { Buchungstag: 'date', Betrag: 'amount' },
    });
    expect(mapped.lines).toHaveLength(1);
    expect(read(BANK_A, { columns: { 记账日: 'date', 余额: 'balance' } }).lacking).toEqual(['记账日']);
  });

  it('counts equal lines of a day where the bank gives no serial number', () => {
    const lines = '2026-11-20,100,示例甲公司\n2026-11-20,100,示例甲公司\n2026-11-20,100,示例乙公司\n';
    const { lines: found, fields } = read(`日期,金额,对方户名\n${lines}`);
    const identities = identitiesOf(found, identityFields(fields));
    expect(new Set(identities).size).toBe(3);
    // A statement that goes on for a day more has the same lines first.
    const longer = read(`日期,金额,对方户名\n${lines}2026-11-21,100,示例甲公司\n`);
    expect(identitiesOf(longer.lines, identityFields(longer.fields)).slice(0, 3)).toEqual(identities);
  });
});
