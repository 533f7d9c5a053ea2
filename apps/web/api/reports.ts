import type {
  Evidence,
  Report,
  ReportForm,
  ReportLink,
  ReportList,
  SubmitReportBody,
} from '@luochui/followup/wire/report.js';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { del, get, post } from './client.js';

export type { Evidence, Report, ReportForm, ReportList, SubmitReportBody };

const KEY = 'reports';

export const useReports = () =>
  useQuery({ queryKey: [KEY, 'list'], queryFn: ({ signal }) => get<ReportList>('/followups', signal) });

export const useReport = (id: string) =>
  useQuery({ queryKey: [KEY, 'one', id], queryFn: ({ signal }) => get<Report>(`/reports/${id}`, signal) });

export const evidencePath = (reportId: string, id: string): string => `/api/v1/reports/${reportId}/evidence/${id}`;

export function useAskForReport() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (id: string) => post<ReportLink>(`/reports/${id}/ask`),
    onSettled: () => client.invalidateQueries({ queryKey: [KEY] }),
  });
}

export type Review = { readonly step: 'accept' } | { readonly step: 'return'; readonly reason: string };

export function useReviewReport(id: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (review: Review) =>
      post<Report>(`/reports/${id}/${review.step}`, review.step === 'return' ? { reason: review.reason } : undefined),
    onSettled: () => Promise.all([KEY, 'outcomes'].map((key) => client.invalidateQueries({ queryKey: [key] }))),
  });
}

/** What a link opens. Not asked again by itself: that would not change what is being typed, but hide a link that ended. */
export const useReportForm = (token: string) =>
  useQuery({
    queryKey: ['report-form', token],
    queryFn: ({ signal }) => get<ReportForm>(`/reports/by-link/${token}`, signal),
    staleTime: Infinity,
  });

export function useSubmitReport(token: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: SubmitReportBody) => post<ReportForm>(`/reports/by-link/${token}`, body),
    onSuccess: (form) => client.setQueryData(['report-form', token], form),
  });
}

export function useEvidence(token: string) {
  const client = useQueryClient();
  const change = (next: (evidence: readonly Evidence[]) => Evidence[]) =>
    client.setQueryData<ReportForm>(
      ['report-form', token],
      (form) => form && { ...form, evidence: next(form.evidence) },
    );
  const add = useMutation({
    mutationFn: (file: File) => {
      const form = new FormData();
      form.append('file', file);
      return post<Evidence>(`/reports/by-link/${token}/evidence`, form);
    },
    onSuccess: (added) => change((evidence) => [...evidence, added]),
  });
  const remove = useMutation({
    mutationFn: (id: string) => del(`/reports/by-link/${token}/evidence/${id}`),
    onSuccess: (_, id) => change((evidence) => evidence.filter((each) => each.id !== id)),
  });
  return { add, remove };
}
