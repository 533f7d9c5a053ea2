import { bilingual } from './language.js';

export const particularsTexts = bilingual(
  {
    heading: '公告内容',
    required: '拍卖公告须载明（拍卖法 46、48 条）；缺的会逐项列出，补齐后才能公告。',
    custom: '竞价公告参照载明，可以留空。',
    exhibitionFrom: '展示自',
    exhibitionTo: '展示至（至少两日）',
    exhibitionPlace: '展示地点',
    conditions: '竞买须知',
    defects: '瑕疵说明',
    depositAccount: '保证金账户',
    contact: '联系方式',
  },
  {
    heading: 'What the announcement says',
    required: 'The statute demands these of an auction (Auction Law 46, 48); what is missing is listed by name.',
    custom: 'A custom for a bidding: may be left empty.',
    exhibitionFrom: 'Exhibition from',
    exhibitionTo: 'Exhibition to (two days at least)',
    exhibitionPlace: 'Place of the exhibition',
    conditions: 'Notes for bidders',
    defects: 'Defects',
    depositAccount: 'Account for deposits',
    contact: 'Contact',
  },
);
