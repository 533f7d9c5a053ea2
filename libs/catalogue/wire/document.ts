import { z } from 'zod';

/** A paper of a project: what it proves stands where the dossier names it. */
export const ProjectDocument = z
  .object({
    id: z.uuid(),
    name: z.string().meta({ description: 'With the ending that its content asks for, whatever it was called' }),
    type: z.string().meta({ description: 'By content: PDF, JPEG or PNG' }),
    size: z.int(),
    sha256: z.string(),
    removed: z.array(z.string()).meta({ description: 'What was taken out of a picture: EXIF, XMP, comment, text…' }),
    addedAt: z.iso.datetime(),
  })
  .meta({ id: 'ProjectDocument' });
export type ProjectDocument = z.infer<typeof ProjectDocument>;
