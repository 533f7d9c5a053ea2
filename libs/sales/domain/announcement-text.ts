import type { Block, PrintedDocument } from '@luochui/platform/domain/printed-document.js';
import type { Auctioneer } from './event.js';
import type { Particulars } from './particulars.js';
import { shanghaiTime } from './shanghai-time.js';

export interface AnnouncedLot {
  readonly id: string;
  readonly number: number;
  readonly title: string;
  /** Fen. */
  readonly startPrice: string;
  readonly deposit: string;
  readonly reserve: 'none' | 'open' | 'secret';
  /** Unix milliseconds. */
  readonly opensAt: number;
  readonly endsAt: number;
  readonly registrationClosesAt: number;
  readonly rulesHash: string;
}

/** All that was announced, as it stood then. */
export interface AnnouncementContent {
  readonly form: 'auction' | 'bidding';
  readonly number: number;
  readonly title: string;
  readonly house: string | null;
  readonly auctioneer: Auctioneer | null;
  readonly place: string | null;
  readonly notice: string | null;
  readonly particulars: Particulars | null;
  readonly publishedAt: number;
  readonly lots: readonly AnnouncedLot[];
}

const WORDS = { auction: '拍卖', bidding: '竞价' } as const;
const RESERVES = { none: '无保留价', open: '有保留价，公开', secret: '有保留价，保密' } as const;

/** Fen as a document writes them. */
const yuan = (fen: string): string =>
  new Intl.NumberFormat('zh-CN', { minimumFractionDigits: 2, useGrouping: true }).format(Number(fen) / 100);

/** 拍卖公告 or 竞价公告, after 拍卖法 45-48. */
export function announcementText(content: AnnouncementContent): PrintedDocument {
  const word = WORDS[content.form];
  const { house, auctioneer, place, particulars, lots, publishedAt } = content;
  const firstOpening = Math.min(...lots.map(({ opensAt }) => opensAt));
  return {
    title: `${word}公告 ${content.title}`,
    reference: `第 ${content.number} 号专场 · ${word}公告`,
    madeAt: publishedAt,
    blocks: [
      { type: 'title', text: `${word}公告` },
      {
        type: 'facts',
        rows: [
          ['专场', `第 ${content.number} 号　${content.title}`],
          ...(house === null ? [] : [['拍卖人', house] as const]),
          ...(auctioneer === null ? [] : [['拍卖师', `${auctioneer.name}（${auctioneer.licence}）`] as const]),
          [`${word}时间`, `${shanghaiTime(firstOpening)} 起（北京时间），各标的见下`],
          [`${word}地点`, place ?? '线上'],
          ['公告时间', shanghaiTime(publishedAt)],
        ],
      },
      { type: 'heading', text: '一、标的' },
      ...lots.flatMap(lotBlocks),
      ...articles(particulars),
      ...(content.notice === null ? [] : section('其他事项', content.notice)),
      {
        type: 'note',
        text: '各标的的规则以其哈希为准，公告后不再改动；一个主体在一件标的里只有一个竞买身份。哈希算法为 SHA-256。',
      },
    ],
  };
}

const section = (heading: string, text: string): Block[] => [
  { type: 'heading', text: heading },
  { type: 'paragraph', text },
];

function lotBlocks(lot: AnnouncedLot): Block[] {
  return [
    { type: 'paragraph', text: `第 ${lot.number} 号　${lot.title}` },
    {
      type: 'facts',
      rows: [
        ['起拍价', `¥${yuan(lot.startPrice)}　${RESERVES[lot.reserve]}`],
        ['保证金', `¥${yuan(lot.deposit)}`],
        ['报名截止', shanghaiTime(lot.registrationClosesAt)],
        ['开始', shanghaiTime(lot.opensAt)],
        ['结束', `${shanghaiTime(lot.endsAt)}，按规则顺延`],
        ['规则哈希', lot.rulesHash],
      ],
    },
  ];
}

function articles(particulars: Particulars | null): Block[] {
  if (!particulars) return [];
  const { exhibition, conditions, defects, depositAccount, contact } = particulars;
  const shown = exhibition && `${exhibition.from} 至 ${exhibition.to}，${exhibition.place}`;
  const all: [string, string | null][] = [
    ['二、展示', shown],
    ['三、竞买须知', conditions],
    ['四、瑕疵说明', defects],
    ['五、保证金账户', depositAccount],
    ['六、联系方式', contact],
  ];
  return all.flatMap(([heading, text]) => (text === null ? [] : section(heading, text)));
}

/** The booklet: what a lot is, with the code that opens its page. `addressOf`: of a lot's page, whole. */
export function bookletText(content: AnnouncementContent, addressOf: (lotId: string) => string): PrintedDocument {
  const word = WORDS[content.form];
  return {
    title: `${word}图册 ${content.title}`,
    reference: `第 ${content.number} 号专场 · ${word}图册`,
    madeAt: content.publishedAt,
    blocks: [
      { type: 'title', text: content.title },
      {
        type: 'paragraph',
        text: `${word}图册　共 ${content.lots.length} 件标的。扫码进入标的页：规则、报名与竞价都以该页为准。`,
      },
      ...content.lots.map((lot): Block => ({
        type: 'code',
        text: addressOf(lot.id),
        lines: [
          `第 ${lot.number} 号　${lot.title}`,
          `起拍价 ¥${yuan(lot.startPrice)}　保证金 ¥${yuan(lot.deposit)}　${RESERVES[lot.reserve]}`,
          `报名截止 ${shanghaiTime(lot.registrationClosesAt)}　开始 ${shanghaiTime(lot.opensAt)}`,
          addressOf(lot.id),
        ],
      })),
    ],
  };
}
