export const STAGES = ['handover', 'trial', 'pilot', 'production', 'sales', 'discontinued'] as const;
export type Stage = (typeof STAGES)[number];

/** What may be published, each by itself. `enterprise`: its name; `trl`, `jobs`: before and now together. */
export const PUBLISHABLE = [
  'enterprise',
  'stage',
  'trl',
  'headline',
  'summary',
  'paid',
  'addedOutput',
  'addedProfit',
  'tax',
  'saved',
  'jobs',
  'measures',
  'problems',
  'help',
] as const;
export type Publishable = (typeof PUBLISHABLE)[number];

/** A figure of the enterprise's own, before the deal and now. */
export interface Measure {
  readonly name: string;
  readonly unit: string;
  readonly before: string;
  readonly now: string;
}

/** What became of the technology. Money is fen as a decimal string; null and the empty text: not told. */
export interface Figures {
  readonly stage: Stage;
  readonly trlBefore: number | null;
  readonly trlNow: number | null;
  readonly headline: string;
  readonly summary: string;
  readonly paid: string | null;
  readonly addedOutput: string | null;
  readonly addedProfit: string | null;
  readonly tax: string | null;
  readonly saved: string | null;
  readonly jobsBefore: number | null;
  readonly jobsNow: number | null;
  readonly measures: readonly Measure[];
  readonly problems: string;
  readonly help: string;
}
