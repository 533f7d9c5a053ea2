import { CreditCode, IdentityNumber } from '@luochui/accounts/wire/party-numbers.js';
import { Fen } from '@luochui/platform/wire/fen.js';
import { z } from 'zod';
import { FLAGS, PAPER_USES, PARTY_ROLES } from '../domain/application.js';

const Name = z.string().trim().min(2).max(200);
const Paper = z.uuid().meta({ description: 'A paper that was sent before: `POST /registration-papers`' });
/** Percent with two decimals at most. */
const Share = z.number().min(0.01).max(99.99).multipleOf(0.01);

/** One who is named in a registration and needs no account. Of a person’s number a keyed hash alone is kept. */
export const PartyBody = z
  .discriminatedUnion('kind', [
    z.object({ kind: z.literal('organisation'), name: Name, creditCode: CreditCode }),
    z.object({ kind: z.literal('person'), name: Name, identityNumber: IdentityNumber }),
    z.object({
      kind: z.literal('foreign'),
      name: Name,
      country: z
        .string()
        .regex(/^[A-Z]{2}$/)
        .meta({ description: 'ISO 3166 alpha-2' }),
      number: z.string().trim().min(2).max(60).meta({ description: 'In the register of its country' }),
    }),
  ])
  .meta({ id: 'RegistrationParty' });
export type PartyBody = z.infer<typeof PartyBody>;

/**
 * Who bids, where that is more than the account's own organisation by itself. `declares`: that neither bidder nor agent is the holder, its
 * representative, the house, the centre, their staff or near relatives (拍卖法 22, 23, 30; 网拍规定 34).
 */
export const ApplicationBody = z
  .object({
    declares: z.literal(true),
    attorney: z.object({ paper: Paper, until: z.iso.date(), limit: Fen.nullable() }).nullable(),
    principal: z.object({ party: PartyBody, identity: Paper }).nullable(),
    consortium: z
      .object({
        agreement: Paper,
        leadShare: Share,
        members: z
          .array(z.object({ party: PartyBody, share: Share, identity: Paper }))
          .min(1)
          .max(9),
      })
      .nullable(),
    foreign: z
      .object({
        kind: z.enum(['foreign', 'foreign-owned']),
        country: z.string().regex(/^[A-Z]{2}$/),
        number: z.string().trim().min(2).max(60),
        paper: Paper,
      })
      .nullable(),
    legalRepresentative: Name.nullable(),
    controller: Name.nullable(),
    priority: z.object({ ground: z.string().trim().min(2).max(500), paper: Paper }).nullable(),
    waitsAsRunnerUp: z.boolean(),
    refundAccount: z
      .object({ name: Name, account: z.string().trim().min(4).max(40), bank: z.string().trim().min(2).max(100) })
      .nullable(),
  })
  .superRefine(({ attorney, principal, consortium }, context) => {
    const issue = (path: PropertyKey[], message: string) => context.addIssue({ code: 'custom', path, message });
    if (principal && !attorney) issue(['attorney'], 'an agent shows the power of attorney');
    if (principal && consortium) issue(['consortium'], 'a consortium is led by one who bids himself');
    if (!consortium) return;
    const shares = [consortium.leadShare, ...consortium.members.map(({ share }) => share)];
    const sum = shares.reduce((total, share) => total + Math.round(share * 100), 0);
    if (sum !== 10_000) issue(['consortium', 'leadShare'], 'the shares must add up to 100');
  })
  .meta({ id: 'RegistrationApplication' });
export type ApplicationBody = z.infer<typeof ApplicationBody>;

export const ShownParty = z
  .object({
    role: z.enum(PARTY_ROLES),
    name: z.string(),
    number: z.string().nullable().meta({ description: 'Of an identity card its last four characters' }),
    country: z.string().nullable(),
    share: z.int().nullable().meta({ description: 'Of a consortium, in hundredths of a percent' }),
  })
  .meta({ id: 'ShownParty' });

export const RegistrationPaper = z
  .object({
    id: z.uuid(),
    use: z.enum(PAPER_USES).nullable(),
    party: z.string().nullable(),
    name: z.string(),
    type: z.string(),
    size: z.int(),
    sha256: z.string(),
    metadata: z.enum(['removed', 'kept']),
  })
  .meta({ id: 'RegistrationPaper' });
export type RegistrationPaper = z.infer<typeof RegistrationPaper>;

/** What both bidder and staff see of an application. */
export const applicationFacts = {
  parties: z.array(ShownParty),
  attorney: z.object({ until: z.iso.date(), limit: Fen.nullable() }).nullable(),
  foreign: z.enum(['foreign', 'foreign-owned']).nullable(),
  formalities: z
    .enum(['open', 'settled'])
    .nullable()
    .meta({ description: 'Of a transfer abroad (技术进出口管理条例, 专利法 10); null: none are needed' }),
  priority: z.string().nullable(),
  waitsAsRunnerUp: z.boolean(),
  papers: z.array(RegistrationPaper),
};

/** What staff alone see. */
export const applicationForStaff = {
  legalRepresentative: z.string().nullable(),
  controller: z.string().nullable(),
  flags: z.array(z.object({ flag: z.enum(FLAGS), with: z.array(z.string()) })),
};

export const FormalitiesBody = z
  .object({
    document: z.object({ name: z.string().trim().min(1).max(200), sha256: z.string().regex(/^[0-9a-f]{64}$/) }),
  })
  .meta({ id: 'SettleFormalitiesBody' });
export type FormalitiesBody = z.infer<typeof FormalitiesBody>;
