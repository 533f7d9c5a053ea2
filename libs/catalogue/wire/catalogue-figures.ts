import { z } from 'zod';
import { FIELDS, PROJECT_STATUSES } from '../domain/project.js';

/** `released`: how many ever were, withdrawn ones too. `byField`: of those that are public now. */
export const CatalogueFigures = z
  .object({
    released: z.int(),
    published: z.int(),
    byField: z.array(z.object({ field: z.enum(FIELDS), count: z.int() })),
    byStatus: z.array(z.object({ status: z.enum(PROJECT_STATUSES), count: z.int() })),
  })
  .meta({ id: 'CatalogueFigures' });
export type CatalogueFigures = z.infer<typeof CatalogueFigures>;
