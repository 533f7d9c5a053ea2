import type { LotRecord as EngineRecord } from '@luochui/auction-engine';
import { Fen } from '@luochui/platform/wire/fen.js';
import { z } from 'zod';
import { Entry } from './entry.js';
import { Rules } from './rules.js';

/** All that is needed to reach the same winner: `npm run verify -- RECORD.json`. */
export const LotRecord = z
  .object({
    v: z.literal(1),
    lotId: z.uuid(),
    rules: Rules,
    rulesHash: z.string(),
    entries: z.array(Entry),
    signatures: z.array(z.object({ seq: z.int(), head: z.string(), signature: z.string(), keyId: z.string() })),
    admissions: z.array(z.object({ code: z.string(), commitment: z.string() })),
    openings: z.array(
      z.union([
        z.object({
          kind: z.literal('maximum'),
          seq: z.int(),
          bidId: z.uuid(),
          bidder: z.string(),
          amount: Fen,
          salt: z.string(),
        }),
        z.object({ kind: z.literal('reserve'), amount: Fen, salt: z.string() }),
        z.object({ kind: z.literal('drawSeed'), seed: z.string() }),
      ]),
    ),
    timestamps: z.array(z.unknown()),
    keys: z.array(z.looseObject({ kid: z.string() })),
  })
  .meta({ id: 'LotRecord' }) satisfies z.ZodType<EngineRecord>;
export type LotRecord = z.infer<typeof LotRecord>;
