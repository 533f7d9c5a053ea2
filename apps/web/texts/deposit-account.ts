import { bilingual } from './language.js';

/** The account that a bidder copies into the transfer. */
export const depositAccountTexts = bilingual(
  { holder: '户名', bank: '开户行', account: '账号', copyAccount: '复制账号' },
  { holder: 'Holder', bank: 'Bank', account: 'Account', copyAccount: 'Copy the account' },
);
