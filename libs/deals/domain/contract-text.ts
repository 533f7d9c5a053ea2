import type { Block, PrintedDocument } from '@luochui/platform/domain/printed-document.js';
import { inCapitals, inYuan } from './rmb.js';
import { chinaMoment, commissionOf, confirmationNumber, contractNumber, type Sale } from './sale.js';
import type { Payment, PaymentCondition, Settled } from './terms.js';

const CONDITIONS: Readonly<Record<PaymentCondition, string>> = {
  effective: '本合同生效',
  registered: '权利变更登记',
  accepted: '成果验收合格',
};
const ORDINALS = '一二三四五六';

export interface ContractDraft extends Settled {
  readonly sale: Sale;
  readonly version: number;
  readonly madeAt: number;
}

/** The one template of this version: 技术转让（专利权／成果）合同, after 民法典 862-877. */
export function contractText({ sale, holder, terms, version, madeAt }: ContractDraft): PrintedDocument {
  const number = contractNumber(sale);
  const article = (text: string): Block => ({ type: 'heading', text });
  const clauses = (...texts: string[]): Block[] => texts.map((text) => ({ type: 'paragraph', text }));
  return {
    title: `技术转让合同 ${number}`,
    reference: `${number} · 第 ${version} 版`,
    madeAt,
    blocks: [
      { type: 'title', text: '技术转让（专利权／成果）合同' },
      {
        type: 'facts',
        rows: [
          ['合同编号', `${number}（第 ${version} 版）`],
          ['让与方（甲方）', holder],
          ['受让方（乙方）', sale.winner.name],
          ['依据', `成交确认书 ${confirmationNumber(sale)}，成交于 ${chinaMoment(sale.closedAt)}（北京时间）`],
          ['竞价规则哈希', sale.rulesHash],
          ['竞价记录头', sale.head],
        ],
      },
      article('第一条　标的'),
      ...clauses(
        `1.1　甲方将技术成果“${sale.project.title}”转让给乙方，乙方受让并支付价款。`,
        sale.project.rights.length > 0
          ? `1.2　成果所含权利：${sale.project.rights.join('；')}。`
          : '1.2　成果所含权利以成果公示页所载为准。',
        `1.3　本标的为第 ${sale.event.number} 号专场“${sale.event.title}”第 ${sale.lotNumber} 号，乙方的竞买代码为 ${sale.winner.code}。`,
      ),
      article('第二条　权利转移'),
      ...clauses(
        '2.1　甲方应在本合同生效后 10 个工作日内，备齐专利权（或其他登记权利）变更登记所需文件并提出申请，乙方予以配合。',
        '2.2　专利权的转让自国务院专利行政部门登记之日起生效；不需登记的成果，自资料移交、双方签收之日起转移。',
      ),
      article('第三条　甲方的保证'),
      ...clauses(
        '3.1　甲方保证自己是所转让成果的合法持有人，并保证所提供的技术完整、无误、有效，能够达到约定的目标。',
        '3.2　甲方应告知成果上已有的许可、质押与争议；未告知而使乙方受到损失的，由甲方承担。',
      ),
      article('第四条　价款与支付'),
      ...payments(sale, terms.payments),
      article('第五条　交接与指导'),
      ...clauses(
        '5.1　甲方应按附件清单移交技术资料，双方逐份签收。',
        terms.guidanceDays > 0
          ? `5.2　甲方应在本合同生效后 ${terms.guidanceWithinDays} 个工作日内派完成人到乙方指导，不少于 ${terms.guidanceDays} 个工作日。`
          : '5.2　双方不另行约定到场指导。',
      ),
      article('第六条　保密'),
      ...clauses('6.1　双方对在履行中知悉的对方技术秘密与商业信息负有保密义务，至其公开为止。'),
      article('第七条　违约'),
      ...clauses(
        '7.1　逾期付款的，按日万分之五支付违约金；逾期三十日，甲方可以解除合同。',
        '7.2　甲方逾期移交或者逾期办理登记的，按日以价款万分之五支付违约金；逾期三十日，乙方可以解除合同。',
      ),
      article('第八条　跟踪'),
      ...clauses(
        '8.1　乙方应在本合同生效后 30、90、180 日，以及其后一年、两年、三年时，向中心报告成果转化的情况。所报内容是否公开，由乙方逐项同意。',
      ),
      article('第九条　争议'),
      ...clauses('9.1　因本合同发生的争议，双方协商或申请调解解决；不成的，可以向有管辖权的人民法院起诉。'),
      ...(terms.remark ? [article('第十条　其他约定'), ...clauses(terms.remark)] : []),
      article(terms.remark ? '第十一条　签署与生效' : '第十条　签署与生效'),
      ...clauses(
        '双方授权的账户在平台上核对本文本后签署。平台记录签署人、时间、所作的同意，以及本文本的 SHA-256；双方对同一文本签署完毕，本合同生效。',
      ),
      { type: 'note', text: `本版生成于 ${chinaMoment(madeAt)}（北京时间）。文本改动即成新版，先前的签署不再算数。` },
    ],
  };
}

function payments(sale: Sale, parts: readonly Payment[]): Block[] {
  const price = BigInt(sale.price);
  const commission = commissionOf(price, sale.buyerCommissionPercent);
  return [
    {
      type: 'paragraph',
      text: `4.1　转让价款为${inCapitals(price)}（¥${inYuan(price)}），分 ${parts.length} 期支付：`,
    },
    {
      type: 'table',
      columns: [
        { title: '期', width: 0.1 },
        { title: '条件', width: 0.4 },
        { title: '期限', width: 0.22 },
        { title: '金额（元）', width: 0.28, align: 'right' },
      ],
      rows: parts.map(({ condition, days, amount }, i) => [
        ORDINALS[i] ?? String(i + 1),
        CONDITIONS[condition],
        condition === 'effective' ? `${days} 个工作日内` : `${days} 日内`,
        inYuan(BigInt(amount)),
      ]),
    },
    {
      type: 'paragraph',
      text: `4.2　乙方已交的保证金 ¥${inYuan(BigInt(sale.deposit))} 自本合同生效时转为第一期价款的一部分。`,
    },
    {
      type: 'paragraph',
      text: `4.3　乙方另按成交价的 ${sale.buyerCommissionPercent}% 支付佣金 ¥${inYuan(commission)}，不计入转让价款。`,
    },
  ];
}
