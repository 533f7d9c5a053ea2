import { daysBetween, type Day } from '@luochui/platform/domain/deadlines/day.js';

/** What an announcement says of its event beside the lots. */
export interface Particulars {
  /** 展示, both days counted. */
  readonly exhibition: { readonly from: Day; readonly to: Day; readonly place: string } | null;
  readonly contact: string | null;
  /** 竞买须知: how one takes part. */
  readonly conditions: string | null;
  /** 瑕疵说明. */
  readonly defects: string | null;
  readonly depositAccount: string | null;
}

const EXHIBITION_DAYS = 2;

/** What the statute demands of an auction's announcement, in the order of its content list; a bidding's follows it as a custom. */
export const CONTENTS = [
  { item: 'place', source: '拍卖法 46(1)' },
  { item: 'exhibition', source: '拍卖法 46(3)' },
  { item: 'exhibition.days', source: '拍卖法 48' },
  { item: 'conditions', source: '拍卖法 46(4)' },
  { item: 'defects', source: '拍卖法 18、27、61' },
  { item: 'depositAccount', source: '网拍规定 12' },
  { item: 'contact', source: '网拍规定 12' },
] as const;
export type ContentItem = (typeof CONTENTS)[number]['item'];

/** Which of them are missing, by name. `exhibition.days` is only asked where there is an exhibition. */
export function missingContents(place: string | null, particulars: Particulars | null): ContentItem[] {
  const {
    exhibition = null,
    conditions = null,
    defects = null,
    depositAccount = null,
    contact = null,
  } = particulars ?? {};
  const missing: Record<ContentItem, boolean> = {
    place: !place?.trim(),
    exhibition: exhibition === null,
    'exhibition.days': exhibition !== null && daysBetween(exhibition.from, exhibition.to) + 1 < EXHIBITION_DAYS,
    conditions: conditions === null,
    defects: defects === null,
    depositAccount: depositAccount === null,
    contact: contact === null,
  };
  return CONTENTS.map(({ item }) => item).filter((item) => missing[item]);
}
