export const REPORT_STATUSES = ['scheduled', 'asked', 'submitted', 'returned', 'accepted', 'no-answer'] as const;
export type ReportStatus = (typeof REPORT_STATUSES)[number];

/** `miss`: thirty days after its day nobody has answered. It can still be answered late. */
export type ReportStep = 'ask' | 'submit' | 'return' | 'accept' | 'miss';

export const REPORT_TRANSITIONS: Readonly<Record<ReportStatus, Readonly<Partial<Record<ReportStep, ReportStatus>>>>> = {
  scheduled: { ask: 'asked' },
  asked: { ask: 'asked', submit: 'submitted', miss: 'no-answer' },
  submitted: { return: 'returned', accept: 'accepted' },
  returned: { ask: 'returned', submit: 'submitted', miss: 'no-answer' },
  'no-answer': { ask: 'no-answer', submit: 'submitted' },
  accepted: {},
};

export const FINAL_REPORT_STATUSES: readonly ReportStatus[] = ['accepted'];

export const nextReportStatus = (status: ReportStatus, step: ReportStep): ReportStatus | null =>
  REPORT_TRANSITIONS[status][step] ?? null;

/** May its figures and evidence still be changed by the enterprise? */
export const isAnswerable = (status: ReportStatus): boolean => nextReportStatus(status, 'submit') !== null;
