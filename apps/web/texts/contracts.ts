import type { ContractItem } from '@luochui/deals/wire/contract.js';
import { bilingual } from './language.js';

/** What a contract's parts are called wherever it is shown. */
export const contractWords = bilingual(
  {
    statuses: {
      draft: '草拟中',
      'awaiting-signatures': '待签署',
      signed: '已签署',
      terminated: '已终止',
    } as Record<ContractItem['status'], string>,
    parties: { holder: '让与方', transferee: '受让方' } as Record<'holder' | 'transferee', string>,
    conditions: {
      effective: (days: number) => `本合同生效后 ${days} 个工作日内`,
      registered: (days: number) => `权利变更登记后 ${days} 日内`,
      accepted: (days: number) => `成果验收合格后 ${days} 日内`,
    },
    conditionNames: { effective: '本合同生效', registered: '权利变更登记', accepted: '成果验收合格' },
    fields: {
      holder: '让与方',
      payment: (part: number) => `第 ${part} 期付款`,
      guidanceDays: '到场指导（工作日）',
      guidanceWithinDays: '生效后几个工作日内到场',
      remark: '其他约定',
    },
    nothing: '（无）',
    event: (number: number, lot: number) => `第 ${number} 号专场第 ${lot} 号`,
    isExample: '示例数据',
  },
  {
    statuses: {
      draft: 'Draft',
      'awaiting-signatures': 'Awaiting signatures',
      signed: 'Signed',
      terminated: 'Terminated',
    },
    parties: { holder: 'Holder', transferee: 'Transferee' },
    conditions: {
      effective: (days: number) => `within ${days} working days of taking effect`,
      registered: (days: number) => `within ${days} days of the registration of the transfer`,
      accepted: (days: number) => `within ${days} days of acceptance`,
    },
    conditionNames: { effective: 'Contract in effect', registered: 'Transfer registered', accepted: 'Result accepted' },
    fields: {
      holder: 'Holder',
      payment: (part: number) => `Payment ${part}`,
      guidanceDays: 'Working days of guidance on site',
      guidanceWithinDays: 'Working days until it begins',
      remark: 'Also agreed',
    },
    nothing: '(none)',
    event: (number: number, lot: number) => `Event ${number}, lot ${lot}`,
    isExample: 'Example data',
  },
);
export type ContractWords = (typeof contractWords)['zh'];
