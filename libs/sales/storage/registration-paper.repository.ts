import { Repository } from '@luochui/platform/database/repository.js';
import type { PaperUse } from '../domain/application.js';

export interface NewPaper {
  readonly id: string;
  readonly accountId: string;
  readonly fileId: string;
  readonly name: string;
  readonly type: string;
  readonly size: number;
  readonly sha256: string;
  readonly metadata: 'removed' | 'kept';
  readonly addedAt: Date;
}

export class RegistrationPaperRepository extends Repository {
  /** How many this account has that belong to no registration; until the commit nobody adds one for it. */
  async lockLoose(accountId: string): Promise<number> {
    await this.manager.query('select from account where id = $1 for no key update', [accountId]);
    const [row] = await this.manager.query(
      'select count(*)::int as count from registration_paper where account_id = $1 and registration_id is null',
      [accountId],
    );
    return row.count;
  }

  async add({ id, accountId, fileId, name, type, size, sha256, metadata, addedAt }: NewPaper): Promise<void> {
    await this.manager.query(
      `insert into registration_paper (id, account_id, file_id, name, type, size, sha256, metadata, added_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
      [id, accountId, fileId, name, type, size, sha256, metadata, addedAt],
    );
  }

  /** False unless all of them are this account's own and belong to no registration yet. */
  async attach(
    registrationId: string,
    accountId: string,
    papers: readonly { readonly id: string; readonly use: PaperUse; readonly party: string | null }[],
  ): Promise<boolean> {
    const [rows] = await this.manager.query(
      `update registration_paper as paper set registration_id = $1, use = used.use, party = used.party
       from unnest($3::uuid[], $4::text[], $5::text[]) as used(id, use, party)
       where paper.id = used.id and account_id = $2 and registration_id is null returning paper.id`,
      [
        registrationId,
        accountId,
        papers.map(({ id }) => id),
        papers.map(({ use }) => use),
        papers.map(({ party }) => party),
      ],
    );
    return rows.length === papers.length;
  }
}
