import { bilingual } from './language.js';

type Words = Readonly<Record<string, string>>;

const zh = {
  note: (reason: string) => `本标的已暂停：${reason}。`,
  left: (time: string) => `恢复后至少还有 ${time}。`,
  leftAfter: (time: string) => `恢复后至少 ${time}`,
  leftBefore: '暂停时余',
  toResumption: '恢复竞价',
  lost: (why: string, from: string, to: string) => `${why}（${from} 至 ${to}）`,
  reasons: {
    outage: '系统中断，损失的时间已补足',
    'clock.step': '服务器时钟有跳变，正在核对',
    'leader.voided': '领先者的出价已作废，请看新的价格',
    'record.behind': '数据恢复后记录需要两人核对',
    'resumption.due': '到时自动恢复',
  } as Words,
  plain: '本标的已暂停，恢复前不接受出价。',
};

const en: typeof zh = {
  note: (reason) => `This lot is paused: ${reason}. `,
  left: (time) => `At least ${time} will be left when it resumes.`,
  leftAfter: (time) => `at least ${time} after it`,
  leftBefore: 'Left when paused',
  toResumption: 'Resumes in',
  lost: (why, from, to) => `${why} (${from} to ${to})`,
  reasons: {
    outage: 'the system was down; the time that was lost is made good',
    'clock.step': 'the server’s clock jumped and is being checked',
    'leader.voided': 'the leader’s bids were taken out; see the new price',
    'record.behind': 'after a restore two people have to check the record',
    'resumption.due': 'by itself, as announced',
  },
  plain: 'This lot is paused; no bids are taken until it resumes.',
};

export const pauseTexts = bilingual(zh, en);
