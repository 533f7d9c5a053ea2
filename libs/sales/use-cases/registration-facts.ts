import type { FindOrganisations } from '@luochui/accounts';
import { flagsOf, type ShownParty } from '../domain/application.js';
import type { LotRegistration, RegistrationRow } from '../storage/registration.reader.js';
import type { RegistrationPaper } from '../wire/application.js';
import type { OwnRegistration, Registration } from '../wire/registration.js';

type Organisations = Awaited<ReturnType<FindOrganisations['byIds']>>;

/** What bidder and staff see alike. */
export function registrationFacts(
  row: RegistrationRow,
  organisations: Organisations,
  papers: ReadonlyMap<string, RegistrationPaper[]>,
): Omit<OwnRegistration, 'code' | 'salt'> {
  const organisation = organisations.get(row.organisationId)!;
  const { application } = row;
  const itself: ShownParty = {
    role: 'bidder',
    name: organisation.name,
    number: organisation.creditCode,
    country: null,
    share: null,
  };
  return {
    id: row.id,
    lotId: row.lotId,
    lotNumber: row.lotNumber,
    lotTitle: row.lotTitle,
    lotStatus: row.lotStatus,
    eventId: row.eventId,
    eventTitle: row.eventTitle,
    opensAt: row.opensAt?.toISOString() ?? null,
    closesAt: row.closesAt?.toISOString() ?? null,
    deposit: row.deposit,
    organisation: { id: row.organisationId, name: row.bidderName ?? organisation.name },
    status: row.status,
    reason: row.reason,
    rulesHash: row.rulesHash,
    createdAt: row.createdAt.toISOString(),
    decidedAt: row.decidedAt?.toISOString() ?? null,
    parties: [...(application?.parties ?? [itself])],
    attorney: application?.attorney ?? null,
    foreign: application?.foreign ?? null,
    formalities: row.formalities,
    priority: application?.priority ?? null,
    waitsAsRunnerUp: application?.waitsAsRunnerUp ?? false,
    papers: papers.get(row.id) ?? [],
  };
}

/** Who decides sees who applied, who decided, and what to look at. `beside`: of the same lots. */
export function staffFacts(
  row: RegistrationRow,
  beside: readonly LotRegistration[],
  organisations: Organisations,
): Pick<Registration, 'applicant' | 'decidedBy' | 'legalRepresentative' | 'controller' | 'flags'> {
  const { id, lotId, application, formalities, auctioneer } = row;
  const organisation = organisations.get(row.organisationId)!;
  const others = beside.filter((other) => other.lotId === lotId && other.id !== id);
  const isSelfRegistered = organisation.selfRegisteredAt !== null;
  const name = row.bidderName ?? organisation.name;
  const flags = flagsOf({ id, name, application }, others, { isSelfRegistered, formalities, auctioneer });
  return {
    applicant: row.applicant,
    decidedBy: row.decidedBy,
    legalRepresentative: application?.legalRepresentative ?? null,
    controller: application?.controller ?? null,
    flags: flags.map((each) => ({ flag: each.flag, with: [...each.with] })),
  };
}
