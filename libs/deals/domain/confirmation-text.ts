import type { PrintedDocument } from '@luochui/platform/domain/printed-document.js';
import { inCapitals, inYuan } from './rmb.js';
import { chinaMoment, commissionOf, confirmationNumber, type Sale } from './sale.js';

/** 成交确认书: what was sold to whom at what price, with the hashes that lead to the record of the bidding. */
export function confirmationText(sale: Sale, madeAt: number): PrintedDocument {
  const price = BigInt(sale.price);
  const verb = sale.event.form === 'auction' ? '拍卖' : '竞价';
  const commission = commissionOf(price, sale.buyerCommissionPercent);
  const number = confirmationNumber(sale);
  return {
    title: `成交确认书 ${number}`,
    reference: `${number} · 成交确认书`,
    madeAt,
    blocks: [
      { type: 'title', text: '成交确认书' },
      {
        type: 'facts',
        rows: [
          ['确认书编号', number],
          [`${verb}专场`, `第 ${sale.event.number} 号　${sale.event.title}`],
          ...(sale.event.house ? ([['拍卖人', sale.event.house]] as const) : []),
          ['标的', `第 ${sale.lotNumber} 号　${sale.project.title}`],
          ['成果持有人', sale.project.holder],
          ['买受人', `${sale.winner.name}（竞买代码 ${sale.winner.code}）`],
          ['成交时间', `${chinaMoment(sale.closedAt)}（北京时间）`],
        ],
      },
      { type: 'heading', text: '一、成交价款' },
      { type: 'paragraph', text: `成交价为${inCapitals(price)}（¥${inYuan(price)}）。` },
      {
        type: 'paragraph',
        text: `买受人另付佣金 ${sale.buyerCommissionPercent}%，计${inCapitals(commission)}（¥${inYuan(commission)}）。已交保证金 ¥${inYuan(BigInt(sale.deposit))} 转为成交价款的一部分。`,
      },
      { type: 'heading', text: `二、${verb}记录` },
      {
        type: 'paragraph',
        text: `本次成交以平台记载的${verb}记录为准。记录逐条以哈希相连，任何人可以下载并在本机重放核验。`,
      },
      {
        type: 'facts',
        rows: [
          ['规则哈希', sale.rulesHash],
          ['记录头', sale.head],
        ],
      },
      { type: 'heading', text: '三、签约' },
      {
        type: 'paragraph',
        text: '双方应以本确认书为依据订立技术转让合同。合同的标的、价款与本确认书一致；支付与交接的安排由双方商定。',
      },
      {
        type: 'note',
        text: `本确认书由平台依据${verb}记录自动生成于 ${chinaMoment(madeAt)}（北京时间）。哈希算法为 SHA-256。`,
      },
    ],
  };
}
