import { pageOf, PageQuery } from '@luochui/platform/wire/page.js';
import { z } from 'zod';
import { Lot } from './lot.js';

export const LotsQuery = PageQuery.extend({
  projectId: z.uuid().optional(),
  status: z.enum(['announced', 'open', 'paused', 'closed']).optional(),
});
export type LotsQuery = z.infer<typeof LotsQuery>;

export const LotPage = pageOf(Lot).meta({ id: 'LotPage' });
export type LotPage = z.infer<typeof LotPage>;
