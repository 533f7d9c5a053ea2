import { z } from 'zod';
import { CHECKS, COLOURS, FINDINGS, STAGES, type FindingCode } from '../domain/gate/findings.js';

const CODES = Object.keys(FINDINGS) as [FindingCode, ...FindingCode[]];

export const GateAcknowledgement = z
  .object({ by: z.string(), at: z.iso.datetime(), reason: z.string() })
  .meta({ id: 'GateAcknowledgement' });
export type GateAcknowledgement = z.infer<typeof GateAcknowledgement>;

/** One finding of the rights gate. `names` are for staff and the holder; `says` and `mend` are in the reader's language. */
export const GateFinding = z
  .object({
    key: z
      .string()
      .meta({ description: 'This finding about this right, these people and this day; acknowledged by it' }),
    code: z.enum(CODES),
    colour: z.enum(COLOURS),
    says: z.string(),
    mend: z.string().nullable(),
    statute: z.string(),
    number: z.string().nullable(),
    names: z.array(z.string()),
    day: z.iso.date().nullable(),
    provisional: z.boolean(),
    acknowledged: GateAcknowledgement.nullable(),
  })
  .meta({ id: 'GateFinding' });
export type GateFinding = z.infer<typeof GateFinding>;

/** Red is what the law or an open case forbids, amber what isn't known, ends soon or has to be told to a bidder. */
export const ProjectFindings = z
  .object({
    projectId: z.uuid(),
    day: z.iso.date(),
    stage: z.enum(STAGES),
    colour: z.enum(COLOURS),
    checks: z.array(
      z.object({ check: z.enum(CHECKS), name: z.string(), colour: z.enum(COLOURS), findings: z.array(GateFinding) }),
    ),
    turnsOn: z.iso.date().nullable().meta({ description: 'The first day on which time alone may change an answer' }),
    begun: z.boolean().meta({ description: 'Whether anybody has begun to look up the rights (a dossier is kept)' }),
  })
  .meta({ id: 'ProjectFindings' });
export type ProjectFindings = z.infer<typeof ProjectFindings>;

export const FindingsQuery = z
  .strictObject({ stage: z.enum(STAGES).default('schedule') })
  .meta({ id: 'FindingsQuery' });
export type FindingsQuery = z.infer<typeof FindingsQuery>;

export const AcknowledgeBody = z
  .strictObject({
    keys: z.array(z.string().min(1).max(2_000)).min(1).max(200),
    reason: z.string().trim().min(1).max(2_000),
  })
  .meta({ id: 'AcknowledgeBody' });
export type AcknowledgeBody = z.infer<typeof AcknowledgeBody>;
