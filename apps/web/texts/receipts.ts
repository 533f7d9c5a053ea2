import { bilingual } from './language.js';

const zh = {
  title: '签名回执',
  note: '回执存在本机。每张都有服务器签名，记录公布后可逐张核对。',
  accepted: '已接受',
  refused: (reason: string) => `未接受：${reason}`,
  download: '下载全部回执',
  close: '关闭',
};

const en: typeof zh = {
  title: 'Signed receipts',
  note: 'They are kept on this device. Each is signed by the server and can be checked against the record.',
  accepted: 'accepted',
  refused: (reason) => `refused: ${reason}`,
  download: 'Download all receipts',
  close: 'Close',
};

export const receiptTexts = bilingual(zh, en);
