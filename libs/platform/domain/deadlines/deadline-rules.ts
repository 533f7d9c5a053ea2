import type { Day } from './day.js';

export const DEADLINE_EVENTS = [
  'announcement.auction',
  'announcement.bidding',
  'notice.negotiated-price',
  'notice.release',
  'notice.standstill',
  'objection.decide',
  'inventor.first-refusal',
  'annuity.surcharge',
  'annuity.warning',
  'deposit.refund',
  'licence.filing',
] as const;
export type DeadlineEvent = (typeof DEADLINE_EVENTS)[number];

export const PERIOD_UNITS = ['hours', 'calendar-days', 'working-days', 'months'] as const;
export type PeriodUnit = (typeof PERIOD_UNITS)[number];

export interface DeadlineRule {
  /** ISO 3166 alpha-2 of the law that sets it. */
  readonly jurisdiction: string;
  readonly event: DeadlineEvent;
  readonly count: number;
  readonly unit: PeriodUnit;
  /** Whether a last day on which nobody works moves to the next that is worked (民法典 203). A least wait for others doesn't need it. */
  readonly movesToWorkingDay: boolean;
  /** `statute`: it stands there. `house`: the centre's own rule where the law names no period; `source` says beside which law. */
  readonly kind: 'statute' | 'house';
  readonly source: string;
  readonly validFrom: Day;
  /** Its last day; null: in force. */
  readonly validTo: Day | null;
}

const rule = (
  event: DeadlineEvent,
  count: number,
  unit: PeriodUnit,
  rest: Pick<DeadlineRule, 'kind' | 'source' | 'validFrom'> & Partial<DeadlineRule>,
): DeadlineRule => ({ jurisdiction: 'CN', event, count, unit, movesToWorkingDay: false, validTo: null, ...rest });

const statute = (source: string, validFrom: Day, rest: Partial<DeadlineRule> = {}) =>
  ({ kind: 'statute', source, validFrom, ...rest }) as const;
/** The centre's own rules are as old as its first edition of them. */
const house = (source: string, rest: Partial<DeadlineRule> = {}) =>
  ({ kind: 'house', source, validFrom: '2023-01-01', ...rest }) as const;

/** What anything that waits asks for. A change of law is a new row and an end of the old one: what was begun under a rule ends under it. */
export const DEADLINE_RULES: readonly DeadlineRule[] = [
  rule('announcement.auction', 7, 'calendar-days', statute('拍卖法 45', '1997-01-01')),
  rule('announcement.bidding', 0, 'calendar-days', house('竞价不适用拍卖法 45，本中心未另设期限')),
  rule(
    'notice.negotiated-price',
    15,
    'calendar-days',
    statute('促进科技成果转化法 18；国发〔2016〕16号 一（一）', '2016-02-26'),
  ),
  rule('notice.release', 5, 'working-days', house('本中心发布规则')),
  rule('notice.standstill', 3, 'working-days', house('本中心发布规则：异议不成立后的静候期')),
  rule('objection.decide', 10, 'working-days', house('本中心发布规则：异议处理期限', { movesToWorkingDay: true })),
  rule('inventor.first-refusal', 15, 'calendar-days', {
    ...house('民法典 847 未定期限，本中心参照民法典 726 的十五日', { movesToWorkingDay: true }),
  }),
  rule('annuity.surcharge', 6, 'months', {
    ...statute('专利法实施细则（2010）98', '2010-02-01', { movesToWorkingDay: true, validTo: '2024-01-19' }),
  }),
  rule(
    'annuity.surcharge',
    6,
    'months',
    statute('专利法实施细则（2023）115', '2024-01-20', { movesToWorkingDay: true }),
  ),
  rule('annuity.warning', 60, 'calendar-days', house('本中心权利核验规则')),
  rule('deposit.refund', 24, 'hours', statute('法释〔2016〕18号 17', '2017-01-01')),
  rule('licence.filing', 3, 'months', {
    ...statute('专利法实施细则（2010）14', '2010-02-01', { movesToWorkingDay: true, validTo: '2024-01-19' }),
  }),
  rule('licence.filing', 3, 'months', statute('专利法实施细则（2023）15', '2024-01-20', { movesToWorkingDay: true })),
];
