/** A legal entity or a natural person, by everything that it is known by. */
export interface Entity {
  /** The platform's own id of it, if it has one. */
  readonly organisationId: string | null;
  readonly isPerson: boolean;
  readonly name: string;
  /** 统一社会信用代码. */
  readonly creditCode: string | null;
  /** Keyed hash of the identity card's number. */
  readonly identityMac: string | null;
  /** Of one from abroad: its country and its number in the register there. */
  readonly foreign: { readonly country: string; readonly number: string } | null;
}

/**
 * What it is found again by in a lot: two that share one key are the same. A name alone is enough for an organisation, which may have
 * been entered twice; two persons of one name are two persons.
 */
export function entityKeys({ organisationId, isPerson, name, creditCode, identityMac, foreign }: Entity): string[] {
  const keys = [
    organisationId && `organisation ${organisationId}`,
    creditCode && `credit ${creditCode}`,
    identityMac && `person ${identityMac}`,
    foreign && `foreign ${foreign.country} ${plainName(foreign.number)}`,
    !isPerson && `name ${plainName(name)}`,
  ];
  return keys.filter((key): key is string => typeof key === 'string');
}

/** Full-width forms and spaces don't make another company. */
export const plainName = (name: string): string => name.normalize('NFKC').replace(/\s+/gu, '').toLowerCase();
