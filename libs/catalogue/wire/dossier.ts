import { z } from 'zod';
import { DISPUTE_KINDS, LICENCE_KINDS, PRICINGS, REFUSAL_STATUSES } from '../domain/gate/dossier.js';
import { IP_KINDS } from '../domain/project.js';
import { ProjectDocument } from './document.js';

const name = z.string().trim().min(1).max(200);
const Day = z.iso.date();
const Document = z.uuid().nullable().default(null);
const some = <S extends z.ZodType>(each: S) => z.array(each).max(100).nullable().default(null);

/** What is known of one right of the project, which is found by kind and number. `null`: nobody has looked, which isn't "none". */
export const RightFactsInput = z
  .strictObject({
    ipKind: z.enum(IP_KINDS),
    number: z.string().trim().min(1).max(60).nullable().default(null),
    annuityPaidUntil: Day.nullable().default(null),
    owners: some(z.strictObject({ name, consented: z.boolean().default(false), documentId: Document })),
    pledges: some(
      z.strictObject({
        pledgee: name,
        consented: z.boolean().default(false),
        documentId: Document,
        releasedOn: Day.nullable().default(null),
      }),
    ),
    licences: some(
      z.strictObject({ kind: z.enum(LICENCE_KINDS), licensee: name, until: Day.nullable().default(null) }),
    ),
    disputes: some(
      z.strictObject({ kind: z.enum(DISPUTE_KINDS), reference: name, closedOn: Day.nullable().default(null) }),
    ),
  })
  .meta({ id: 'RightFacts' });

const InventorInput = z
  .strictObject({
    name,
    accountId: z.uuid().nullable().default(null),
    sharePercent: z.number().min(0).max(100).nullable().default(null),
    refusal: z.enum(REFUSAL_STATUSES).default('none'),
    notifiedOn: Day.nullable().default(null),
    answeredOn: Day.nullable().default(null),
    documentId: Document,
  })
  .meta({ id: 'InventorFacts' });

export const ServiceFactsInput = z
  .strictObject({
    status: z.enum(['yes', 'no']),
    employer: name.nullable().default(null).meta({ description: 'null: the holder itself' }),
    employerConsented: z.boolean().default(false),
    employerDocumentId: Document,
    inventors: z.array(InventorInput).max(100).default([]),
    rewardPlan: z.string().trim().max(2_000).nullable().default(null),
  })
  .meta({ id: 'ServiceFacts' });

const content = {
  rights: z.array(RightFactsInput).max(50),
  service: ServiceFactsInput.nullable(),
  pricing: z.strictObject({ stateFunded: z.boolean(), priced: z.enum(PRICINGS).nullable().default(null) }).nullable(),
};

/** `revision` is the one that was read, 0 where there is none yet: somebody else's change in between is a 409. */
export const PutDossierBody = z.strictObject({ revision: z.int().min(0), ...content }).meta({ id: 'PutDossierBody' });
export type PutDossierBody = z.infer<typeof PutDossierBody>;

export const ProjectDossier = z
  .object({
    projectId: z.uuid(),
    revision: z.int(),
    changedAt: z.iso.datetime().nullable(),
    changedBy: z.string().nullable(),
    ...content,
    documents: z.array(ProjectDocument),
  })
  .meta({ id: 'ProjectDossier' });
export type ProjectDossier = z.infer<typeof ProjectDossier>;
