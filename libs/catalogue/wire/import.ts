import { PageQuery } from '@luochui/platform/wire/page.js';
import { z } from 'zod';
import { UNITS } from '../domain/import/amount.js';
import { DATE_ORDERS } from '../domain/import/date.js';
import { IMPORT_FIELDS } from '../domain/import/fields.js';
import { IMPORT_STATUSES, PHASES, ROW_RESULTS } from '../domain/import/status.js';

const Field = z.enum(IMPORT_FIELDS);
const Name = z.string().trim().min(1).max(200);
const Constant = z.union([z.string().max(500), z.number(), z.array(z.string().max(100)).max(20)]);
const RowNumber = z.int().min(1).max(100_000);

/** How to read the file, as far as the sender wants to say it. What isn't said is guessed. */
export const ImportOptionsBody = z
  .strictObject({
    mapping: z.record(z.string().max(300), Field.nullable()),
    constants: z.partialRecord(Field, Constant.nullable()),
    values: z.partialRecord(
      Field,
      z.record(z.string().max(500), z.union([z.string().max(500), z.array(z.string().max(100))]).nullable()),
    ),
    mappingName: Name,
    sheet: z.union([z.string().max(100), z.array(z.string().max(100)).min(1).max(50)]),
    headerRow: z.union([RowNumber, z.tuple([RowNumber, RowNumber])]),
    encoding: z.string().min(1).max(40),
    separator: z.string().length(1),
    dateOrder: z.enum(DATE_ORDERS),
    unit: z.enum(UNITS),
    dryRun: z.boolean(),
    preview: z.boolean(),
    hiddenRows: z.enum(['take', 'leave']),
    corrections: z.record(z.string().max(150), z.string().max(10_000)),
  })
  .partial()
  .meta({ id: 'ImportOptions' });

export const ConfirmImportBody = z
  .object({
    answers: z
      .record(z.string().max(600), z.union([z.string().max(500), z.array(z.string().max(100)).max(20)]))
      .default({}),
  })
  .meta({ id: 'ConfirmImport' });
export type ConfirmImportBody = z.infer<typeof ConfirmImportBody>;

/** `field`: only rows that change it. */
export const ListImportRowsQuery = PageQuery.extend({
  result: z.enum(ROW_RESULTS).optional(),
  field: Field.optional(),
});
export type ListImportRowsQuery = z.infer<typeof ListImportRowsQuery>;

const Count = z.int().min(0);
const Column = z.object({
  index: Count,
  letter: z.string(),
  header: z.string(),
  field: Field.nullable(),
  sample: z.string(),
});

/** What the file was taken for, guessed or said. */
export const ImportShape = z
  .object({
    kind: z.enum(['xlsx', 'csv']),
    encoding: z.string().nullable(),
    separator: z.string().nullable(),
    sheetNames: z.array(z.string()),
    dateOrders: z.partialRecord(Field, z.enum(DATE_ORDERS).nullable()),
    sheets: z.array(z.object({ name: z.string(), headerRow: Count, unit: z.enum(UNITS), columns: z.array(Column) })),
  })
  .meta({ id: 'ImportShape' });
export type ImportShape = z.infer<typeof ImportShape>;

export const ImportIssue = z
  .object({
    sheet: z.string().nullable(),
    row: z.int().nullable(),
    cell: z.string().nullable(),
    field: Field.nullable(),
    code: z.string(),
    detail: z.string(),
    value: z.string().nullable(),
    part: z.string().nullable(),
    suggestion: z.string().nullable(),
    title: z.string().nullable(),
  })
  .meta({ id: 'ImportIssue' });
export type ImportIssue = z.infer<typeof ImportIssue>;

export const ImportQuestion = z
  .object({
    id: z.string(),
    kind: z.enum(['hidden-rows', 'constant', 'value', 'value-default', 'confirm']),
    field: Field.nullable(),
    text: z.string(),
    options: z.array(z.string()),
  })
  .meta({ id: 'ImportQuestion' });
export type ImportQuestion = z.infer<typeof ImportQuestion>;

export const ImportCounts = z
  .object({
    data: Count,
    accepted: Count,
    rejected: Count,
    ignored: Count,
    new: Count,
    updated: Count,
    unchanged: Count,
    leftAlone: Count,
  })
  .meta({ id: 'ImportCounts' });

export const ImportState = z
  .object({
    id: z.uuid(),
    fileName: z.string(),
    fileSize: Count,
    createdAt: z.iso.datetime(),
    dryRun: z.boolean(),
    status: z.enum(IMPORT_STATUSES),
    refusal: z.object({ code: z.string(), detail: z.string() }).optional(),
    progress: z.object({ phase: z.enum(PHASES), done: Count, total: Count }),
    rows: ImportCounts,
    /** By field, in how many of the updated rows it changes. */
    changes: z.array(z.object({ field: Field, count: Count })),
    /** Kept mappings whose names stand in the header, the best first, where none was named. */
    fits: z.array(z.string()),
    errors: z.array(ImportIssue),
    warnings: z.array(ImportIssue),
    questions: z.array(ImportQuestion),
    options: ImportOptionsBody,
    shape: ImportShape.nullable(),
  })
  .meta({ id: 'Import' });
export type ImportState = z.infer<typeof ImportState>;

export const ImportRow = z
  .object({
    sheet: z.string(),
    row: z.int(),
    result: z.enum(ROW_RESULTS),
    values: z.record(z.string(), z.unknown()),
    projectId: z.uuid().nullable(),
    changes: z.record(z.string(), z.object({ from: z.unknown(), to: z.unknown() })).nullable(),
  })
  .meta({ id: 'ImportRow' });
export type ImportRow = z.infer<typeof ImportRow>;

/** `ours`: what it is taken for; empty: for nothing stated; null: not known. */
export const ImportWord = z
  .object({ field: Field, value: z.string(), count: Count, ours: z.array(z.string()).nullable() })
  .meta({ id: 'ImportWord' });
export type ImportWord = z.infer<typeof ImportWord>;

export const ImportRequested = z.object({ importId: z.uuid() }).meta({ id: 'ImportRequested' });
export const ListedImport = z
  .object({ id: z.uuid(), fileName: z.string(), status: z.enum(IMPORT_STATUSES), createdAt: z.iso.datetime() })
  .meta({ id: 'ListedImport' });
export type ListedImport = z.infer<typeof ListedImport>;
