import { bilingual } from './language.js';

export const demonstrationTexts = bilingual(
  {
    open: (lots: number, seconds: number) => `让 ${lots} 件在 ${seconds} 秒后开拍（示例）`,
    opened: (numbers: string, time: string) => `第 ${numbers} 号将在 ${time} 开拍，bidder-1 与 bidder-2 已可出价`,
    separator: '、',
  },
  {
    open: (lots, seconds) => `Open ${lots} lots in ${seconds} s (example)`,
    opened: (numbers, time) => `Lots ${numbers} open at ${time}; bidder-1 and bidder-2 may bid`,
    separator: ', ',
  },
);
