import type { Ground } from '@luochui/sales/wire/entry.js';
import type { SignedIn } from '@luochui/accounts/wire/session.js';
import type { Lot } from '@luochui/sales/wire/lot.js';
import { useMutation } from '@tanstack/react-query';
import type { z } from 'zod';
import { apart, post } from './client.js';

/** `void-bidder`: of one who is named and may not lead; the same call. */
export type Direction = 'pause' | 'resume' | 'withdraw' | 'stop' | 'void-leader' | 'void-bidder';

export interface Credentials {
  readonly login: string;
  readonly password: string;
}

export interface DirectLot {
  readonly lotId: string;
  readonly direction: Direction;
  readonly reason: string;
  readonly document?: z.infer<typeof Ground>;
  /** The code that was seen leading. */
  readonly bidder?: string;
  /** Whose bids are void, if not the leader's. */
  readonly registrationId?: string;
  readonly second?: Credentials;
}

/** `onLeftOpen`: the second person's session couldn't be ended. */
export function useDirectLot(onLeftOpen: () => void) {
  return useMutation({
    mutationFn: ({ lotId, direction, second, ...grounds }: DirectLot) => {
      const call = direction === 'void-bidder' ? 'void-leader' : direction;
      const direct = (token?: string) => post<Lot>(`/lots/${lotId}/${call}`, { ...grounds, second: token });
      return second ? beside(second, direct, onLeftOpen) : direct();
    },
  });
}

/** Somebody signs in for this one deed, beside the reader, and is signed out after it, done or refused. */
async function beside<T>(
  credentials: Credentials,
  act: (token: string) => Promise<T>,
  onLeftOpen: () => void,
): Promise<T> {
  const { token } = await apart<SignedIn>('POST', '/session', { body: credentials });
  try {
    return await act(token);
  } finally {
    await end(token)
      .catch(() => end(token))
      .catch(onLeftOpen);
  }
}

const end = (token: string) => apart<void>('DELETE', '/session', { token });
