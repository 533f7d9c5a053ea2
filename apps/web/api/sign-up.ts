import type { IssuedCode, OwnContact } from '@luochui/accounts/wire/one-time-code.js';
import type { ChangePasswordBody, ResetPasswordBody, SignUpBody } from '@luochui/accounts/wire/sign-up.js';
import type { SignedIn } from '@luochui/accounts/wire/session.js';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { get, post, put } from './client.js';
import { become } from './session.js';

/** To an address that is typed, or, for a consent, to the account's own. */
export const useRequestCode = () =>
  useMutation({
    mutationFn: (wish: { purpose: 'sign-up' | 'reset'; address: string } | { purpose: 'consent' }) =>
      wish.purpose === 'consent' ? post<IssuedCode>('/me/codes') : post<IssuedCode>('/codes', wish),
  });

export function useSignUp() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: SignUpBody) => post<SignedIn>('/accounts', body),
    onSuccess: ({ user }) => become(client, user),
  });
}

export const useResetPassword = () =>
  useMutation({ mutationFn: (body: ResetPasswordBody) => post<void>('/password-resets', body) });

export const useChangePassword = () =>
  useMutation({ mutationFn: (body: ChangePasswordBody) => put<void>('/me/password', body) });

export const useOwnContact = () =>
  useQuery({ queryKey: ['me', 'contact'], queryFn: ({ signal }) => get<OwnContact>('/me/contact', signal) });
