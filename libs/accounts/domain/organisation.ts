export const ORGANISATION_KINDS = [
  'centre',
  'exchange',
  'enterprise',
  'university',
  'institute',
  'hospital',
  'union',
  'rehearsal',
] as const;
export type OrganisationKind = (typeof ORGANISATION_KINDS)[number];
