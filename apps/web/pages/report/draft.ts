import type { Publishable, ReportFigures } from '@luochui/followup/wire/report.js';
import { useEffect, useState } from 'react';
import type { ReportForm } from '../../api/reports.js';

/** A measure as it is typed. */
export interface TypedMeasure {
  readonly name: string;
  readonly unit: string;
  readonly before: string;
  readonly now: string;
}

/** The form as it is typed: numbers are texts until they are sent. */
export interface Draft extends Omit<ReportFigures, 'trlBefore' | 'trlNow' | 'jobsBefore' | 'jobsNow' | 'measures'> {
  readonly trlBefore: string;
  readonly trlNow: string;
  readonly jobsBefore: string;
  readonly jobsNow: string;
  readonly measures: readonly TypedMeasure[];
  readonly published: readonly Publishable[];
  readonly publishedEvidence: readonly string[];
}

const text = (value: number | null): string => (value === null ? '' : String(value));

function fresh(form: ReportForm): Draft {
  const figures = form.figures ?? form.previous?.figures;
  const told = form.figures;
  return {
    stage: figures?.stage ?? 'handover',
    trlBefore: text(figures?.trlBefore ?? form.trlAtSale),
    trlNow: text(told?.trlNow ?? null),
    headline: told?.headline ?? '',
    summary: told?.summary ?? '',
    paid: told?.paid ?? null,
    addedOutput: told?.addedOutput ?? null,
    addedProfit: told?.addedProfit ?? null,
    tax: told?.tax ?? null,
    saved: told?.saved ?? null,
    jobsBefore: text(figures?.jobsBefore ?? null),
    jobsNow: text(told?.jobsNow ?? null),
    measures: told?.measures ?? [],
    problems: told?.problems ?? '',
    help: told?.help ?? '',
    published: form.published,
    publishedEvidence: form.evidence.filter(({ published }) => published).map(({ id }) => id),
  };
}

/** What is typed stays on this device until it is sent: a phone loses its network, and its tab. */
export function useDraft(form: ReportForm): [Draft, (change: Partial<Draft>) => void, () => void] {
  // An answer that was returned begins anew, from what was sent.
  const key = `report-draft-${form.id}-${form.status}`;
  const [draft, setDraft] = useState<Draft>(() => {
    const kept = localStorage.getItem(key);
    return kept === null ? fresh(form) : { ...fresh(form), ...(JSON.parse(kept) as Partial<Draft>) };
  });
  useEffect(() => localStorage.setItem(key, JSON.stringify(draft)), [key, draft]);
  return [draft, (change) => setDraft((before) => ({ ...before, ...change })), () => localStorage.removeItem(key)];
}

const number = (typed: string): number | null => (typed.trim() === '' ? null : Number(typed));
export const isNumber = (typed: string): boolean => /^-?\d{1,12}(\.\d{1,4})?$/.test(typed.trim());

/** As it is sent. */
export const figuresOf = (draft: Draft): ReportFigures => ({
  stage: draft.stage,
  trlBefore: number(draft.trlBefore),
  trlNow: number(draft.trlNow),
  headline: draft.headline.trim(),
  summary: draft.summary.trim(),
  paid: draft.paid,
  addedOutput: draft.addedOutput,
  addedProfit: draft.addedProfit,
  tax: draft.tax,
  saved: draft.saved,
  jobsBefore: number(draft.jobsBefore),
  jobsNow: number(draft.jobsNow),
  measures: draft.measures.map(({ name, unit, before, now }) => ({
    name: name.trim(),
    unit: unit.trim(),
    before: before.trim(),
    now: now.trim(),
  })),
  problems: draft.problems.trim(),
  help: draft.help.trim(),
});

/** Whether the server would take it; the fields show the same. */
export const isWhole = (draft: Draft): boolean =>
  !isTrlLower(draft) &&
  draft.measures.every(({ name, before, now }) => name.trim() !== '' && isNumber(before) && isNumber(now));

export const isTrlLower = ({ trlBefore, trlNow }: Draft): boolean =>
  trlBefore !== '' && trlNow !== '' && Number(trlNow) < Number(trlBefore);
