import { Injectable } from '@nestjs/common';
import { FindOrganisations, identityMac } from '@luochui/accounts';
import { Config } from '@luochui/platform/config/config.js';
import type { Actor } from '@luochui/platform/domain/actor.js';
import { DomainError } from '@luochui/platform/domain/domain-error.js';
import type { PartyRole, ShownParty } from '../domain/application.js';
import { entityKeys, type Entity } from '../domain/entity-keys.js';
import type { ApplicationBody, PartyBody } from '../wire/application.js';

export interface IdentifiedParty {
  readonly shown: ShownParty;
  readonly entity: Entity;
  readonly keys: readonly string[];
  /** Of the centre or an exchange: it runs sales. */
  readonly runsSales: boolean;
}

type Organisation = Awaited<ReturnType<FindOrganisations['byNumbers']>>[number];
interface Named {
  readonly role: PartyRole;
  readonly party: PartyBody;
  readonly share: number | null;
}

/** Who stands behind a registration: the account's own organisation first, then whoever it names. */
@Injectable()
export class IdentifyParties {
  constructor(
    private readonly findOrganisations: FindOrganisations,
    private readonly config: Config,
  ) {}

  /** Throws `registration.party_twice` where two of them are one entity. */
  async run({ organisationId }: Actor, application: ApplicationBody | undefined): Promise<IdentifiedParty[]> {
    const own = (await this.findOrganisations.byIds([organisationId])).get(organisationId)!;
    const named = namedIn(application);
    const known = await this.#known(named.map(({ party }) => party));
    const parties = [
      this.#own(own, application),
      ...named.map((each) =>
        this.#named(
          each,
          known.find((organisation) => isSame(organisation, each.party, this.#mac)),
        ),
      ),
    ];
    const seen = new Set<string>();
    for (const { shown, keys } of parties) {
      if (keys.some((key) => seen.has(key))) throw new DomainError('registration.party_twice', { entity: shown.name });
      keys.forEach((key) => seen.add(key));
    }
    return parties;
  }

  #own(organisation: Organisation, application: ApplicationBody | undefined): IdentifiedParty {
    const { id, name, kind, creditCode } = organisation;
    const foreign = application?.foreign ?? null;
    const role = application?.principal ? 'agent' : application?.consortium ? 'lead' : 'bidder';
    const share = application?.consortium ? hundredths(application.consortium.leadShare) : null;
    const shown = {
      role,
      name,
      number: foreign?.number ?? creditCode,
      country: foreign?.country ?? null,
      share,
    } as const;
    const entity = {
      organisationId: id,
      isPerson: kind === 'person',
      name,
      creditCode,
      identityMac: organisation.identityMac,
      // What is said of the one who bids belongs to the principal where there is one.
      foreign: application?.principal ? null : foreign,
    };
    return { shown, entity, keys: entityKeys(entity), runsSales: kind === 'centre' || kind === 'exchange' };
  }

  #named({ role, party, share }: Named, organisation: Organisation | undefined): IdentifiedParty {
    const entity: Entity = {
      organisationId: organisation?.id ?? null,
      isPerson: party.kind === 'person',
      name: party.name,
      creditCode: party.kind === 'organisation' ? party.creditCode : null,
      identityMac: party.kind === 'person' ? this.#mac(party.identityNumber) : null,
      foreign: party.kind === 'foreign' ? { country: party.country, number: party.number } : null,
    };
    const country = party.kind === 'foreign' ? party.country : null;
    const runsSales = organisation?.kind === 'centre' || organisation?.kind === 'exchange';
    return {
      shown: { role, name: party.name, number: numberOf(party), country, share },
      entity,
      keys: entityKeys(entity),
      runsSales,
    };
  }

  /** Those of them that have an account here. */
  async #known(parties: readonly PartyBody[]): Promise<Organisation[]> {
    const codes = parties.flatMap((party) => (party.kind === 'organisation' ? [party.creditCode] : []));
    const macs = parties.flatMap((party) => (party.kind === 'person' ? [this.#mac(party.identityNumber)] : []));
    const names = parties.flatMap((party) => (party.kind === 'person' ? [] : [party.name]));
    if (parties.length === 0) return [];
    const byNumber = await this.findOrganisations.byNumbers(codes, macs);
    return [...byNumber, ...(await this.findOrganisations.byNames(names)).values()];
  }

  readonly #mac = (identityNumber: string): string => identityMac(this.config.secretKey, identityNumber);
}

function namedIn(application: ApplicationBody | undefined): Named[] {
  const { principal, consortium } = application ?? {};
  if (principal) return [{ role: 'principal', party: principal.party, share: null }];
  return (consortium?.members ?? []).map(({ party, share }) => ({ role: 'member', party, share: hundredths(share) }));
}

const hundredths = (percent: number): number => Math.round(percent * 100);

function isSame(organisation: Organisation, party: PartyBody, mac: (identityNumber: string) => string): boolean {
  if (party.kind === 'person') return organisation.identityMac === mac(party.identityNumber);
  return (
    (party.kind === 'organisation' && organisation.creditCode === party.creditCode) || organisation.name === party.name
  );
}

const LAST = 4;

function numberOf(party: PartyBody): string {
  if (party.kind === 'organisation') return party.creditCode;
  return party.kind === 'foreign' ? party.number : `…${party.identityNumber.slice(-LAST)}`;
}
