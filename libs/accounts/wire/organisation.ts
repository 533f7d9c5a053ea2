import { z } from 'zod';
import { ORGANISATION_KINDS } from '../domain/organisation.js';

/** What staff choose from when they say whose a project is or who signs. */
export const OrganisationItem = z
  .object({ id: z.uuid(), name: z.string(), kind: z.enum(ORGANISATION_KINDS), creditCode: z.string().nullable() })
  .meta({ id: 'OrganisationItem' });
export type OrganisationItem = z.infer<typeof OrganisationItem>;

export const OrganisationList = z.object({ items: z.array(OrganisationItem) }).meta({ id: 'OrganisationList' });
