import { NestFactory } from '@nestjs/core';
import { AccountsModule } from '@luochui/accounts';
import type { Rehearsal } from '@luochui/sales/wire/rehearsal.js';
import { aPerson, caller } from './people.js';

/** Rules with sums as they are in a real sale: 80 万元, steps of 1 万元 and from 120 万元 on of 2 万元, 5 % commission. */
export const REAL_SUMS = {
  startPrice: '80000000',
  increments: [
    { from: '0', step: '1000000' },
    { from: '120000000', step: '2000000' },
  ],
  softClose: { windowSeconds: 300, extendSeconds: 300 },
  jumpConfirmSteps: 3,
  terms: { deposit: '8000000', buyerCommissionPercent: 5, sellerCommissionPercent: 5 },
};

export interface RehearsedSale extends Rehearsal {
  /** Of the auction officer who made it. */
  readonly officer: string;
}

/** Makes sales of any shape on a running program, as an organiser would: by rehearsing them. */
export async function rehearser(url: string) {
  const accounts = await NestFactory.createApplicationContext(AccountsModule, { logger: ['error'] });
  const { token } = await aPerson(accounts, ['auction-officer']);
  await accounts.close();
  const call = caller(url);
  return async (wanted: object = {}): Promise<RehearsedSale> => {
    const defaults = {
      name: '示例专场',
      lots: 1,
      bidders: 2,
      opensInSeconds: 0,
      durationSeconds: 3_600,
      rules: REAL_SUMS,
    };
    const { status, body } = await call(token, 'POST', '/rehearsals', { ...defaults, ...wanted });
    if (status !== 201) throw new Error(JSON.stringify(body));
    return { ...body, officer: token };
  };
}
