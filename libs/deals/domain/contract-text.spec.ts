import { createHash } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { drawPdf } from '@luochui/platform/pdf/draw-pdf.js';
import { pdfText } from '@luochui/testing/pdf-text.js';
import { confirmationText } from './confirmation-text.js';
import { contractText, type ContractDraft } from './contract-text.js';
import type { Sale } from './sale.js';
import { draftTerms } from './terms.js';

const sale: Sale = {
  lotId: '11111111-1111-4111-8111-111111111111',
  lotNumber: 5,
  event: {
    id: '22222222-2222-4222-8222-222222222222',
    number: 7,
    title: '示例专场',
    form: 'bidding',
    house: null,
    isExample: true,
  },
  project: {
    id: '33333333-3333-4333-8333-333333333333',
    title: '多轴联动叶片砂带磨抛机器人',
    holder: '示例机械研究所',
    field: '智能制造',
    trl: 6,
    holderOrganisationId: null,
    rights: ['发明专利 ZL202010733516.2'],
  },
  winner: {
    accountId: '44444444-4444-4444-8444-444444444444',
    organisationId: '55555555-5555-4555-8555-555555555555',
    // A rare name must come out as it is; what no font draws is named by its number, and is no empty box.
    name: '示例堃犇𠮷装备有限公司',
    code: 'K7Q',
  },
  price: '96000000',
  startPrice: '60000000',
  bids: 23,
  deposit: '6000000',
  buyerCommissionPercent: 5,
  closedAt: Date.parse('2023-12-20T06:21:36Z'),
  rulesHash: 'a1'.repeat(32),
  head: '7d02'.repeat(16),
};
const madeAt = Date.parse('2023-12-20T06:21:40Z');
const draft: ContractDraft = { sale, holder: '示例机械研究所', terms: draftTerms(96_000_000n), version: 1, madeAt };
const sha256 = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex');

describe('the contract as a PDF', () => {
  it('says what the sale says', async () => {
    const text = pdfText(await drawPdf(contractText(draft)));
    for (const part of [
      'LC-2023-007-05',
      '示例机械研究所',
      '示例堃犇〔U+20BB7〕装备有限公司',
      '人民币玖拾陆万元整（¥960,000）',
      '384,000',
      '192,000',
      'K7Q',
      sale.rulesHash,
      sale.head,
      '2023-12-2014:21:36',
      '发明专利ZL202010733516.2',
      '佣金¥48,000',
    ])
      expect(text).toContain(part);
  });

  it('is the same to the byte for the same data, and another for another version', async () => {
    const [first, again, second] = await Promise.all([
      drawPdf(contractText(draft)),
      drawPdf(contractText(draft)),
      drawPdf(contractText({ ...draft, version: 2 })),
    ]);
    expect(sha256(again!)).toBe(sha256(first!));
    expect(sha256(second!)).not.toBe(sha256(first!));
  });

  it('leaves no article number out when something is agreed besides', async () => {
    const text = pdfText(
      await drawPdf(contractText({ ...draft, terms: { ...draft.terms, remark: '首台样机归乙方。' } })),
    );
    expect(text).toContain('第十条其他约定首台样机归乙方。第十一条签署与生效');
  });
});

describe('the confirmation of sale as a PDF', () => {
  it('names price, buyer, code, rules and head', async () => {
    const text = pdfText(await drawPdf(confirmationText(sale, madeAt)));
    for (const part of ['CJ-2023-007-05', '人民币玖拾陆万元整', '竞买代码K7Q', sale.rulesHash, sale.head, '佣金5%'])
      expect(text).toContain(part);
  });
});
