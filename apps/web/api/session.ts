import type { CurrentSession, SessionUser, SignedIn } from '@luochui/accounts/wire/session.js';
import { useMutation, useQuery, useQueryClient, type QueryClient } from '@tanstack/react-query';
import { del, get, post } from './client.js';

export type User = SessionUser;

const KEY = ['session'];

/** Who is signed in; null: nobody; undefined: not known yet. */
export function useSession(): User | null | undefined {
  const queryFn = ({ signal }: { signal: AbortSignal }) => get<CurrentSession>('/session', signal);
  return useQuery({ queryKey: KEY, queryFn, staleTime: 60_000 }).data?.user;
}

export function useSignIn() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (credentials: { login: string; password: string }) => post<SignedIn>('/session', credentials),
    onSuccess: ({ user }) => become(client, user),
  });
}

export function useSignOut() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: () => del('/session'),
    onSuccess: () => become(client, null),
  });
}

/** What was read as somebody else, or as nobody, is not his: forgotten, or asked anew where it is on the screen. */
export function become(client: QueryClient, user: User | null): void {
  const others = { predicate: ({ queryKey }: { queryKey: readonly unknown[] }) => queryKey[0] !== KEY[0] };
  client.setQueryData(KEY, { user });
  client.removeQueries({ ...others, type: 'inactive' });
  void client.invalidateQueries(others);
}
