import { createHash, randomUUID } from 'node:crypto';
import type { Actor, Role } from '@luochui/platform/domain/actor.js';
import { Client } from 'pg';
import { anOpenLot } from './builders.js';

/** An account of a test, with a token for the API. */
export interface SeededAccount {
  readonly actor: Actor;
  readonly token: string;
}

export interface SoldLot {
  readonly lotId: string;
  readonly projectId: string;
  readonly buyer: SeededAccount;
  readonly loser: SeededAccount;
  readonly holder: SeededAccount;
  readonly officer: SeededAccount;
}

/** A lot that was sold for 960,000 yuan to its first bidder. `linked`: whether the project says whose organisation it is. */
export async function aSoldLot(url: string, { linked = true, sold = true } = {}): Promise<SoldLot> {
  const { lotId, projectId, bidders } = await anOpenLot(url);
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    const holder = await anAccountOf(client, 'institute', ['holder']);
    const officer = await anAccountOf(client, 'centre', ['contract-officer']);
    const terms = { deposit: '6000000', buyerCommissionPercent: 5, sellerCommissionPercent: 5 };
    const outcome = sold
      ? { outcome: 'sold', price: '96000000', winner: bidders[0]!.code }
      : { outcome: 'unsold', reason: 'no_bids' };
    await client.query(
      `update lot set status = 'closed', price = $2, leader = $3, seq = 3, outcome = $4, ends_at = opens_at + interval '1 hour',
                      rules = (rules::jsonb || jsonb_build_object('terms', $5::jsonb))::json where id = $1`,
      [lotId, sold ? '96000000' : null, sold ? bidders[0]!.code : null, JSON.stringify(outcome), JSON.stringify(terms)],
    );
    await client.query(`update project set status = 'sold', holder_organisation_id = $2 where id = $1`, [
      projectId,
      linked ? holder.actor.organisationId : null,
    ]);
    const [buyer, loser] = bidders.map(({ accountId, token }) => ({
      token,
      actor: anActor(accountId, ['bidder'], accountId),
    }));
    return { lotId, projectId, buyer: buyer!, loser: loser!, holder, officer };
  } finally {
    await client.end();
  }
}

const anActor = (accountId: string, roles: Role[], organisationId: string): Actor => ({
  accountId,
  name: `示例 ${accountId.slice(0, 4)}`,
  roles,
  organisationId,
  rehearsalId: null,
});

/** An account in an organisation of its own. */
export async function anAccountOf(client: Client, kind: string, roles: Role[]): Promise<SeededAccount> {
  const [accountId, organisationId, token] = [randomUUID(), randomUUID(), randomUUID()];
  await client.query(
    'insert into organisation (id, name, kind, is_example, created_at) values ($1, $2, $3, true, clock_timestamp())',
    [organisationId, `示例单位 ${organisationId.slice(0, 8)}`, kind],
  );
  const actor = anActor(accountId, roles, organisationId);
  await client.query(
    `insert into account (id, login, name, organisation_id, roles, is_example, created_at) values ($1, $2, $3, $4, $5, true, clock_timestamp())`,
    [accountId, accountId, actor.name, organisationId, roles],
  );
  await client.query(
    `insert into session (token_hash, account_id, created_at, expires_at)
     values ($1, $2, clock_timestamp(), clock_timestamp() + interval '1 day')`,
    [createHash('sha256').update(token).digest('hex'), accountId],
  );
  return { actor, token };
}
