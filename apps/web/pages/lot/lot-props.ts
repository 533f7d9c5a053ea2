import type { Entry } from '@luochui/sales/wire/entry.js';
import type { LotFacts } from '@luochui/sales/wire/lot-page.js';
import type { ReactNode } from 'react';
import type { Language } from '../../texts/language.js';
import type { Phase, Standing } from './standing.js';

export interface LotViewProps extends LotFacts {
  readonly language: Language;
  /** As far as they are known, oldest first. */
  readonly entries: readonly Entry[];
  readonly phase: Phase;
  readonly standing: Standing;
  /** The reader's own in this lot. */
  readonly code: string | null;
  /** The server's time. */
  readonly now: number;
  /** Connection and clock; the clock's digits; the strip and the buttons: what moves by itself or can be pressed. */
  readonly chips: ReactNode;
  readonly clock: ReactNode;
  readonly actions: ReactNode;
  readonly receipts?: ReactNode;
  readonly offline?: boolean;
}
