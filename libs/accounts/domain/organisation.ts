export const ORGANISATION_KINDS = [
  'centre',
  'exchange',
  'enterprise',
  'university',
  'institute',
  'hospital',
  'union',
  'rehearsal',
  'person',
] as const;
export type OrganisationKind = (typeof ORGANISATION_KINDS)[number];

/** As what one may register oneself; the centre, exchanges and unions are made by staff. */
export const SELF_REGISTERED_KINDS = ['enterprise', 'university', 'institute', 'hospital'] as const;
