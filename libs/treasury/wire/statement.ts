import { z } from 'zod';
import { Fen } from '@luochui/platform/wire/fen.js';
import { STATEMENT_FIELDS } from '../domain/statement/fields.js';

export { STATEMENT_FIELDS };
const Field = z.enum(STATEMENT_FIELDS);
export type StatementField = z.infer<typeof Field>;
const Count = z.int().min(0);
const MappingName = z.string().trim().min(1).max(100);

/** How to read the file. What isn't said is guessed; `mappingName` alone asks for the columns that were kept under it. */
export const StatementOptions = z
  .strictObject({
    bankAccountId: z.uuid(),
    columns: z.record(z.string().max(300), Field.nullable()).optional(),
    mappingName: MappingName.optional(),
    sheet: z.string().max(100).optional(),
    headerRow: z.int().min(1).max(100_000).optional(),
    encoding: z.string().min(1).max(40).optional(),
    separator: z.string().length(1).optional(),
  })
  .meta({ id: 'StatementOptions' });
export type StatementOptions = z.infer<typeof StatementOptions>;

export const ReadLine = z.object({
  row: z.int(),
  day: z.iso.date(),
  direction: z.enum(['in', 'out']),
  amount: Fen,
  name: z.string(),
  account: z.string().nullable(),
  remark: z.string(),
});

/** What the file was taken for and what importing it would add. Nothing is kept. */
export const StatementPreview = z
  .object({
    encoding: z.string().nullable(),
    separator: z.string().nullable(),
    sheet: z.string(),
    sheetNames: z.array(z.string()),
    headerRow: z.int(),
    columns: z.array(
      z.object({
        key: z.string(),
        letter: z.string(),
        header: z.string(),
        field: Field.nullable(),
        sample: z.string(),
      }),
    ),
    toMap: z.array(Field).meta({ description: 'Fields without which nothing can be read' }),
    lines: Count,
    known: Count.meta({ description: 'Lines that an earlier statement had' }),
    received: z.object({ lines: Count, amount: Fen }),
    paid: z.object({ lines: Count, amount: Fen }),
    firstDay: z.iso.date().nullable(),
    lastDay: z.iso.date().nullable(),
    issues: z.array(
      z.object({ row: z.int(), cell: z.string(), code: z.string(), value: z.string(), detail: z.string() }),
    ),
    issueCount: Count,
    sample: z.array(ReadLine).meta({ description: 'The first twenty' }),
  })
  .meta({ id: 'StatementPreview' });
export type StatementPreview = z.infer<typeof StatementPreview>;

export const Statement = z
  .object({
    id: z.uuid(),
    bankAccountId: z.uuid(),
    bankAccountNumber: z.string(),
    fileName: z.string(),
    lines: Count,
    newLines: Count,
    importedAt: z.iso.datetime(),
    importedBy: z.string(),
    waiting: Count.meta({ description: 'Lines that the program has not looked at yet' }),
    booked: Count,
    doubtful: Count,
    decided: Count,
  })
  .meta({ id: 'BankStatement' });
export type Statement = z.infer<typeof Statement>;

export const StatementImported = z.object({ statementId: z.uuid() });
