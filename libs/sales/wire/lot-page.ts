import type { Project } from '@luochui/catalogue/wire/project.js';
import type { SaleEvent } from './event.js';
import type { LotSnapshot } from './lot.js';

/** What the page of a lot starts from. A rehearsal's lot has no project; the client has no event until it has come. */
export interface LotFacts {
  readonly lot: LotSnapshot;
  readonly event: SaleEvent | null;
  readonly project: Project | null;
}
