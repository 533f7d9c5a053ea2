import { Reader } from '@luochui/platform/database/repository.js';

export interface NamedParty {
  readonly organisationId: string;
  /** Who registered. */
  readonly by: string;
  readonly lotId: string;
  readonly number: number;
  readonly title: string;
}

export class NamedPartyReader extends Reader {
  /** Those of a registration that have accounts here, beside whoever registered. */
  of(registrationId: string): Promise<NamedParty[]> {
    return this.manager.query(
      `select substr(e.key, length('organisation ') + 1) as "organisationId", o.name as by, l.id as "lotId", l.number, l.title
       from lot_entity e join registration r on r.id = e.registration_id join lot l on l.id = r.lot_id
         join organisation o on o.id = r.organisation_id
       where r.id = $1 and e.key like 'organisation %' and e.key <> 'organisation ' || r.organisation_id order by e.key`,
      [registrationId],
    );
  }
}
