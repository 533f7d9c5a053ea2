import { bilingual } from './language.js';

const zh = {
  from: { centre: '中心通知', auctioneer: '拍卖师通知' },
  hide: '收起通知',
  give: '发布通知',
  giveTitle: '向关注本专场的所有人发布通知',
  giveNote: '立即显示在专场和每件标的的页面上，不能撤回；它不改变规则，也不改变任何标的。',
  text: '通知内容',
  given: '通知已发布',
  cancel: '取消',
};

const en: typeof zh = {
  from: { centre: 'Notice from the centre', auctioneer: 'Notice from the auctioneer' },
  hide: 'Hide the notice',
  give: 'Give notice',
  giveTitle: 'A notice to everybody who follows this event',
  giveNote:
    'It appears at once on the pages of the event and of every lot, and can’t be taken back; it changes no rule and no lot.',
  text: 'Text',
  given: 'The notice is out',
  cancel: 'Cancel',
};

export const noticeTexts = bilingual(zh, en);
