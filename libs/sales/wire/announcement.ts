import { z } from 'zod';

export const ParticularsBody = z.object({
  exhibition: z
    .object({ from: z.iso.date(), to: z.iso.date(), place: z.string().trim().min(1).max(200) })
    .refine(({ from, to }) => from <= to, { path: ['to'], message: 'must not be before its beginning' })
    .nullable(),
  contact: z.string().trim().min(2).max(300).nullable(),
  conditions: z.string().trim().min(2).max(4_000).nullable(),
  defects: z.string().trim().min(2).max(4_000).nullable(),
  depositAccount: z.string().trim().min(2).max(300).nullable(),
});

/** The announcement as it was published. Its text is the PDF of this hash. */
export const AnnouncementFacts = z
  .object({ eventId: z.uuid(), sha256: z.string(), publishedAt: z.iso.datetime(), lots: z.int() })
  .meta({ id: 'AnnouncementFacts' });
export type AnnouncementFacts = z.infer<typeof AnnouncementFacts>;
