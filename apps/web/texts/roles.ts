import { bilingual } from './language.js';

/** What the people of each role are called, by its name on the wire. */
export const roleTexts = bilingual(
  {
    holder: '成果持有人',
    inventor: '完成人',
    'nominating-body': '推荐单位',
    bidder: '竞买人',
    transferee: '受让方',
    'listing-officer': '受理人员',
    'auction-officer': '拍卖管理员',
    auctioneer: '拍卖师',
    clerk: '记录员',
    'finance-officer': '财务人员',
    'contract-officer': '合同人员',
    auditor: '监督人员',
    'protection-officer': '保护中心人员',
    administrator: '管理员',
  },
  {
    holder: 'Holder',
    inventor: 'Inventor',
    'nominating-body': 'Nominating body',
    bidder: 'Bidder',
    transferee: 'Transferee',
    'listing-officer': 'Listing officer',
    'auction-officer': 'Auction officer',
    auctioneer: 'Auctioneer',
    clerk: 'Clerk',
    'finance-officer': 'Finance officer',
    'contract-officer': 'Contract officer',
    auditor: 'Auditor',
    'protection-officer': 'Protection officer',
    administrator: 'Administrator',
  },
);
export type RoleName = keyof typeof roleTexts.zh;
