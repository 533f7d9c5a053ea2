import { Reader } from '@luochui/platform/database/repository.js';
import type { RegistrationPaper } from '../wire/application.js';

export interface PaperRow {
  readonly accountId: string;
  readonly fileId: string;
  /** Whose registration names it; null: none does yet. */
  readonly organisationId: string | null;
}

export class RegistrationPaperReader extends Reader {
  async byId(id: string): Promise<PaperRow | null> {
    const [row] = await this.manager.query(
      `select paper.account_id as "accountId", file_id as "fileId", registration.organisation_id as "organisationId"
       from registration_paper paper left join registration on registration.id = registration_id where paper.id = $1`,
      [id],
    );
    return row ?? null;
  }

  /** By registration, in the order of their uses. */
  async of(registrationIds: readonly string[]): Promise<ReadonlyMap<string, RegistrationPaper[]>> {
    const rows: (RegistrationPaper & { registrationId: string })[] = await this.manager.query(
      `select id, use, party, name, type, size, sha256, metadata, registration_id as "registrationId"
       from registration_paper where registration_id = any($1) order by use, added_at, id`,
      [registrationIds],
    );
    const papers = new Map<string, RegistrationPaper[]>();
    for (const { registrationId, ...paper } of rows)
      papers.set(registrationId, [...(papers.get(registrationId) ?? []), paper]);
    return papers;
  }
}
