import type { ImportIssue, ImportRow, ImportState, ImportWord, ListedImport } from '@luochui/catalogue/wire/import.js';
import type { Page } from '@luochui/platform/wire/page.js';
import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useLanguage } from '../texts/language.js';
import { get, post, put } from './client.js';

export type { ImportIssue, ImportRow, ImportState, ImportWord, ListedImport };
export type ImportOptions = ImportState['options'];
export type ImportField = NonNullable<ImportIssue['field']>;

const KEY = 'imports';
const POLL_MS = 600;
export const ROWS_A_PAGE = 50;

export const isMoving = (status: ImportState['status']): boolean => status === 'queued' || status === 'running';

/** Asked again while the job moves, also after a reload and while the network comes and goes. */
export function useImport(id: string | null) {
  const language = useLanguage();
  return useQuery({
    queryKey: [KEY, 'one', id, language],
    queryFn: ({ signal }) => get<ImportState>(`/imports/${id}`, signal),
    enabled: id !== null,
    refetchInterval: ({ state }) => (state.data && !isMoving(state.data.status) ? false : POLL_MS),
  });
}

export function useRecentImports() {
  return useQuery({ queryKey: [KEY, 'recent'], queryFn: ({ signal }) => get<ListedImport[]>('/imports', signal) });
}

export function useMappingNames() {
  return useQuery({ queryKey: [KEY, 'mappings'], queryFn: ({ signal }) => get<string[]>('/imports/mappings', signal) });
}

/** `version`: what they depend on, so that they are asked anew when the file is read in another way. */
export function useImportWords(id: string, version: string) {
  return useQuery({
    queryKey: [KEY, 'words', id, version],
    queryFn: ({ signal }) => get<ImportWord[]>(`/imports/${id}/words`, signal),
    placeholderData: keepPreviousData,
  });
}

export interface RowsShown {
  readonly result: ImportRow['result'] | null;
  /** Only rows that change this field. */
  readonly field: ImportField | null;
}

/** `after`: how many rows of the file come before the page. */
export function useImportRows(id: string, { result, field }: RowsShown, after: string, version: string) {
  const search = new URLSearchParams({ limit: String(ROWS_A_PAGE), cursor: after });
  if (result) search.set('result', result);
  if (field) search.set('field', field);
  return useQuery({
    queryKey: [KEY, 'rows', id, result, field, after, version],
    queryFn: ({ signal }) => get<Page<ImportRow>>(`/imports/${id}/rows?${search}`, signal),
    placeholderData: keepPreviousData,
  });
}

/** Always as a preview: a person looks before anything is written. */
export function useUpload() {
  return useMutation({
    mutationFn: ({ file, mappingName }: { file: File; mappingName: string }) => {
      const form = new FormData();
      form.set('file', file, file.name);
      form.set('options', JSON.stringify({ preview: true, ...(mappingName ? { mappingName } : {}) }));
      return post<{ importId: string }>('/imports', form);
    },
  });
}

function useStep<T>(id: string, run: (value: T) => Promise<void>) {
  const client = useQueryClient();
  return useMutation({ mutationFn: run, onSettled: () => client.invalidateQueries({ queryKey: [KEY, 'one', id] }) });
}

export const useReadAgain = (id: string) =>
  useStep(id, (options: ImportOptions) => put<void>(`/imports/${id}/options`, options));
export const useConfirm = (id: string) =>
  useStep(id, (answers: Readonly<Record<string, string>>) => post<void>(`/imports/${id}/confirm`, { answers }));
export const useCancel = (id: string) => useStep(id, () => post<void>(`/imports/${id}/cancel`));
