export const CHECKS = [
  'number',
  'term',
  'annuity',
  'owners',
  'pledge',
  'licence',
  'dispute',
  'service',
  'first-refusal',
  'public-notice',
] as const;
export type Check = (typeof CHECKS)[number];

export const COLOURS = ['green', 'amber', 'red'] as const;
export type Colour = (typeof COLOURS)[number];

/** The checks run at each of these; `schedule` is the daily look at what time has changed. */
export const STAGES = ['release', 'announcement', 'closing', 'schedule'] as const;
export type Stage = (typeof STAGES)[number];

interface Kind {
  readonly colour: Colour;
  /** Of a Chinese right; another kind of right may have another one, which the check then says. */
  readonly statute: string;
}
const kind = (colour: Colour, statute: string): Kind => ({ colour, statute });

/** Everything that a check can find, with the statute that it rests on; finding-text.ts has its words for people. */
export const FINDINGS = {
  'number.none': kind('red', '拍卖法 41、42'),
  'number.valid': kind('green', '拍卖法 42；ZC 0006-2003'),
  'number.invalid': kind('red', '拍卖法 42；ZC 0006-2003'),
  'number.without-check-digit': kind('amber', '拍卖法 42；ZC 0006-2003'),
  'number.missing': kind('amber', '拍卖法 41、42'),
  'number.foreign': kind('amber', '拍卖法 42'),
  'number.registered': kind('green', '拍卖法 42'),
  'number.not-needed': kind('green', '反不正当竞争法；民法典 123'),

  'term.running': kind('green', '专利法 42'),
  'term.ending': kind('amber', '专利法 42；拍卖法 18、27'),
  'term.over': kind('red', '专利法 42、44'),
  'term.unknown': kind('amber', '专利法 42'),
  'term.not-granted': kind('amber', '技术合同解释 23'),
  'term.none': kind('green', '反不正当竞争法；民法典 123'),

  'annuity.paid': kind('green', '专利法 43'),
  'annuity.due-soon': kind('amber', '专利法 43'),
  'annuity.late': kind('red', '专利法 43；专利法实施细则 115'),
  'annuity.lapsed': kind('red', '专利法 44'),
  'annuity.unknown': kind('amber', '专利法 43、44'),
  'annuity.none': kind('green', '专利法 43'),

  'owners.sole': kind('green', '拍卖法 6、41'),
  'owners.unknown': kind('amber', '拍卖法 41、42'),
  'owners.not-holder': kind('red', '拍卖法 6'),
  'owners.consented': kind('green', '专利法 14'),
  'owners.consent-missing': kind('red', '专利法 14'),
  'owners.consent-not-needed': kind('green', '专利法 14'),

  'pledge.none': kind('green', '民法典 444'),
  'pledge.unknown': kind('amber', '民法典 444；拍卖法 42'),
  'pledge.consented': kind('green', '民法典 444'),
  'pledge.not-consented': kind('red', '民法典 444'),

  'licence.none': kind('green', '民法典 870'),
  'licence.unknown': kind('amber', '民法典 870；拍卖法 27'),
  'licence.in-the-way': kind('red', '技术合同解释 25'),
  'licence.goes-along': kind('amber', '技术合同解释 24；拍卖法 27'),
  'licence.beside': kind('green', '技术合同解释 25'),

  'dispute.none': kind('green', '拍卖法 6'),
  'dispute.unknown': kind('amber', '拍卖法 6、42'),
  'dispute.ownership': kind('red', '拍卖法 6'),
  'dispute.seizure': kind('red', '拍卖法 6'),
  'dispute.invalidity': kind('amber', '专利法 45、47；拍卖法 27'),

  'service.no': kind('green', '专利法 6'),
  'service.unknown': kind('amber', '专利法 6；民法典 847'),
  'service.consent-missing': kind('red', '专利法 6；民法典 847'),
  'service.inventors-missing': kind('red', '专利法 16'),
  'service.reward-missing': kind('amber', '专利法 15；促进科技成果转化法 44'),
  'service.shares-wrong': kind('amber', '促进科技成果转化法 44'),
  'service.complete': kind('green', '专利法 6、15、16'),

  'refusal.not-applicable': kind('green', '民法典 847'),
  'refusal.unknown': kind('amber', '民法典 847'),
  'refusal.not-notified': kind('red', '民法典 847'),
  'refusal.running': kind('amber', '民法典 847'),
  'refusal.silent': kind('green', '民法典 847；参照民法典 726'),
  'refusal.waived': kind('green', '民法典 847'),
  'refusal.undocumented': kind('amber', '民法典 847'),
  'refusal.claimed': kind('amber', '民法典 847'),
  'refusal.claimed-unsettled': kind('red', '民法典 847'),

  'notice.not-required': kind('green', '促进科技成果转化法 18'),
  'notice.unknown': kind('amber', '促进科技成果转化法 18'),
  'notice.missing': kind('red', '促进科技成果转化法 18；国发〔2016〕16号 一（一）'),
  'notice.open': kind('red', '促进科技成果转化法 18；国发〔2016〕16号 一（一）'),
  'notice.deciding': kind('red', '国发〔2016〕16号 一（一）；本中心发布规则'),
  'notice.standstill': kind('red', '本中心发布规则'),
  'notice.upheld': kind('red', '本中心发布规则'),
  'notice.passed': kind('green', '促进科技成果转化法 18；国发〔2016〕16号 一（一）'),
} as const satisfies Record<string, Kind>;
export type FindingCode = keyof typeof FINDINGS;

/** Of each finding what it says, and what would mend it; what is green needs no mending. */
export type FindingWords = Readonly<Record<FindingCode, readonly [says: string, mend?: string]>>;

export interface Finding {
  readonly code: FindingCode;
  readonly colour: Colour;
  readonly statute: string;
  /** The right's number, where one right is meant. */
  readonly number: string | null;
  /** People or companies it is about. */
  readonly names: readonly string[];
  /** The day that matters: until when something runs, or by when something can still be done. */
  readonly day: string | null;
  /** That day was counted through a year whose holidays aren't announced. */
  readonly provisional: boolean;
}

export interface CheckResult {
  readonly check: Check;
  readonly colour: Colour;
  /** What is worst first. */
  readonly findings: readonly Finding[];
}

export const finding = (code: FindingCode, rest: Partial<Omit<Finding, 'code' | 'colour'>> = {}): Finding => ({
  code,
  colour: FINDINGS[code].colour,
  statute: FINDINGS[code].statute,
  number: null,
  names: [],
  day: null,
  provisional: false,
  ...rest,
});

const rank = ({ colour }: { readonly colour: Colour }): number => COLOURS.indexOf(colour);

export const worst = (findings: readonly { readonly colour: Colour }[]): Colour =>
  COLOURS[Math.max(0, ...findings.map(rank))]!;

export const worstFirst = (findings: readonly Finding[]): Finding[] => [...findings].sort((a, b) => rank(b) - rank(a));

/** What an acknowledgement is given for: the same finding about the same right, people and day, and no other. */
export const keyOf = ({ code, number, names, day }: Finding): string =>
  [code, number ?? '', [...names].sort().join('、'), day ?? ''].join('|');
