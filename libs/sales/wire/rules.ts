import type { RulesDocument } from '@luochui/auction-engine';
import { Fen } from '@luochui/platform/wire/fen.js';
import { z } from 'zod';

const PositiveFen = Fen.refine((fen) => fen !== '0', 'must be more than 0');
const Seconds = z.int().min(0).max(31_536_000);
/** Two decimals at most: the rules are hashed, and every language must write the number in the same way. */
const Percent = z.number().min(0).max(100).multipleOf(0.01);

const SoftClose = z.object({ windowSeconds: Seconds, extendSeconds: Seconds, hardCapSeconds: Seconds.optional() });
const Increment = z.object({ from: Fen, step: PositiveFen });

/** What a lot may say beside its price; every field is the same in a request and in the published document. */
const common = {
  house: z.string().min(1).max(200).optional(),
  auctioneer: z.object({ name: z.string().min(1).max(200), licence: z.string().min(1).max(200) }).optional(),
  startPrice: PositiveFen,
  reservePrice: PositiveFen.optional(),
  increments: z.array(Increment).min(1).max(100),
  jumpConfirmSteps: z.int().min(0).max(1_000_000).optional(),
  minimumBidders: z.int().min(1).max(100_000).optional(),
  registrationClosesAt: z.iso.datetime().optional(),
  terms: z
    .object({ deposit: Fen, buyerCommissionPercent: Percent, sellerCommissionPercent: Percent })
    .optional()
    .meta({ description: 'What the page shows beside the button' }),
};

const FORMS = ['auction', 'bidding'] as const;
const STEP_MODES = ['at-least', 'multiple'] as const;
const FIRST_BIDS = ['start', 'start-plus-step'] as const;
const ON_VOID = ['recompute', 'reopen', 'stop'] as const;
const WINNER_NAMED = ['public', 'after-registration', 'code-only'] as const;
/** English alone, without first refusal: what the house can run today. Anything else is refused by its path. */
const Format = z.literal('english', 'only english can be run');
const NoFirstRefusal = z.object({ mode: z.literal('none', 'first refusal cannot be run yet') });

/** The rules as a request gives them: what is left out gets its default. */
export const RulesRequest = z
  .object({
    ...common,
    v: z.literal(1).default(1),
    form: z.enum(FORMS).default('bidding'),
    format: Format.default('english'),
    reserveSecret: z.boolean().default(false),
    stepMode: z.enum(STEP_MODES).default('at-least'),
    firstBid: z.enum(FIRST_BIDS).default('start'),
    softClose: SoftClose.optional(),
    proxyBids: z.boolean().default(false),
    firstRefusal: NoFirstRefusal.default({ mode: 'none' }),
    onVoid: z.enum(ON_VOID).default('recompute'),
    winnerNamed: z.enum(WINNER_NAMED).default('code-only'),
  })
  .superRefine((rules, context) => {
    const issue = (path: PropertyKey[], message: string) => context.addIssue({ code: 'custom', path, message });
    const { startPrice, reservePrice, increments } = rules;
    if (rules.form === 'auction' && !rules.house) issue(['house'], 'an auction is run by a licensed house');
    if (rules.form === 'auction' && !rules.auctioneer) issue(['auctioneer'], 'an auction has a named auctioneer');
    if (rules.reserveSecret && reservePrice === undefined) issue(['reservePrice'], 'a secret reserve needs its amount');
    if (reservePrice !== undefined && isFen(reservePrice, startPrice) && BigInt(reservePrice) < BigInt(startPrice))
      issue(['reservePrice'], 'must not be below the start price');
    increments.forEach(({ from }, i) => {
      const before = i === 0 ? null : increments[i - 1]!.from;
      if (before !== null && isFen(from, before) && BigInt(from) <= BigInt(before))
        issue(['increments', i, 'from'], 'bands must ascend');
    });
    if (isFen(increments[0]!.from, startPrice) && BigInt(increments[0]!.from) > BigInt(startPrice))
      issue(['increments', 0, 'from'], 'the first band must hold the start price');
  })
  .meta({ id: 'RulesRequest' });
export type RulesRequest = z.input<typeof RulesRequest>;

const isFen = (...amounts: string[]) => amounts.every((amount) => Fen.safeParse(amount).success);

/** The rules as published, frozen and hashed. */
export const Rules = z
  .object({
    ...common,
    v: z.literal(1),
    form: z.enum(FORMS),
    format: z.literal('english'),
    reserve: z.enum(['none', 'open', 'secret']),
    reserveCommitment: z.string().optional(),
    stepMode: z.enum(STEP_MODES),
    firstBid: z.enum(FIRST_BIDS),
    softClose: SoftClose,
    proxyBids: z.boolean(),
    firstRefusal: z.object({ mode: z.literal('none') }),
    onVoid: z.enum(ON_VOID),
    winnerNamed: z.enum(WINNER_NAMED),
  })
  .meta({ id: 'Rules' }) satisfies z.ZodType<RulesDocument>;
export type Rules = z.infer<typeof Rules>;
