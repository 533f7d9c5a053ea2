import type { BankAccount, DepositAccount, NameAccountBody } from '@luochui/treasury/wire/bank-account.js';
import type {
  Statement,
  StatementField,
  StatementOptions,
  StatementPreview,
} from '@luochui/treasury/wire/statement.js';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { get, post, put } from './client.js';

export type { BankAccount, Statement, StatementField, StatementOptions, StatementPreview };

const KEY = 'statements';
const POLL_MS = 1_000;

/** Asked again while the program still looks at lines. */
export const useStatements = () =>
  useQuery({
    queryKey: [KEY],
    queryFn: ({ signal }) => get<Statement[]>('/statements', signal),
    refetchInterval: ({ state }) => (state.data?.some(({ waiting }) => waiting > 0) ? POLL_MS : false),
  });

export const useBankAccounts = () =>
  useQuery({
    queryKey: ['bank-accounts'],
    queryFn: ({ signal }) => get<BankAccount[]>('/bank-accounts', signal),
  });

export function useNameAccount() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: NameAccountBody) => put<DepositAccount>('/deposit-account', body),
    onSuccess: () =>
      Promise.all([['bank-accounts'], ['deposit-account']].map((queryKey) => client.invalidateQueries({ queryKey }))),
  });
}

export const useStatementMappings = (bankAccountId: string | undefined) =>
  useQuery({
    queryKey: ['bank-accounts', bankAccountId, 'mappings'],
    queryFn: ({ signal }) => get<string[]>(`/bank-accounts/${bankAccountId}/mappings`, signal),
    enabled: bankAccountId !== undefined,
  });

interface Sent {
  readonly file: File;
  readonly options: StatementOptions;
}

const formOf = ({ file, options }: Sent): FormData => {
  const form = new FormData();
  form.set('file', file, file.name);
  form.set('options', JSON.stringify(options));
  return form;
};

/** Nothing is kept of it. */
export const usePreviewStatement = () =>
  useMutation({ mutationFn: (sent: Sent) => post<StatementPreview>('/statements/preview', formOf(sent)) });

export function useImportStatement() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (sent: Sent) => post<Statement>('/statements', formOf(sent)),
    onSuccess: () =>
      Promise.all([[KEY], ['bank-lines'], ['bank-accounts']].map((queryKey) => client.invalidateQueries({ queryKey }))),
  });
}
