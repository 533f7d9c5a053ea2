import { z } from 'zod';
import { codeProof } from '@luochui/accounts/wire/one-time-code.js';
import { Fen } from '@luochui/platform/wire/fen.js';
import { pageOf, PageQuery } from '@luochui/platform/wire/page.js';
import { ApplicationBody, applicationFacts, applicationForStaff } from './application.js';
import { REGISTRATION_STATUSES } from '../domain/registration.js';

/**
 * Consent is to the very rules that were read, by their hash. It is confirmed by a code (`POST /me/codes`) where the account has a
 * proved address.
 */
export const RegisterBody = z
  .object({
    consent: z.object({ rulesHash: z.string().regex(/^[0-9a-f]{64}$/) }),
    proof: z.object(codeProof).optional(),
    application: ApplicationBody.optional().meta({
      description: 'Without it the account’s organisation bids by itself',
    }),
  })
  .meta({ id: 'RegisterBody' });
export type RegisterBody = z.infer<typeof RegisterBody>;

export const ApproveBody = z
  .object({ reason: z.string().trim().max(500).optional() })
  .meta({ id: 'ApproveRegistrationBody' });
export type ApproveBody = z.infer<typeof ApproveBody>;

/** Staff say why, and the bidder reads it; a bidder needs no reason. */
export const WithdrawBody = z
  .object({ reason: z.string().trim().min(2).max(500) })
  .meta({ id: 'WithdrawRegistrationBody' });
export type WithdrawBody = z.infer<typeof WithdrawBody>;

/** The bidder reads the reason. */
export const RejectBody = z
  .object({ reason: z.string().trim().min(2).max(500) })
  .meta({ id: 'RejectRegistrationBody' });
export type RejectBody = z.infer<typeof RejectBody>;

const RegistrationFacts = z.object({
  id: z.uuid(),
  lotId: z.uuid(),
  lotNumber: z.int(),
  lotTitle: z.string(),
  lotStatus: z.string(),
  eventId: z.uuid(),
  eventTitle: z.string(),
  opensAt: z.iso.datetime().nullable(),
  closesAt: z.iso.datetime().nullable().meta({ description: 'When registration closes' }),
  deposit: Fen.nullable(),
  organisation: z.object({ id: z.uuid(), name: z.string() }),
  status: z.enum(REGISTRATION_STATUSES),
  reason: z.string().nullable(),
  rulesHash: z.string(),
  createdAt: z.iso.datetime(),
  decidedAt: z.iso.datetime().nullable(),
  ...applicationFacts,
});

/** As officers see it: with names, and therefore without code. */
export const Registration = RegistrationFacts.extend({
  applicant: z.string().meta({ description: 'The person who registered' }),
  decidedBy: z.string().nullable(),
  ...applicationForStaff,
}).meta({ id: 'Registration' });
export type Registration = z.infer<typeof Registration>;

/** As the bidder sees his own. Code and salt come with the qualification. */
export const OwnRegistration = RegistrationFacts.extend({
  code: z.string().nullable(),
  salt: z.string().nullable(),
}).meta({ id: 'OwnRegistration' });
export type OwnRegistration = z.infer<typeof OwnRegistration>;

export const RegistrationsQuery = PageQuery.extend({
  eventId: z.uuid().optional(),
  lotId: z.uuid().optional(),
  status: z.enum(REGISTRATION_STATUSES).optional(),
});
export type RegistrationsQuery = z.infer<typeof RegistrationsQuery>;

export const RegistrationPage = pageOf(Registration).meta({ id: 'RegistrationPage' });
export type RegistrationPage = z.infer<typeof RegistrationPage>;
export const OwnRegistrationPage = pageOf(OwnRegistration).meta({ id: 'OwnRegistrationPage' });
export type OwnRegistrationPage = z.infer<typeof OwnRegistrationPage>;

/** What sales tells through the outbox: `registration.submitted`, `registration.approved` and `registration.qualified`. */
export const RegistrationMoved = z.object({ registrationId: z.uuid() });

/** `at`: from then on what was paid is owed back. */
export const RegistrationWithdrawn = RegistrationMoved.extend({ at: z.iso.datetime() });
