import { z } from 'zod';
import { RulesRequest } from './rules.js';

/** Of a rehearsal, before its rules are merged over the defaults of one. */
export const MakeRehearsalBody = z
  .object({
    name: z.string().trim().min(1).max(200),
    lots: z.int().min(1).max(200),
    bidders: z.int().min(0).max(1_000),
    format: z.literal('english', 'only english can be rehearsed').default('english'),
    opensInSeconds: z.number().min(0).max(31_536_000),
    durationSeconds: z.number().min(1).max(31_536_000),
    rules: z.record(z.string(), z.unknown()).default({}),
    priorityRanks: z.array(z.null(), 'first refusal cannot be run yet').optional(),
    paddles: z.literal(0, 'only a hall lot has paddles').optional(),
    refusalLimit: z
      .boolean()
      .default(false)
      .meta({ description: 'True: too many refusals in a short time make one busy, as in a real sale' }),
  })
  .meta({ id: 'MakeRehearsalBody' });
export type MakeRehearsalBody = z.infer<typeof MakeRehearsalBody>;

/** The rules that a rehearsal asks for, completed; the path of what is wrong begins with `rules`. */
export const RehearsalRules = z.object({ rules: RulesRequest });

export const REHEARSAL_RULES = {
  form: 'bidding',
  startPrice: '100000',
  increments: [{ from: '0', step: '1000' }],
} as const;

export const Rehearsal = z
  .object({
    eventId: z.uuid(),
    lots: z.array(z.object({ id: z.uuid(), number: z.int() })),
    bidders: z.array(z.object({ id: z.uuid(), token: z.string(), codes: z.record(z.uuid(), z.string()) })),
  })
  .meta({ id: 'Rehearsal' });
export type Rehearsal = z.infer<typeof Rehearsal>;
